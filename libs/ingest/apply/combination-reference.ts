import type { Link, Problem } from '#dataset';
import type { Tx } from '#core/database';
import type { RegisteredDataset } from '#dataset-runtime';
import { problemOf, type Candidate } from './checked-batch.js';
import type { PreparedReference } from './check-references.js';
import { knownCombinations } from './reference-codes.sql.js';

/** Looks up a link over several fields for all records of a batch. A link with an absent part leads nowhere and is let be. */
export async function prepareCombination(
  tx: Tx,
  candidates: readonly Candidate[],
  {
    link,
    target,
    isSelf,
  }: { readonly link: Link; readonly target: RegisteredDataset; readonly isSelf: boolean },
): Promise<PreparedReference> {
  const own = link.on.map(([field]) => field);
  const others = link.on.map(([, field]) => field);
  const combinations = new Map<string, readonly string[]>();
  for (const candidate of candidates) {
    const values = valuesOf(candidate, own);
    if (values !== undefined) combinations.set(textOf(values), values);
  }
  const found = await knownCombinations(tx, target, { on: others, combinations: [...combinations.values()] });
  const stored = new Set(found.map(textOf));
  const offeredBy = (candidate: Candidate): string => textOf(valuesOf(candidate, others) ?? []);
  const problemAmong = (candidate: Candidate, letIn: ReadonlySet<string>): Problem | undefined => {
    const values = valuesOf(candidate, own);
    if (values === undefined || stored.has(textOf(values)) || letIn.has(textOf(values))) return undefined;
    return unknownCombination({ link, target, values });
  };
  const ofBatch = new Set(isSelf ? candidates.map(offeredBy) : []);
  return {
    problemOf: (candidate) => problemAmong(candidate, ofBatch),
    ...(isSelf ? { problemAmong, offeredBy } : {}),
  };
}

function valuesOf({ record }: Candidate, fields: readonly string[]): readonly string[] | undefined {
  const values = fields.map((field) => record[field]);
  return values.some((value) => value === null || value === undefined) ? undefined : values.map(String);
}

function textOf(values: readonly string[]): string {
  return JSON.stringify(values);
}

function unknownCombination({
  link,
  target,
  values,
}: {
  readonly link: Link;
  readonly target: RegisteredDataset;
  readonly values: readonly string[];
}): Problem {
  const { name, title } = target.definition;
  const shown = link.on.map(([, field], place) => `${field} ${values[place] ?? ''}`).join(', ');
  // The last field singles the record out; those before it say where to look.
  const field = link.on.at(-1)?.[0] ?? '';
  return problemOf(field, 'UNKNOWN_REFERENCE', values.at(-1) ?? null, {
    id: `tidak ada ${title.id} (${name}) dengan ${shown}`,
    en: `there is no record of ${title.en} (${name}) with ${shown}`,
  });
}
