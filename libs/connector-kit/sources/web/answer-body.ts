import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WEB_ANSWER_MEMORY_BYTES, WEB_ANSWER_STALE_MS } from '#core/limits';

export interface BodyLimits {
  readonly bytesMax: number;
  /** Where a long answer is put while it is read. */
  readonly folder: string;
}

/** The answer has more bytes than it may. */
export class BodyTooLarge extends Error {}

/**
 * The whole body of an answer, so that nothing of it is used before its last byte has come. A short one stays in memory, the
 * rest of a long one lies in a file.
 */
export class AnswerBody {
  private constructor(
    readonly bytes: number,
    private readonly start: readonly Buffer[],
    private readonly path: string | undefined,
  ) {}

  static async keep(stream: AsyncIterable<Buffer>, limits: BodyLimits): Promise<AnswerBody> {
    const start: Buffer[] = [];
    const path = join(limits.folder, `answer-${randomUUID()}.part`);
    let file: FileHandle | undefined;
    let bytes = 0;
    let inMemory = 0;
    try {
      for await (const chunk of stream) {
        bytes += chunk.length;
        if (bytes > limits.bytesMax) throw new BodyTooLarge();
        if (file === undefined && inMemory + chunk.length <= WEB_ANSWER_MEMORY_BYTES) {
          inMemory += chunk.length;
          start.push(chunk);
          continue;
        }
        file ??= await openIn(limits.folder, path);
        await file.write(chunk);
      }
    } catch (cause) {
      await file?.close();
      await rm(path, { force: true });
      throw cause;
    }
    await file?.close();
    return new AnswerBody(bytes, start, file === undefined ? undefined : path);
  }

  async *chunks(): AsyncGenerator<Buffer> {
    yield* this.start;
    if (this.path === undefined) return;
    for await (const chunk of createReadStream(this.path, { highWaterMark: 64 * 1024 }))
      yield chunk as Buffer;
  }

  /** The first bytes, to tell what it is. */
  async head(bytes: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of this.chunks()) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= bytes) break;
    }
    return Buffer.concat(chunks).subarray(0, bytes);
  }

  async dispose(): Promise<void> {
    if (this.path !== undefined) await rm(this.path, { force: true });
  }
}

async function openIn(folder: string, path: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeStale(folder);
  return open(path, 'wx', 0o600);
}

/** What runs left behind that were killed while they read. */
async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^answer-.*\.part$/.test(name)) continue;
    const found = await stat(join(folder, name)).catch(() => undefined);
    const isStale = found !== undefined && Date.now() - found.mtimeMs > WEB_ANSWER_STALE_MS;
    if (isStale) await rm(join(folder, name), { force: true });
  }
}
