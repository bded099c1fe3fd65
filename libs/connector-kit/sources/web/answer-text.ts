import type { WebAnswer } from './exchange.js';

/** The bytes are not in the encoding they are said to be in: reading on would change letters without a word. */
export class WrongCharset extends Error {
  constructor(readonly charset: string) {
    super(`not ${charset}`);
  }
}

/** The encoding an answer names, in its headers or in an XML declaration; UTF-8 when it names none. */
export async function charsetOf(answer: WebAnswer): Promise<string> {
  const declared = /charset\s*=\s*"?([\w.:-]+)/i.exec(answer.headers['content-type'] ?? '')?.[1];
  if (declared !== undefined) return declared.toLowerCase();
  const head = (await answer.body.head(200)).toString('latin1');
  return (
    /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase() ??
    'utf-8'
  );
}

/** The text of an answer in pieces, without a byte order mark. */
export async function* answerText(answer: WebAnswer, charset: string): AsyncGenerator<string> {
  const decoder = await decoderOf(charset);
  let isFirst = true;
  for await (const chunk of answer.body.chunks()) {
    const text = decoder.write(chunk);
    if (text === '') continue;
    yield isFirst ? text.replace(/^\ufeff/, '') : text;
    isFirst = false;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

interface Decoder {
  write(chunk: Buffer): string;
  end(): string;
}

async function decoderOf(charset: string): Promise<Decoder> {
  if (/^(?:utf-?8|us-ascii|ascii)$/.test(charset)) {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const decode = (chunk?: Buffer): string => {
      try {
        return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
      } catch {
        throw new WrongCharset(charset);
      }
    };
    return { write: decode, end: decode };
  }
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(charset)) throw new WrongCharset(charset);
  const decoder = iconv.getDecoder(charset);
  return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' };
}
