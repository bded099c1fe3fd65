import { strict as assert } from 'node:assert';
import type { Pool, Queryable } from '#core/database';
import type { FigureBasisType } from '#core/figures';
import { BASIS_CACHE_ENTRIES_MAX, BASIS_CACHE_MS, BASIS_DATASETS_MAX } from '#core/limits';
import { basisOf } from './basis.sql.js';

/** How fresh and how complete one dataset under a figure is. */
export type FigureBasis = FigureBasisType;

export interface BasisOf {
  /** In the order of the answer. */
  readonly datasets: readonly string[];
  /** Only the reports that this organization owes; absent: of all. */
  readonly organizationCode?: string | null;
}

/**
 * What every computed figure carries, one entry for each dataset it was made from: when the latest batch was applied, how many
 * reports of the last 365 days were due, and how many of those have come. Remembered for seconds, so that a screen of figures
 * asks once. The answer is shared: it is not to be changed.
 */
export async function readBasis(
  pool: Pool,
  { datasets, organizationCode = null }: BasisOf,
): Promise<readonly FigureBasis[]> {
  assert(datasets.length <= BASIS_DATASETS_MAX, `a figure has at most ${BASIS_DATASETS_MAX} datasets`);
  if (datasets.length === 0) return [];
  const remembered = rememberedBy(pool);
  const question = JSON.stringify([datasets, organizationCode]);
  const known = remembered.get(question);
  if (known !== undefined && known.until > performance.now()) return known.answer;
  const answer = basisOf(pool, { datasets, organizationCode });
  // Whoever asks meanwhile waits for the same answer; a failed one is not kept.
  answer.catch(() => remembered.delete(question));
  remembered.delete(question);
  remembered.set(question, { answer, until: performance.now() + BASIS_CACHE_MS });
  const oldest = remembered.keys().next().value;
  if (remembered.size > BASIS_CACHE_ENTRIES_MAX && oldest !== undefined) remembered.delete(oldest);
  return answer;
}

/** The same as the state stands in a transaction, which waits for no other connection; nothing is remembered. */
export async function readBasisIn(
  tx: Queryable,
  { datasets, organizationCode = null }: BasisOf,
): Promise<readonly FigureBasis[]> {
  assert(datasets.length <= BASIS_DATASETS_MAX, `a figure has at most ${BASIS_DATASETS_MAX} datasets`);
  return datasets.length === 0 ? [] : basisOf(tx, { datasets, organizationCode });
}

interface Remembered {
  readonly answer: Promise<readonly FigureBasis[]>;
  readonly until: number;
}

const REMEMBERED = new WeakMap<Pool, Map<string, Remembered>>();

function rememberedBy(pool: Pool): Map<string, Remembered> {
  const known = REMEMBERED.get(pool);
  if (known !== undefined) return known;
  const fresh = new Map<string, Remembered>();
  REMEMBERED.set(pool, fresh);
  return fresh;
}
