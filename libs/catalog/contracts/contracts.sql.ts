import type { Queryable, Tx } from '#core/database';
import type { DatasetContract } from '#dataset';

/** Two processes that start at once write a contract once. */
export async function lockContracts(tx: Tx): Promise<void> {
  await tx.query('lock table hub.contracts in share row exclusive mode');
}

/** By dataset. */
export async function newestDigests(tx: Tx, datasets: number): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await tx.query<{ dataset: string; digest: Buffer }>(
    `select distinct on (dataset) dataset, digest from hub.contracts order by dataset, id desc limit $1`,
    // With those of datasets that were removed since.
    [datasets + REMOVED_DATASETS_MAX],
  );
  return new Map(rows.map(({ dataset, digest }) => [dataset, digest]));
}

const REMOVED_DATASETS_MAX = 1_000;

export async function storeContract(
  tx: Tx,
  {
    dataset,
    version,
    text,
    digest,
  }: {
    readonly dataset: string;
    readonly version: number;
    readonly text: string;
    readonly digest: Buffer;
  },
): Promise<void> {
  await tx.query(
    'insert into hub.contracts (dataset, version, contract, digest) values ($1, $2, $3::json, $4)',
    [dataset, version, text, digest],
  );
}

export interface ContractRow {
  readonly dataset: string;
  readonly version: number;
  readonly inForceSince: string;
  readonly contract: DatasetContract;
  /** The one that it replaced; null for the first that this hub knew. */
  readonly before: DatasetContract | null;
}

/** Newest first. */
export async function readContracts(
  database: Queryable,
  { dataset, first }: { readonly dataset: string | null; readonly first: number },
): Promise<readonly ContractRow[]> {
  const { rows } = await database.query<ContractRow>(
    `select dataset, version, in_force_since as "inForceSince", contract,
       (select earlier.contract from hub.contracts as earlier
        where earlier.dataset = recorded.dataset and earlier.id < recorded.id
        order by earlier.id desc limit 1) as before
     from hub.contracts as recorded
     where $1::text is null or dataset = $1
     order by id desc limit $2`,
    [dataset, first],
  );
  return rows;
}
