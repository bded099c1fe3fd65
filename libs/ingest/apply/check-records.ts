import type { CheckedRecord, Checker, LocalText, Problem } from '#dataset';
import { problemOf, type Candidate } from './checked-batch.js';
import type { ParsedRecord } from './parse-records.js';

export interface CheckOutcome {
  readonly candidates: Candidate[];
  /** With the value, from which a key may still be told. */
  readonly refused: readonly {
    readonly index: number;
    readonly value: unknown;
    readonly problems: readonly Problem[];
  }[];
}

/** The first check: each record by itself, types, patterns, bounds and required fields. */
export function checkRecords(records: readonly ParsedRecord[], check: Checker): CheckOutcome {
  const candidates: Candidate[] = [];
  const refused: { index: number; value: unknown; problems: readonly Problem[] }[] = [];
  records.forEach((parsed, index) => {
    const value = parsed.ok ? parsed.value : undefined;
    const outcome: CheckedRecord = parsed.ok
      ? check(value)
      : { ok: false, problems: [notJson(parsed.reason)] };
    if (!outcome.ok) refused.push({ index, value, problems: outcome.problems });
    else
      candidates.push({
        index,
        record: outcome.record,
        extras: outcome.extras,
        sourceKey: outcome.sourceKey,
      });
  });
  return { candidates, refused };
}

function notJson({ id, en }: LocalText): Problem {
  return problemOf('', 'WRONG_TYPE', null, {
    id: `bukan JSON yang sah: ${id}`,
    en: `not valid JSON: ${en}`,
  });
}
