import { MESSAGE_VALUE_CHARACTERS_MAX, WEB_EXPLANATION_BYTES } from '#core/limits';
import { plainText } from './plain-text.js';
import type { WebAnswer } from './exchange.js';

/** What an answer says about itself, for a message: the title of a page, the message of a JSON body, the start of a text. */
export async function explain(answer: WebAnswer): Promise<string> {
  const head = (await answer.body.head(WEB_EXPLANATION_BYTES))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim();
  const said = head.startsWith('<') ? (pageTitle(head) ?? plainText(head)) : (jsonMessage(head) ?? head);
  return said === '' ? '' : `: ${shorten(said)}`;
}

/** The title of an HTML page, or its first words; undefined when it is not one. */
export function pageTitle(text: string): string | undefined {
  if (!HTML_START.test(text)) return undefined;
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1];
  return shorten(plainText(title ?? '') || plainText(text));
}

/** The first element tells HTML from XML; PHP puts its warnings before whatever follows, behind a `<br />`. */
const HTML_START =
  /^\s*(?:<\?[^>]*>\s*|<!--[^]*?-->\s*)*(?:<!doctype\s+html|<(?:html|head|body|title|meta|script|style|br|div|p|h1|h2|pre|center|font)\b)/i;

function jsonMessage(text: string): string | undefined {
  try {
    return messageIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The sentence in which an envelope explains itself. */
export function messageIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value !== 'object' || value === null) return undefined;
  const members = value as Readonly<Record<string, unknown>>;
  for (const name of MESSAGE_NAMES) {
    const found = messageIn(members[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const MESSAGE_NAMES = [
  'message',
  'pesan',
  'keterangan',
  'msg',
  'detail',
  'Fault',
  'faultstring',
  'Reason',
  'Text',
  'error',
  'errors',
  'title',
  'metaData',
  'metadata',
  'meta',
  '0',
];

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MESSAGE_VALUE_CHARACTERS_MAX
    ? line
    : `${line.slice(0, MESSAGE_VALUE_CHARACTERS_MAX)}…`;
}
