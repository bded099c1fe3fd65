import { RECONCILE_HASHES_PER_KEY_MAX, RECONCILE_PLACE_CHARACTERS_MAX } from '#core/limits';

/**
 * What is kept of a record of the source while it is compared. A key is kept as its UTF-8 bytes, one character for each
 * (`latin1`): such texts compare as the hub compares keys, byte by byte, which plain texts do not beyond the basic plane.
 */
export interface SourceEntry {
  readonly key: string;
  /** As the hub hashes records, the last row's last. None when no row of the key can be sent. */
  readonly hashes: readonly string[];
  /** Several rows of the source have this key. */
  readonly isRepeated: boolean;
  /** The place of its last row. */
  readonly at: string;
}

/** `2026|…` → the same; texts beyond ASCII become one character for each byte. */
export function bytesOfKey(key: string): string {
  return NOT_ASCII.test(key) ? Buffer.from(key, 'utf8').toString('latin1') : key;
}

export function keyOfBytes(bytes: string): string {
  return NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

const NOT_ASCII = /[^\x00-\x7f]/;

// A frame: length of the key, length of the place, number of hashes, whether repeated; then key, hashes, place.
export const FRAME_HEAD_BYTES = 6;
export const HASH_BYTES = 16;

/** The longest frame there is: a key fits into an index entry of the hub (2,600 bytes). */
export const FRAME_BYTES_MAX =
  FRAME_HEAD_BYTES + 2 ** 12 + RECONCILE_HASHES_PER_KEY_MAX * HASH_BYTES + RECONCILE_PLACE_CHARACTERS_MAX * 3;

/** Writes a frame and gives the offset behind it. */
export function writeEntry(target: Buffer, offset: number, entry: SourceEntry): number {
  const keyLength = target.write(entry.key, offset + FRAME_HEAD_BYTES, 'latin1');
  let at = offset + FRAME_HEAD_BYTES + keyLength;
  for (const hash of entry.hashes) at += target.write(hash, at, 'hex');
  const placeLength = target.write(entry.at.slice(0, RECONCILE_PLACE_CHARACTERS_MAX), at, 'utf8');
  target.writeUInt16LE(keyLength, offset);
  target.writeUInt16LE(placeLength, offset + 2);
  target[offset + 4] = entry.hashes.length;
  target[offset + 5] = entry.isRepeated ? 1 : 0;
  return at + placeLength;
}

/** Length of the frame at an offset, its head being there. */
export function frameLength(source: Buffer, offset: number): number {
  const hashCount = source[offset + 4] ?? 0;
  return (
    FRAME_HEAD_BYTES + source.readUInt16LE(offset) + source.readUInt16LE(offset + 2) + hashCount * HASH_BYTES
  );
}

export function readEntry(source: Buffer, offset: number): SourceEntry {
  const keyEnd = offset + FRAME_HEAD_BYTES + source.readUInt16LE(offset);
  const hashCount = source[offset + 4] ?? 0;
  const placeStart = keyEnd + hashCount * HASH_BYTES;
  const hashes: string[] = [];
  for (let at = keyEnd; at < placeStart; at += HASH_BYTES)
    hashes.push(source.toString('hex', at, at + HASH_BYTES));
  return {
    key: source.toString('latin1', offset + FRAME_HEAD_BYTES, keyEnd),
    hashes,
    isRepeated: source[offset + 5] === 1,
    at: source.toString('utf8', placeStart, placeStart + source.readUInt16LE(offset + 2)),
  };
}

/** Negative, zero or positive, by the bytes of the keys of two frames. */
export function compareFrames(a: Buffer, aOffset: number, b: Buffer, bOffset: number): number {
  const aStart = aOffset + FRAME_HEAD_BYTES;
  const bStart = bOffset + FRAME_HEAD_BYTES;
  return a.compare(b, bStart, bStart + b.readUInt16LE(bOffset), aStart, aStart + a.readUInt16LE(aOffset));
}

/** Two rows of one key: which of them the hub has depends on how they fell into pushes, so the hashes of both are kept. */
export function joined(earlier: SourceEntry, later: SourceEntry): SourceEntry {
  const hashes = [...earlier.hashes.filter((hash) => !later.hashes.includes(hash)), ...later.hashes];
  return {
    key: later.key,
    hashes: hashes.slice(-RECONCILE_HASHES_PER_KEY_MAX),
    isRepeated: true,
    at: later.hashes.length === 0 && earlier.hashes.length > 0 ? earlier.at : later.at,
  };
}
