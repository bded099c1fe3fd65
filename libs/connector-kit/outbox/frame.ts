import { createHash } from 'node:crypto';

/** One entry of the log: a small header and, for a batch, the exact bytes that are pushed. */
export interface Frame {
  readonly header: string;
  readonly payload: readonly Buffer[];
}

export interface FoundFrame {
  readonly header: string;
  readonly payload: Buffer;
  /** Offset behind the frame. */
  readonly next: number;
}

const MARK = 'LB1';
/** `LB1 <header bytes> <payload bytes> <checksum>` and a line break: at most this long. */
const PREFIX_BYTES_MAX = 64;
const CHECKSUM_DIGITS = 32;

/** A line of sizes and checksum, the header, the payload, each ended by a line break: readable with any pager. */
export function encodeFrame({ header, payload }: Frame): readonly Buffer[] {
  const head = Buffer.from(header, 'utf8');
  const prefix = `${MARK} ${head.length} ${bytesOf(payload)} ${checksumOf(head, payload)}\n`;
  // In pieces, so that a push of megabytes is written from where it lies.
  return [Buffer.from(prefix, 'latin1'), head, LINE, ...payload, LINE];
}

export function bytesOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/**
 * The frame at an offset. Undefined when there is no whole one with a right checksum: the writer was killed there, or the
 * disk lost what it promised, and the log ends before it.
 */
export async function decodeFrame(read: ReadBytes, offset: number): Promise<FoundFrame | undefined> {
  const prefix = (await read(offset, PREFIX_BYTES_MAX)).toString('latin1');
  const parts = /^LB1 (\d{1,10}) (\d{1,10}) ([0-9a-f]+)\n/.exec(prefix);
  if (parts === null) return undefined;
  const [line, headerText = '', payloadText = '', checksum] = parts;
  const headerLength = Number(headerText);
  const payloadLength = Number(payloadText);
  const bodyOffset = offset + line.length;
  const body = await read(bodyOffset, headerLength + payloadLength + 2);
  if (body.length !== headerLength + payloadLength + 2) return undefined;
  const head = body.subarray(0, headerLength);
  const payload = body.subarray(headerLength + 1, headerLength + 1 + payloadLength);
  if (checksumOf(head, [payload]) !== checksum) return undefined;
  return {
    header: head.toString('utf8'),
    payload,
    next: bodyOffset + body.length,
  };
}

/** Up to so many bytes from an offset; fewer at the end of the file. */
export type ReadBytes = (offset: number, length: number) => Promise<Buffer>;

const LINE = Buffer.from('\n');

function checksumOf(head: Buffer, payload: readonly Buffer[]): string {
  const hash = createHash('sha256').update(head);
  for (const piece of payload) hash.update(piece);
  return hash.digest('hex').slice(0, CHECKSUM_DIGITS);
}
