import type { DatasetDefinition, Problem } from '#dataset';
import type { Tx } from '#core/database';
import type { RegisteredDataset } from '#dataset-runtime';
import type { IngestContext } from '../ingest-context.js';
import type { RecordScope } from '../record-scope.js';
import type { BatchInHand } from './batch-in-hand.sql.js';
import type { CheckOutcome } from './check-records.js';
import {
  prepareReferences,
  referenceProblems,
  referenceWarnings,
  refuseOrphans,
} from './check-references.js';
import { ruleFindings } from './check-rules.js';
import { outsideLimits, outsideSnapshot, scopeSets } from './check-scope.js';
import { refuse, type Candidate, type Refusal, type Warning } from './checked-batch.js';
import { fillDefaults, missingDefaultsOf } from './fill-defaults.js';
import type { Sealed } from './plan-batch.js';
import { identify, refusalOf } from './refusals.js';
import { sealCandidates } from './seal-candidates.js';

export interface CheckedBatch {
  readonly sealed: readonly Sealed[];
  readonly refusals: Refusal[];
  readonly warnings: Warning[];
}

export interface BatchUnderCheck {
  readonly dataset: RegisteredDataset;
  readonly batch: BatchInHand;
  /** Its records, each checked by itself. */
  readonly opened: CheckOutcome;
  /** The scope of the batch's snapshot, if it belongs to one. */
  readonly scope: RecordScope | null;
}

/**
 * Everything that can keep a record out before the table is looked at. The order is the order in which a sender is told:
 * the record by itself, defaults, references, rules, scope, duplicates. A record is kept out by the first of these that
 * finds something. I5: what is refused is kept with its reasons, and nothing is mended on the way.
 */
export async function checkBatch(
  tx: Tx,
  ingest: IngestContext,
  under: BatchUnderCheck,
): Promise<CheckedBatch> {
  const { dataset, batch, opened } = under;
  const { definition } = dataset;
  const refusals: Refusal[] = [];
  const warnings: Warning[] = [];
  const refused = (candidate: Candidate, problems: readonly Problem[]): void =>
    void refusals.push(refusalOf(definition, candidate, problems));

  const unfit = opened.refused.map((record) => identify(definition, record));
  const { registry, province } = ingest;
  await fillDefaults(tx, [...opened.candidates, ...unfit], { dataset, registry, province });
  unfit.forEach((candidate, place) => refused(candidate, opened.refused[place]?.problems ?? []));

  let candidates = refuse(opened.candidates, missingDefaultsOf(dataset), refused);
  if (batch.mode === 'UPSERT') {
    const references = await prepareReferences(tx, candidates, { dataset, registry });
    candidates = refuse(candidates, (candidate) => referenceProblems(references, candidate), refused);
    candidates = refuse(candidates, (candidate) => ruleProblems(candidate, { dataset, warnings }), refused);
    candidates = refuse(candidates, scopeProblemsOf(definition, under), refused);
    candidates = [...refuseOrphans(references, candidates, refused)];
    for (const candidate of candidates)
      warnings.push(...warningsOf(definition, candidate, referenceWarnings(references, candidate)));
  }
  const { sealed, refused: unsealed } = sealCandidates(definition, candidates, batch.mode);
  for (const { candidate, problem } of unsealed) refused(candidate, [problem]);
  return { sealed, refusals, warnings };
}

function ruleProblems(
  candidate: Candidate,
  { dataset, warnings }: { readonly dataset: RegisteredDataset; readonly warnings: Warning[] },
): readonly Problem[] {
  if (dataset.rules.length === 0) return NONE;
  const findings = ruleFindings(dataset.rules, candidate);
  warnings.push(...warningsOf(dataset.definition, candidate, findings.warnings));
  return findings.problems;
}

function warningsOf(
  definition: DatasetDefinition,
  candidate: Candidate,
  findings: readonly Problem[],
): readonly Warning[] {
  if (findings.length === 0) return NO_WARNINGS;
  const { key } = refusalOf(definition, candidate, []);
  return findings.map(({ suggestion, ...finding }) => ({
    ...finding,
    index: candidate.index,
    key,
    suggestion: suggestion ?? null,
  }));
}

function scopeProblemsOf(
  definition: DatasetDefinition,
  { batch, scope }: BatchUnderCheck,
): (candidate: Candidate) => readonly Problem[] {
  const limits = scopeSets(batch.limits);
  if (limits === null && scope === null) return () => NONE;
  return ({ record }) => {
    const problem = outsideLimits(record, definition, limits) ?? outsideSnapshot(record, scope);
    return problem === undefined ? NONE : [problem];
  };
}

const NONE: readonly Problem[] = [];
const NO_WARNINGS: readonly Warning[] = [];
