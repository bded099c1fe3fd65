import type { Queryable } from '#core/database';

export interface StoredToken {
  readonly state: string;
  readonly rejectedCount: number;
}

/** What became of the push that a token stands for. */
export async function findToken(
  database: Queryable,
  { sourceCode, idempotencyKey }: { readonly sourceCode: string; readonly idempotencyKey: string },
): Promise<StoredToken | undefined> {
  const { rows } = await database.query<StoredToken>(
    `select b.state, b.rejected_count as "rejectedCount"
       from hub.sources s join hub.batches b on b.source_id = s.id
      where s.code = $1 and b.idempotency_key = $2 order by b.id limit 1`,
    [sourceCode, idempotencyKey],
  );
  return rows[0];
}
