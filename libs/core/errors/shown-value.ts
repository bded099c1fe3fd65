import { SHOWN_VALUE_CHARACTERS_MAX } from '#core/limits';

/** What somebody sent, as a sentence shows it: text in quotation marks, cut after 100 characters. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return `"${cut(value)}"`;
  const json = JSON.stringify(value) as string | undefined;
  return cut(json ?? String(value));
}

function cut(text: string): string {
  return text.length <= SHOWN_VALUE_CHARACTERS_MAX ? text : `${text.slice(0, SHOWN_VALUE_CHARACTERS_MAX)}…`;
}
