import { nearMiss, shownValue, type AnyRecord, type Problem, type ReferenceField } from '#dataset';
import type { Tx } from '#core/database';
import { ANCESTORS_PER_BATCH_MAX, SUGGESTIONS_PER_BATCH_MAX } from '#core/limits';
import type { RegisteredDataset } from '#dataset-runtime';
import { problemOf, type Candidate } from './checked-batch.js';
import type { PreparedReference } from './check-references.js';
import {
  candidateCodes,
  codesWithDescendants,
  knownCodes,
  successorsOf,
  type MasterRow,
} from './reference-codes.sql.js';
import { isValidIn, periodOf } from './validity.js';
import { codesToAsk, vouchingCode } from './vouch-code.js';

export interface CodeReference {
  readonly field: string;
  /** The field of the target that holds the code. */
  readonly on: string;
  readonly spec: ReferenceField;
  readonly target: RegisteredDataset;
  /** Whether the dataset refers to itself. */
  readonly isSelf: boolean;
}

/** Looks up the codes of one reference field for all records of a batch. */
export async function prepareCodeReference(
  tx: Tx,
  candidates: readonly Candidate[],
  reference: CodeReference,
): Promise<PreparedReference> {
  const { field, on, spec, target, isSelf } = reference;
  const codes = new Set<string>();
  for (const { record } of candidates) {
    const code = record[field];
    if (typeof code === 'string') codes.add(code);
  }
  const stored = await knownCodes(tx, target, { on, codes: [...codes] });
  const known = isSelf ? withBatch(stored, candidates, on) : stored;
  // code → the code of the master data that vouches for it
  const vouched = await vouchForUnknown(tx, [...codes], { reference, known });
  const unlisted = await unlistedNeighbours(tx, reference, vouched);
  const rowsOf = (code: string): readonly MasterRow[] => known.get(vouched.get(code) ?? code) ?? [];
  const outdated = candidates.filter((candidate) => isOutdated(candidate, reference, rowsOf));
  const suggestions = await suggest(tx, reference, {
    unknown: [...codes].filter((code) => unlisted.has(code) || rowsOf(code).length === 0),
    outdated: outdated.flatMap(({ record }) => codeIn(record, field) ?? []),
    rowsOf,
  });

  const problemWith = (code: string, candidate: Candidate): Problem | undefined => {
    if (rowsOf(code).length === 0) return unknownCode(reference, code, suggestions.get(code));
    if (isOutdated(candidate, reference, rowsOf))
      return notInUse(reference, {
        code,
        on: shownValue(candidate.record[spec.validOn ?? '']) ?? '',
        successor: suggestions.get(code),
      });
    return undefined;
  };
  const check = (candidate: Candidate): Problem | undefined => {
    const code = codeIn(candidate.record, field);
    return code === undefined ? undefined : problemWith(code, candidate);
  };
  const warningOf = ({ record }: Candidate): Problem | undefined => {
    const code = codeIn(record, field);
    if (code === undefined || !unlisted.has(code)) return undefined;
    return unknownCode(reference, code, suggestions.get(code));
  };
  if (!isSelf) return { problemOf: check, warningOf };
  return {
    problemOf: check,
    warningOf,
    problemAmong: ({ record }, letIn) => {
      const code = codeIn(record, field);
      if (code === undefined) return undefined;
      const voucher = vouched.get(code) ?? code;
      return stored.has(voucher) || letIn.has(voucher) ? undefined : unknownCode(reference, code, undefined);
    },
    offeredBy: ({ record }) => codeIn(record, on) ?? '',
  };
}

function codeIn(record: AnyRecord, field: string): string | undefined {
  const code = record[field];
  return typeof code === 'string' ? code : undefined;
}

