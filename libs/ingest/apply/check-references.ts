import type { Problem } from '#dataset';
import type { Tx } from '#core/database';
import type { DatasetRegistry, RegisteredDataset } from '#dataset-runtime';
import type { Candidate } from './checked-batch.js';
import { prepareCodeReference } from './code-reference.js';
import { prepareCombination } from './combination-reference.js';

/** One checked link of a dataset, with everything looked up that a batch's records need. */
export interface PreparedReference {
  /** What is wrong with the link of this record; undefined when it leads somewhere or is absent. */
  readonly problemOf: (candidate: Candidate) => Problem | undefined;
  /** What is odd about the link of a record that is let in all the same. */
  readonly warningOf?: (candidate: Candidate) => Problem | undefined;
  /** For links of a dataset to itself: what is wrong when only these records of the batch are let in. */
  readonly problemAmong?: (candidate: Candidate, letIn: ReadonlySet<string>) => Problem | undefined;
  /** The value by which other records of the batch may refer to this one. */
  readonly offeredBy?: (candidate: Candidate) => string;
}

/**
 * Looks up, one query for each list, which codes of the batch exist. The answer is asked record by record. A dataset that
 * refers to itself may bring parent and child in one batch, in any order.
 */
export async function prepareReferences(
  tx: Tx,
  candidates: readonly Candidate[],
  { dataset, registry }: { readonly dataset: RegisteredDataset; readonly registry: DatasetRegistry },
): Promise<readonly PreparedReference[]> {
  const prepared: PreparedReference[] = [];
  for (const link of dataset.links.filter(({ checked }) => checked)) {
    const target = registry.get(link.to);
    const [pair, ...more] = link.on;
    if (pair === undefined) continue;
    const spec = dataset.definition.fields[pair[0]];
    const isSelf = target.definition.name === dataset.definition.name;
    prepared.push(
      more.length === 0 && spec?.type === 'reference'
        ? await prepareCodeReference(tx, candidates, { field: pair[0], on: pair[1], spec, target, isSelf })
        : await prepareCombination(tx, candidates, { link, target, isSelf }),
    );
  }
  return prepared;
}

export function referenceProblems(
  references: readonly PreparedReference[],
  candidate: Candidate,
): readonly Problem[] {
  return references
    .map((reference) => reference.problemOf(candidate))
    .filter((problem) => problem !== undefined);
}

/** What is odd about the links of a record that is let in all the same. */
export function referenceWarnings(
  references: readonly PreparedReference[],
  candidate: Candidate,
): readonly Problem[] {
  return references.flatMap((reference) => reference.warningOf?.(candidate) ?? []);
}

/**
 * Refuses records that refer to records of their own batch which were refused after all, and those that refer to them, until
 * nothing more changes. Each round refuses at least one, so there are at most as many rounds as records.
 */
export function refuseOrphans(
  references: readonly PreparedReference[],
  candidates: readonly Candidate[],
  refused: (candidate: Candidate, problems: readonly Problem[]) => void,
): readonly Candidate[] {
  let remaining = candidates;
  for (const reference of references) {
    const { problemAmong, offeredBy } = reference;
    if (problemAmong === undefined || offeredBy === undefined) continue;
    for (let before = -1; before !== remaining.length;) {
      before = remaining.length;
      const letIn = new Set(remaining.map(offeredBy));
      remaining = remaining.filter((candidate) => {
        const problem = problemAmong(candidate, letIn);
        if (problem !== undefined) refused(candidate, [problem]);
        return problem === undefined;
      });
    }
  }
  return remaining;
}
