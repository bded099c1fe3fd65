import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { open, stat } from 'node:fs/promises';
import { FILE_HEAD_BYTES } from '#core/limits';
import { sourceError } from '../../connector.errors.js';

export interface InspectedFile {
  /** Where the file is. */
  readonly path: string;
  /** What messages call it: the path relative to the connector file. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** SHA-256 of the whole content. */
  readonly digest: string;
  readonly isUtf8: boolean;
  readonly head: Buffer;
}

/** Reads a file once from end to end: its digest, whether it is UTF-8 throughout, and its beginning. */
export async function inspectFile(path: string, name: string): Promise<InspectedFile> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw sourceError(
      'FILE_UNREADABLE',
      { id: `${name}: berkas tidak dapat dibaca`, en: `${name}: the file cannot be read` },
      cause,
    );
  });
  try {
    const { size, mtimeMs } = await file.stat();
    const hash = createHash('sha256');
    const utf8 = new Utf8Check();
    const buffer = Buffer.allocUnsafe(256 * 1024);
    let head = Buffer.alloc(0);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      if (head.length < FILE_HEAD_BYTES) {
        head = Buffer.concat([head, chunk.subarray(0, FILE_HEAD_BYTES - head.length)]);
      }
      hash.update(chunk);
      utf8.push(chunk);
    }
    return {
      path,
      name,
      sizeBytes: size,
      modifiedMs: mtimeMs,
      digest: hash.digest('hex'),
      isUtf8: utf8.end(),
      head,
    };
  } finally {
    await file.close();
  }
}

/** Whether the file changed since it was inspected: what was read from it may then be half old, half new. */
export async function hasChanged(file: InspectedFile): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(file.path);
    return size !== file.sizeBytes || mtimeMs !== file.modifiedMs;
  } catch {
    return true;
  }
}

/** UTF-8 validity over chunks that may cut a character in two. */
class Utf8Check {
  private valid = true;
  private rest = Buffer.alloc(0);

  push(chunk: Buffer): void {
    if (!this.valid) return;
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const whole = wholeCharacters(bytes);
    this.valid = isUtf8(bytes.subarray(0, whole));
    this.rest = Buffer.from(bytes.subarray(whole));
  }

  end(): boolean {
    return this.valid && this.rest.length === 0;
  }
}

/** Length of the bytes without a character that is cut at the end (at most 3 bytes). */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
