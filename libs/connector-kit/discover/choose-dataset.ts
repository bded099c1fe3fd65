import type { DatasetDefinition } from '#dataset';
import type { Catalogue } from '../contract.js';
import { nameLikeness } from './names.js';
import { proposeFields, type TableProposal } from './propose-fields.js';
import type { Synonyms } from './synonyms.js';
import type { TableSample } from './table-sample.js';

export interface Candidate {
  readonly proposal: TableProposal;
  /** 0 to 1: how much of the dataset the table fills, and how much of the table the dataset takes. */
  readonly score: number;
}

/** The datasets that a table could be, the likeliest first. */
export function candidatesFor(
  table: TableSample,
  catalogue: Catalogue,
  synonyms: Synonyms,
): readonly Candidate[] {
  return catalogue.names
    .flatMap((name) => {
      const dataset = catalogue.dataset(name);
      if (dataset === undefined) return [];
      const proposal = proposeFields(table, dataset, synonyms);
      return [{ proposal, score: scoreOf(proposal, table, dataset, synonyms) }];
    })
    .filter(({ score }) => score >= SCORE_MIN)
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES_MAX);
}

/** Whether the first candidate may be taken without asking. */
export function isClear([first, second]: readonly Candidate[]): boolean {
  if (first === undefined || first.score < SCORE_SURE) return false;
  return second === undefined || first.score - second.score >= SCORE_MARGIN;
}

function scoreOf(
  { fields, unused, unpivot }: TableProposal,
  table: TableSample,
  dataset: DatasetDefinition,
  synonyms: Synonyms,
): number {
  const required = fields.filter(({ isRequired }) => isRequired);
  const filled = required.reduce(
    (sum, { confidence, isSure }) => sum + (isSure ? confidence : confidence / 2),
    0,
  );
  const columns = table.columns.filter(
    ({ name, cells }) => cells.length > 0 && !synonyms.isRowNumber(name),
  ).length;
  const months = unpivot === undefined ? 0 : Object.keys(unpivot.columns).length;
  const taken = (Math.max(months, columns - unused.length) || 0) / Math.max(1, columns);
  const named = nameLikeness(table.title.replace(/\.\w+(?=!|$)/, ' '), synonyms.ofDataset(dataset)).score;
  return (
    FILLED_WEIGHT * (filled / Math.max(1, required.length)) + TAKEN_WEIGHT * taken + NAMED_WEIGHT * named
  );
}

const FILLED_WEIGHT = 0.55;
const TAKEN_WEIGHT = 0.25;
const NAMED_WEIGHT = 0.2;
const SCORE_MIN = 0.25;
const SCORE_SURE = 0.5;
const SCORE_MARGIN = 0.06;
const CANDIDATES_MAX = 3;
