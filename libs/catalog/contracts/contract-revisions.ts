import type { Pool } from '#core/database';
import { badInput } from '#core/errors';
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
  if (first < 1 || first > CONTRACT_REVISIONS_MAX)
    throw badInput('first', {
      id: `1 sampai ${CONTRACT_REVISIONS_MAX}`,
      en: `from 1 to ${CONTRACT_REVISIONS_MAX}`,
    });
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
