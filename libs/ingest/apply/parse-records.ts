import { shownValue, type LocalText } from '#dataset';
import { splitRecords } from '../json/raw-records.js';
import { mayRepeatMembers, repeatedMember } from '../json/repeated-member.js';

export type ParsedRecord =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: LocalText };

/**
 * The records of a payload as values. Text that is not JSON as a whole (`NaN`, a forgotten comma), or may say one thing twice, is
 * taken apart, so that only the records concerned are refused.
 */
export function parseRecords(text: string, receivedCount: number): readonly ParsedRecord[] {
  const whole = parsedWhole(text);
  if (whole?.length === receivedCount && !mayRepeatMembers(text, whole))
    return whole.map((value) => ({ ok: true, value }));
  return splitRecords(text).map(parsedAlone);
}

function parsedWhole(text: string): unknown[] | undefined {
  try {
    return JSON.parse(text) as unknown[];
  } catch {
    return undefined;
  }
}

function parsedAlone(text: string): ParsedRecord {
  try {
    const value = JSON.parse(text) as unknown;
    const name = repeatedMember(text);
    return name === undefined ? { ok: true, value } : { ok: false, reason: standsTwice(name) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: { id: reason, en: reason } };
  }
}

function standsTwice(name: string): LocalText {
  const quoted = `"${shownValue(name)}"`;
  return { id: `nama ${quoted} ada dua kali`, en: `the name ${quoted} stands twice` };
}
