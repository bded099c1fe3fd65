import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OUTBOX_SEGMENT_BYTES } from '#core/limits';
import type { LocalText } from '#dataset';
import { ConnectorError } from '../connector.errors.js';
import { makeFolder, notWritable, removeFiles, syncFolder } from './durable-file.js';
import { bytesOf, decodeFrame, encodeFrame, type ReadBytes } from './frame.js';

/** Where a frame lies. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

export type OnFrame = (header: string, place: Place) => void;

/** An append-only log in numbered segment files: whole segments are dropped from its start, a torn end is cut off. */
export class SegmentLog {
  private handle: FileHandle | undefined;
  private readonly sizes = new Map<number, number>();
  private current = 0;
  private readBuffer = Buffer.alloc(0);
  private damaged: LocalText | undefined;

  private constructor(
    private readonly folder: string,
    private readonly bytesMax: number,
    private readonly segmentBytes: number,
  ) {}

  /** Opens the log and gives every whole frame to `onFrame`, in order. */
  static async open(folder: string, bytesMax: number, onFrame: OnFrame): Promise<SegmentLog> {
    await makeFolder(folder);
    const log = new SegmentLog(folder, bytesMax, Math.min(OUTBOX_SEGMENT_BYTES, Math.ceil(bytesMax / 4)));
    const numbers = (await readdir(folder))
      .map((name) => Number(/^(\d{8})\.segment$/.exec(name)?.[1] ?? Number.NaN))
      .filter((number) => !Number.isNaN(number))
      .sort((a, b) => a - b);
    let isCut = false;
    for (const number of numbers) {
      if (isCut) {
        // Positions and batches belong together: what follows a broken frame is read from the source again.
        log.damaged ??= damageIn(nameOf(number - 1));
        await removeFiles(folder, [nameOf(number)]);
        continue;
      }
      isCut = await log.replay(number, onFrame);
    }
    log.current = Math.max(0, ...log.sizes.keys());
    return log;
  }

  /** Said when the disk gave back something else than was written, which a kill cannot do: only the end of a log is torn. */
  get damage(): LocalText | undefined {
    return this.damaged;
  }

