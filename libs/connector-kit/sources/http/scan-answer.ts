import { createHash } from 'node:crypto';
import { WEB_ENVELOPE_CHARACTERS_MAX, WEB_EXPLANATION_BYTES } from '#core/limits';
import { sourceError } from '../../connector.errors.js';
import { parseExactly } from '../file/json-cells.js';
import { JsonElements } from '../file/json-elements.js';
import { answerText, charsetOf, WrongCharset } from '../web/answer-text.js';
import type { WebAnswer } from '../web/exchange.js';
import { messageIn, pageTitle, shorten } from '../web/explain-answer.js';
import { TryAgain } from '../web/web-session.js';
import { Envelope } from './envelope.js';
import type { SuccessRule } from './http-source.js';
import { XmlElements, XmlEntitiesRefused } from './xml-elements.js';

export interface ScanOptions {
  /** What messages call the address. */
  readonly name: string;
  readonly records: readonly string[];
  readonly encoding: string | undefined;
  readonly success: SuccessRule | undefined;
}

/** An answer that was read once from end to end: whole, no error, its records counted. Only now its rows may be used. */
export interface ScannedAnswer {
  readonly rows: number;
  readonly digest: string;
  readonly envelope: Envelope;
  /** The records as texts of JSON objects, in pieces. */
  records(): AsyncGenerator<readonly string[]>;
  dispose(): Promise<void>;
}

/** Looks through an answer. Throws `TryAgain` when it is cut off, and what is wrong with it otherwise. */
export async function scanAnswer(answer: WebAnswer, options: ScanOptions): Promise<ScannedAnswer> {
  const { body } = answer;
  const dispose = (): Promise<void> => body.dispose();
  if (answer.status === 204) {
    return { rows: 0, digest: '', envelope: new Envelope(undefined, undefined), records: noRecords, dispose };
  }
  const charset = options.encoding ?? (await charsetOf(answer));
  const isXml = await looksLikeXml(answer, options);
  const elements = (): Elements => (isXml ? xmlElements(options) : jsonElements(options));
  const scan = elements();
  const hash = createHash('sha256');
  let rows = 0;
  try {
    for await (const piece of piecesOf(answer, charset, scan)) {
      rows += piece.length;
      for (const one of piece) hash.update(one).update('\n');
    }
  } catch (cause) {
    throw faultOf(cause, options.name, charset);
  }
  const envelope = new Envelope(scan.outside(), options.success);
  refuseError(envelope, options.name);
  scan.refuseMissing(envelope);
  return {
    rows,
    digest: hash.digest('hex'),
    envelope,
    records: () => piecesOf(answer, charset, elements()),
    dispose,
  };
}

async function* noRecords(): AsyncGenerator<readonly string[]> {
  // An answer without content has none.
}

async function* piecesOf(
  answer: WebAnswer,
  charset: string,
  elements: Elements,
): AsyncGenerator<readonly string[]> {
  for await (const text of answerText(answer, charset)) {
    const piece = elements.push(text);
    if (piece.length > 0) yield piece;
  }
  const last = elements.end();
  if (last.length > 0) yield last;
}

/** The records of one document, whatever it is written in. */
interface Elements {
  push(text: string): readonly string[];
  end(): readonly string[];
  /** What is around them. Throws when that is not whole. */
  outside(): unknown;
  /** Throws when there is no list, which is another thing than an empty one. */
  refuseMissing(envelope: Envelope): void;
}

function jsonElements({ records, name }: ScanOptions): Elements {
  const elements = new JsonElements(records, WEB_ENVELOPE_CHARACTERS_MAX);
  return {
    push: (text) => elements.push(text),
    end: () => [],
    outside: () => {
      try {
        return parseExactly(elements.outside);
      } catch {
        throw cutOff(name);
      }
    },
    refuseMissing: (envelope) => {
      if (elements.foundList) return;
      // `null` is how many PHP applications write "none".
      if (records.length > 0 && envelope.at(records.join('.')) === null) return;
      throw recordsMissing(name, records, records.length > 0 ? envelope.at(records.join('.')) : undefined);
    },
  };
}

