import { createHash, type Hash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import { EXPORT_GZIP_LEVEL } from '#core/limits';

export interface ExportBody {
  readonly stream: Readable;
  /** RFC 9530 over the bytes that were sent, gzip included. Asked once, when all of them were. */
  readonly sentDigest: () => string;
  /** The same over the data themselves: what a client checks that unpacks before it looks. */
  readonly dataDigest: () => string;
}

/** The bytes of an export, packed when the client takes that, with their digests. It fails when its source fails. */
export function exportBody(
  chunks: AsyncIterable<string | Uint8Array>,
  { isPacked }: { readonly isPacked: boolean },
): ExportBody {
  const data = createHash('sha256');
  const source = Readable.from(hashed(chunks, data), { objectMode: false });
  if (!isPacked) {
    let digest: string | undefined;
    const once = () => (digest ??= digestOf(data));
    return { stream: source, sentDigest: once, dataDigest: once };
  }
  const sent = createHash('sha256');
  const gzip = createGzip({ level: EXPORT_GZIP_LEVEL, flush: constants.Z_NO_FLUSH });
  // Errors pass through to the stream below, which is looked after.
  pipeline(source, gzip, () => undefined);
  return {
    stream: Readable.from(hashed(gzip, sent), { objectMode: false }),
    sentDigest: () => digestOf(sent),
    dataDigest: () => digestOf(data),
  };
}

async function* hashed(
  chunks: AsyncIterable<string | Uint8Array>,
  hash: Hash,
): AsyncGenerator<string | Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

function digestOf(hash: Hash): string {
  return `sha-256=:${hash.digest('base64')}:`;
}
