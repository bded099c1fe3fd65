import { type FileHandle, open } from 'node:fs/promises';
import { FRAME_BYTES_MAX, FRAME_HEAD_BYTES, frameLength } from './entry.js';

/** Several of the longest frames; small, because a merge has one for each of its runs. */
const BUFFER_BYTES = 64 * 1024;

/** Walks over the frames of a file in order. `frame` and `offset` are good until the next step. */
export class FrameReader {
  readonly buffer = Buffer.allocUnsafe(Math.max(BUFFER_BYTES, 2 * FRAME_BYTES_MAX));
  /** Of the frame at hand in `buffer`. */
  offset = 0;
  private length = 0;
  private step = 0;
  private isAtEnd = false;

  private constructor(
    private readonly file: FileHandle,
    private position: number,
  ) {}

  static async open(path: string, position = 0): Promise<FrameReader> {
    return new FrameReader(await open(path, 'r'), position);
  }

  /** Goes to the next frame when the buffer holds the whole of it; otherwise `fill` comes first. */
  tryNext(): boolean {
    const offset = this.offset + this.step;
    if (offset + FRAME_HEAD_BYTES > this.length) return false;
    const step = frameLength(this.buffer, offset);
    if (offset + step > this.length) return false;
    this.offset = offset;
    this.step = step;
    return true;
  }

  /** Goes to the next frame; false at the end of the file. */
  async next(): Promise<boolean> {
    if (this.tryNext()) return true;
    await this.fill();
    return this.tryNext();
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  private async fill(): Promise<void> {
    const begun = this.offset + this.step;
    this.buffer.copyWithin(0, begun, this.length);
    this.length -= begun;
    this.offset = 0;
    this.step = 0;
    while (!this.isAtEnd && this.length < this.buffer.length) {
      const { bytesRead } = await this.file.read(
        this.buffer,
        this.length,
        this.buffer.length - this.length,
        this.position,
      );
      this.isAtEnd = bytesRead === 0;
      this.length += bytesRead;
      this.position += bytesRead;
    }
  }
}