/** The records of the batch beside those of the table. */
function withBatch(
  stored: ReadonlyMap<string, MasterRow[]>,
  candidates: readonly Candidate[],
  on: string,
): Map<string, MasterRow[]> {
  const known = new Map(stored);
  for (const { record } of candidates) {
    const code = record[on];
    if (typeof code !== 'string') continue;
    known.set(code, [
      {
        validFrom: text(record['validFrom']),
        validTo: text(record['validTo']),
        successorCode: text(record['successorCode']),
      },
    ]);
  }
  return known;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

async function vouchForUnknown(
  tx: Tx,
  codes: readonly string[],
  { reference, known }: { readonly reference: CodeReference; readonly known: Map<string, MasterRow[]> },
): Promise<ReadonlyMap<string, string>> {
  const { on, spec, target } = reference;
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length === 0 || (spec.openBelow === undefined && spec.wildcard === undefined)) return new Map();
  const asked = [...new Set(unknown.flatMap((code) => codesToAsk(code, spec)))].filter(
    (code) => !known.has(code),
  );
  for (const [code, rows] of await knownCodes(tx, target, {
    on,
    codes: asked.slice(0, ANCESTORS_PER_BATCH_MAX),
  }))
    known.set(code, rows);
  return new Map(
    unknown.flatMap((code) => {
      const voucher = vouchingCode(code, spec, (one) => known.has(one));
      return voucher === undefined ? [] : [[code, voucher] as const];
    }),
  );
}

/** Codes let in on the word of an ancestor although the master lists others below it: new ones, or slips of the hand. */
async function unlistedNeighbours(
  tx: Tx,
  { on, target, spec }: CodeReference,
  vouched: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  if (spec.openBelow === undefined) return new Set();
  const parents = await codesWithDescendants(tx, target, { on, codes: [...new Set(vouched.values())] });
  return new Set([...vouched].filter(([, voucher]) => parents.has(voucher)).map(([code]) => code));
}

function isOutdated(
  { record }: Candidate,
  { field, spec }: CodeReference,
  rowsOf: (code: string) => readonly MasterRow[],
): boolean {
  if (spec.validOn === undefined) return false;
  const code = record[field];
  const period = periodOf(record[spec.validOn] ?? null);
  if (typeof code !== 'string' || period === undefined) return false;
  const rows = rowsOf(code);
  return rows.length > 0 && !rows.some((row) => isValidIn(row, period));
}

/** What may have been meant, code by code; bounded, because a wholly wrong file must not cost more than a right one. */
async function suggest(
  tx: Tx,
  { on, target }: CodeReference,
  {
    unknown,
    outdated,
    rowsOf,
  }: {
    readonly unknown: readonly string[];
    readonly outdated: readonly string[];
    readonly rowsOf: (code: string) => readonly MasterRow[];
  },
): Promise<ReadonlyMap<string, string>> {
  const suggestions = new Map<string, string>();
  const followers = await successorsOf(tx, target, { on, codes: [...new Set(outdated)] });
  for (const code of outdated) {
    const successor =
      rowsOf(code).find((row) => row.successorCode !== null)?.successorCode ?? followers.get(code);
    if (successor !== undefined) suggestions.set(code, successor);
  }
  const sought = unknown.slice(0, SUGGESTIONS_PER_BATCH_MAX);
  if (sought.length === 0) return suggestions;
  const candidates = await candidateCodes(tx, target, on);
  for (const code of sought) {
    const near = nearMiss(code, candidates);
    if (near !== undefined) suggestions.set(code, near);
  }
  return suggestions;
}

function unknownCode(
  { field, target }: CodeReference,
  code: string,
  suggestion: string | undefined,
): Problem {
  const { name, title } = target.definition;
  const hint = { id: '', en: '' };
  if (suggestion !== undefined) {
    hint.id = `; maksudnya ${suggestion}?`;
    hint.en = `; did you mean ${suggestion}?`;
  }
  const message = {
    id: `${code} tidak ada dalam ${title.id} (${name})${hint.id}`,
    en: `${code} is not in ${title.en} (${name})${hint.en}`,
  };
  return problemOf(field, 'UNKNOWN_REFERENCE', code, message, suggestion);
}

function notInUse(
  { field, target }: CodeReference,
  {
    code,
    on,
    successor,
  }: { readonly code: string; readonly on: string; readonly successor: string | undefined },
): Problem {
  const { title } = target.definition;
  const message = {
    id: `${code} dalam ${title.id} tidak berlaku pada ${on}${successor === undefined ? '' : `; penggantinya ${successor}`}`,
    en: `${code} in ${title.en} is not in use on ${on}${successor === undefined ? '' : `; its successor is ${successor}`}`,
  };
  return problemOf(field, 'UNKNOWN_REFERENCE', code, message, successor);
}
