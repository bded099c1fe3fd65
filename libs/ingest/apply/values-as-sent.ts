import { shownValue, type Problem } from '#dataset';
import { memberTexts } from '../json/member-texts.js';
import { splitRecords } from '../json/raw-records.js';
import type { CheckOutcome } from './check-records.js';

/**
 * Refused records with the values of their problems as they were sent. JSON.parse makes doubles of numbers, so what the check
 * saw of 12345678901234567890 or 1e400 is another number, which nobody would find in what they sent. // I5
 */
export function withValuesAsSent(text: string, refused: CheckOutcome['refused']): CheckOutcome['refused'] {
  let texts: readonly string[] | undefined;
  return refused.map((record) => {
    const { index, value, problems } = record;
    if (!problems.some(({ field }) => mayHoldNumbers(checkedValue(value, field)))) return record;
    texts ??= splitRecords(text);
    return { ...record, problems: problemsAsSent(problems, value, texts[index] ?? '') };
  });
}

function problemsAsSent(problems: readonly Problem[], value: unknown, text: string): readonly Problem[] {
  const members = isObject(value) ? memberTexts(text) : null;
  return problems.map((problem) => {
    const sent = members === null ? text : members.get(problem.field);
    if (sent === undefined || !mayHoldNumbers(checkedValue(value, problem.field))) return problem;
    return { ...problem, value: shownValue(sent) };
  });
}

/** What the check looked at: a member, or the record itself where it is no object. */
function checkedValue(record: unknown, field: string): unknown {
  if (!isObject(record)) return record;
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

function mayHoldNumbers(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'object' && value !== null);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
