import type { AnyRecord, LocalText, Problem } from '#dataset';

/** A record that has passed every check so far. */
export interface Candidate {
  /** Its place in the push. */
  readonly index: number;
  /** Replaced, never changed, when defaults are filled in. */
  record: AnyRecord;
  readonly extras: Readonly<Record<string, unknown>> | null;
  readonly sourceKey: string | null;
}

/** A record that is kept out, with the reasons. */
export interface Refusal {
  readonly index: number;
  /** Null when the record is too broken to have a key. */
  readonly key: string | null;
  readonly sourceKey: string | null;
  readonly problems: readonly Problem[];
}

/** A finding that lets the record in. */
export interface Warning {
  readonly index: number | null;
  readonly key: string | null;
  readonly code: string;
  readonly field: string;
  readonly value: string | null;
  readonly message: LocalText;
  readonly suggestion: string | null;
}

/** Moves candidates with problems to the refusals and returns those without. */
export function refuse(
  candidates: readonly Candidate[],
  problemsOf: (candidate: Candidate) => readonly Problem[],
  refused: (candidate: Candidate, problems: readonly Problem[]) => void,
): Candidate[] {
  return candidates.filter((candidate) => {
    const problems = problemsOf(candidate);
    if (problems.length > 0) refused(candidate, problems);
    return problems.length === 0;
  });
}

/** A problem with the field's value as the record holds it. */
export function problemOf(
  field: string,
  code: Problem['code'],
  value: string | null,
  message: LocalText,
  suggestion?: string,
): Problem {
  return { field, code, value, message, ...(suggestion === undefined ? {} : { suggestion }) };
}
