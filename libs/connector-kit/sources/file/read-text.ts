import { createReadStream } from 'node:fs';
import { utf16Kind } from './detect-format.js';
import type { InspectedFile } from './inspect-file.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** UTF-16 shows itself; what is not UTF-8 throughout came from a Windows office program set to Western Europe. */
export function encodingOf(file: InspectedFile): TextEncoding {
  return utf16Kind(file.head) ?? (file.isUtf8 ? 'utf-8' : 'windows-1252');
}

/** The text of a file in chunks, without its byte order mark. */
export async function* readText(
  file: InspectedFile,
  encoding: TextEncoding,
  onProgress: (fraction: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = await decoderOf(encoding);
  let isFirst = true;
  let bytes = 0;
  for await (const chunk of createReadStream(file.path, { highWaterMark: 64 * 1024 })) {
    const text = decoder.write(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    onProgress(bytes / file.sizeBytes);
    yield isFirst ? text.replace(/^\ufeff/, '') : text;
    if (text !== '') isFirst = false;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

interface Decoder {
  write(chunk: Buffer): string;
  end(): string | undefined;
}

async function decoderOf(encoding: TextEncoding): Promise<Decoder> {
  if (encoding === 'windows-1252') {
    // Node's own decoder of that name has read it as Latin-1 in some releases; curly quotes and the euro sign would be lost.
    const { default: iconv } = await import('iconv-lite');
    return iconv.getDecoder('win1252');
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    write: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
  };
}