function xmlElements({ records, name }: ScanOptions): Elements {
  const elements = new XmlElements(records.length === 0 ? [''] : records, WEB_ENVELOPE_CHARACTERS_MAX);
  return {
    push: (text) => elements.push(text),
    end: () => elements.end(),
    outside: () => elements.outside,
    refuseMissing: (envelope) => {
      if (!elements.foundList)
        throw recordsMissing(name, records, envelope.at(records.slice(0, -1).join('.')));
    },
  };
}

/** By the first characters: what a server says it sends and what it sends are two things. */
async function looksLikeXml(answer: WebAnswer, { name }: ScanOptions): Promise<boolean> {
  const head = (await answer.body.head(WEB_EXPLANATION_BYTES))
    .toString('utf8')
    .replaceAll('\0', '')
    .replace(/^[\ufeff\ufffd]+/, '')
    .trimStart();
  if (head === '') {
    throw new TryAgain('ANSWER_EMPTY', {
      id: `${name} menjawab tanpa isi`,
      en: `${name} answered with nothing in it`,
    });
  }
  if (head.startsWith('{') || head.startsWith('[')) return false;
  const title = head.startsWith('<') ? pageTitle(head) : undefined;
  if (title !== undefined) {
    throw sourceError('ANSWER_IS_PAGE', {
      id: `${name} menjawab dengan halaman web, mungkin halaman masuk atau pesan galat: "${title}"`,
      en: `${name} answered with a web page, probably a sign-in page or an error message: "${title}"`,
    });
  }
  if (head.startsWith('<')) return true;
  const type = answer.headers['content-type'] ?? '?';
  throw sourceError('ANSWER_NOT_DATA', {
    id: `${name}: jawabannya bukan JSON atau XML (content-type ${type}): "${shorten(head)}"`,
    en: `${name}: the answer is neither JSON nor XML (content-type ${type}): "${shorten(head)}"`,
  });
}

function refuseError(envelope: Envelope, name: string): void {
  const { error } = envelope;
  if (error === undefined) return;
  const said = shorten(error);
  throw sourceError('ANSWER_SAYS_ERROR', {
    id: `${name} menjawab galat: ${said}`,
    en: `${name} answered with an error: ${said}`,
  });
}

function recordsMissing(name: string, records: readonly string[], found: unknown): Error {
  const path = records.join('.');
  const said = found === undefined ? '' : ` (${shorten(messageIn(found) ?? JSON.stringify(found))})`;
  return sourceError('RECORDS_MISSING', {
    id: `${name}: tidak ada daftar rekaman ${path === '' ? 'di tingkat teratas; tetapkan records' : `di "${path}"${said}`}`,
    en: `${name}: there is no list of records ${path === '' ? 'at the top; set records' : `at "${path}"${said}`}`,
  });
}

function cutOff(name: string): TryAgain {
  return new TryAgain('ANSWER_CUT_OFF', {
    id: `${name}: jawabannya terpotong, atau diikuti teks lain`,
    en: `${name}: the answer is cut off, or something else follows it`,
  });
}

function faultOf(cause: unknown, name: string, charset: string): unknown {
  if (cause instanceof WrongCharset) {
    return sourceError('WRONG_CHARSET', {
      id: `${name}: jawabannya bukan ${charset}; tetapkan encoding, misalnya windows-1252`,
      en: `${name}: the answer is not ${charset}; set encoding, for example windows-1252`,
    });
  }
  if (cause instanceof XmlEntitiesRefused) {
    return sourceError('XML_ENTITIES_REFUSED', {
      id: `${name}: XML ini menetapkan entitas sendiri (DOCTYPE); tidak dibaca demi keamanan`,
      en: `${name}: this XML declares entities of its own (DOCTYPE); not read, for safety`,
    });
  }
  if (cause instanceof RangeError) {
    return sourceError('ELEMENT_TOO_LONG', {
      id: `${name}: satu rekaman, atau isi di sekitar daftarnya, terlalu besar; periksa records`,
      en: `${name}: one record, or what stands around the list, is too large; check records`,
    });
  }
  // What is left are the words of the XML parser.
  if (cause instanceof Error && /^\d+:\d+: /.test(cause.message)) {
    const reason = shorten(cause.message);
    return new TryAgain('XML_BROKEN', {
      id: `${name}: bukan XML yang utuh: ${reason}`,
      en: `${name}: not whole XML: ${reason}`,
    });
  }
  return cause;
}