  get bytes(): number {
    return [...this.sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  get segment(): number {
    return this.current;
  }

  /** True when a frame of this size may be added without passing the limit. */
  hasRoomFor(bytes: number): boolean {
    return this.bytes + bytes + FRAME_OVERHEAD_BYTES <= this.bytesMax;
  }

  /** True when the next frame should start a new segment. */
  get isSegmentFull(): boolean {
    return (this.sizes.get(this.current) ?? 0) >= this.segmentBytes;
  }

  /** Starts a new segment with its first frame. */
  async startSegment(header: string): Promise<void> {
    // Receipts at the end of the old one were not forced to the disk; behind a newer segment they could not be told from damage.
    await this.handle?.datasync();
    await this.closeHandle();
    this.current += 1;
    await this.append(header, EMPTY, true);
    await syncFolder(this.folder);
  }

  /** Adds a frame. When `durable`, it is on the disk once the promise is fulfilled. */
  async append(header: string, payload: readonly Buffer[], durable: boolean): Promise<Place> {
    const frame = encodeFrame({ header, payload });
    const frameBytes = bytesOf(frame);
    const at = this.sizes.get(this.current) ?? 0;
    const handle = await this.writable();
    try {
      const { bytesWritten } = await handle.writev(frame, at);
      if (bytesWritten !== frameBytes) throw new Error('the disk took only a part');
      if (durable) await handle.datasync();
    } catch (cause) {
      // A full disk may have taken half a frame: cut it off so that the log stays whole for what fits later.
      await handle.truncate(at).catch(() => undefined);
      throw notWritable(this.folder, cause);
    }
    this.sizes.set(this.current, at + frameBytes);
    return { segment: this.current, offset: at };
  }

  /** The bytes of a payload as they were appended, or an error: what the disk broke is never pushed. Good until the next call. */
  async read({ segment, offset }: Place): Promise<Buffer> {
    const file = await open(join(this.folder, nameOf(segment)), 'r');
    try {
      const found = await decodeFrame(async (at, length) => {
        if (this.readBuffer.length < length) this.readBuffer = Buffer.allocUnsafe(length * 2);
        const { bytesRead } = await file.read(this.readBuffer, 0, length, at);
        return this.readBuffer.subarray(0, bytesRead);
      }, offset);
      if (found === undefined)
        throw new ConnectorError('OUTBOX', 'OUTBOX_DAMAGED', damageIn(nameOf(segment)));
      return found.payload;
    } finally {
      await file.close();
    }
  }

  /** Drops the segments before a number. */
  async dropBefore(segment: number): Promise<void> {
    const old = [...this.sizes.keys()].filter((number) => number < segment && number < this.current);
    await removeFiles(this.folder, old.map(nameOf));
    for (const number of old) this.sizes.delete(number);
  }

  /** Drops everything. */
  async clear(): Promise<void> {
    await this.closeHandle();
    // From the oldest on: each segment begins with a checkpoint, so what is left of a half cleared log is its latest state.
    await removeFiles(this.folder, [...this.sizes.keys()].sort((a, b) => a - b).map(nameOf));
    this.sizes.clear();
  }

  async close(): Promise<void> {
    await this.closeHandle();
  }

  private async writable(): Promise<FileHandle> {
    if (this.handle !== undefined) return this.handle;
    const path = join(this.folder, nameOf(this.current));
    const exists = await stat(path).then(
      () => true,
      () => false,
    );
    this.handle = await open(path, exists ? 'r+' : 'w+', 0o600).catch((cause: unknown) => {
      throw notWritable(this.folder, cause);
    });
    return this.handle;
  }

  private async closeHandle(): Promise<void> {
    await this.handle?.close();
    this.handle = undefined;
  }

  /** True when the segment holds a frame that is not whole: it is cut off there. */
  private async replay(number: number, onFrame: OnFrame): Promise<boolean> {
    const file = await open(join(this.folder, nameOf(number)), 'r+');
    try {
      const { size } = await file.stat();
      const read: ReadBytes = async (offset, length) => {
        const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
        return bytes.subarray(0, bytesRead);
      };
      let offset = 0;
      while (offset < size) {
        const frame = await decodeFrame(read, offset);
        if (frame === undefined) break;
        onFrame(frame.header, { segment: number, offset });
        offset = frame.next;
      }
      this.sizes.set(number, offset);
      if (offset === size) return false;
      if (await hasWholeFrameAfter(read, offset, size)) this.damaged = damageIn(nameOf(number));
      await file.truncate(offset);
      await file.sync();
      return true;
    } finally {
      await file.close();
    }
  }
}

/** A kill leaves half a frame at the end and nothing behind it. */
async function hasWholeFrameAfter(read: ReadBytes, broken: number, size: number): Promise<boolean> {
  const rest = await read(broken, size - broken);
  for (let at = rest.indexOf(FRAME_START, 1); at !== -1; at = rest.indexOf(FRAME_START, at + 1)) {
    if ((await decodeFrame(read, broken + at + 1)) !== undefined) return true;
  }
  return false;
}

function damageIn(file: string): LocalText {
  return {
    id: `kotak keluar rusak di ${file}: isi disk berubah sejak ditulis; mulai dari sana sumber dibaca ulang, tidak ada yang hilang. Periksa disk komputer ini`,
    en: `the outbox is damaged in ${file}: the disk gives back something else than was written; from there on the source is read again, nothing is lost. Check this computer's disk`,
  };
}

const EMPTY: readonly Buffer[] = [];
// A frame begins on a line of its own.
const FRAME_START = Buffer.from('\nLB1 ');
const FRAME_OVERHEAD_BYTES = 128;

function nameOf(segment: number): string {
  return `${String(segment).padStart(8, '0')}.segment`;
}
