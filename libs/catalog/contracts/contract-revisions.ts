import type { Pool } from '#core/database';
import { requireBetween } from '#core/errors';
import { CONTRACT_REVISIONS_MAX } from '#core/limits';
import { compareContracts, type Change } from '#dataset';
import { readContracts, type ContractRow } from './contracts.sql.js';

/** A contract that came into force on this hub, and how it differs from the one before it. */
export interface ContractRevision {
  readonly dataset: string;
  readonly version: number;
  readonly inForceSince: string;
  readonly isFirst: boolean;
  readonly changes: readonly Omit<Change, 'dataset'>[];
}

/** Newest first. */
export async function contractRevisions(
  pool: Pool,
  { dataset, first }: { readonly dataset: string | null; readonly first: number },
): Promise<readonly ContractRevision[]> {
  requireBetween('first', first, { min: 1, max: CONTRACT_REVISIONS_MAX });
  const rows = await readContracts(pool, { dataset, first });
  return rows.map(revisionOf);
}

function revisionOf({ dataset, version, inForceSince, contract, before }: ContractRow): ContractRevision {
  const changes = before === null ? [] : compareContracts([before], [contract]);
  return {
    dataset,
    version,
    inForceSince,
    isFirst: before === null,
    changes: changes.map(({ dataset: _same, ...change }) => change),
  };
}
