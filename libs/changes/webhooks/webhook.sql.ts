import type { Queryable } from '#core/database';
import { WEBHOOK_LEASE_MS } from '#core/limits';

export const WEBHOOK_STATES = ['ACTIVE', 'PAUSED', 'DEAD'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** A webhook as its stewards see it: everything but the secret. */
export interface Webhook {
  readonly id: string;
  /** Whose rights decide what is sent. */
  readonly clientId: number;
  readonly dataset: string;
  readonly filter: unknown;
  readonly url: string;
  readonly state: WebhookState;
  /** Up to here its receiver has confirmed. */
  readonly cursor: string;
  /** Attempts since the last that succeeded. */
  readonly attemptCount: number;
  readonly nextAttemptAt: string;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly lastSuccessAt: string | null;
  readonly deliveredCount: string;
  readonly createdAt: string;
}

/** A webhook that this worker delivers now, and nobody else until the lease is over. */
export interface LeasedWebhook extends Webhook {
  readonly secret: Buffer;
  readonly leaseToken: string;
  /** How many changes the attempt before held: it is repeated as it was. */
  readonly pendingCount: number | null;
}

const COLUMNS = `id, client_id as "clientId", dataset, filter, url, state, cursor, attempt_count as "attemptCount",
  next_attempt_at as "nextAttemptAt", last_status as "lastStatus", last_error as "lastError", last_success_at as "lastSuccessAt",
  delivered_count as "deliveredCount", created_at as "createdAt"`;

export async function insertWebhook(
  database: Queryable,
  webhook: Pick<Webhook, 'clientId' | 'dataset' | 'filter' | 'url' | 'cursor'> & { readonly secret: Buffer },
): Promise<Webhook> {
  const { clientId, dataset, filter, url, cursor, secret } = webhook;
  const { rows } = await database.query<Webhook>(
    `insert into hub.webhooks (client_id, dataset, filter, url, cursor, secret) values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
    [clientId, dataset, filter === null ? null : JSON.stringify(filter), url, cursor, secret],
  );
  const [created] = rows;
  if (created === undefined) throw new Error('the new webhook was not returned');
  return created;
}

export async function countWebhooks(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ count: number }>(`select count(*)::int as count from hub.webhooks`);
  return rows[0]?.count ?? 0;
}

export async function listWebhooks(
  database: Queryable,
  { afterId, first }: { readonly afterId: string; readonly first: number },
): Promise<readonly Webhook[]> {
  const { rows } = await database.query<Webhook>(
    `select ${COLUMNS} from hub.webhooks where id > $1 order by id limit $2`,
    [afterId, first],
  );
  return rows;
}

export async function findWebhook(database: Queryable, id: string): Promise<Webhook | undefined> {
  const { rows } = await database.query<Webhook>(
    `select ${COLUMNS} from hub.webhooks where id = $1 order by id limit 1`,
    [id],
  );
  return rows[0];
}

/** Another state, or another place in the log. Whatever is under way loses its lease, so that its outcome changes nothing any more. */
export async function changeWebhook(
  database: Queryable,
  id: string,
  { state, cursor }: { readonly state: WebhookState; readonly cursor?: string },
): Promise<Webhook | undefined> {
  const { rows } = await database.query<Webhook>(
    `update hub.webhooks set state = $2, cursor = coalesce($3, cursor), attempt_count = 0, next_attempt_at = now(),
       pending_count = case when $3::text is null then pending_count end, lease_token = null, lease_until = null
     where id = $1 returning ${COLUMNS}`,
    [id, state, cursor ?? null],
  );
  return rows[0];
}

export async function deleteWebhook(database: Queryable, id: string): Promise<void> {
  await database.query('delete from hub.webhooks where id = $1', [id]);
}

/** Takes the webhook that has waited longest: one that is due, or one whose dataset has just changed. */
export async function leaseWebhook(
  database: Queryable,
  changed: readonly string[],
): Promise<LeasedWebhook | undefined> {
  const { rows } = await database.query<LeasedWebhook>(
    `update hub.webhooks set lease_token = gen_random_uuid(), lease_until = now() + $1 * interval '1 millisecond'
     where id = (
       select id from hub.webhooks
       where state = 'ACTIVE' and (next_attempt_at <= now() or (attempt_count = 0 and dataset = any($2::text[])))
         and (lease_until is null or lease_until < now())
       order by next_attempt_at, id limit 1 for update skip locked
     )
     returning ${COLUMNS}, secret, lease_token as "leaseToken", pending_count as "pendingCount"`,
    [WEBHOOK_LEASE_MS, changed],
  );
  return rows[0];
}

/** Before an attempt: what it holds, so that the next one holds the same. */
export async function notePending(
  database: Queryable,
  { id, leaseToken }: LeasedWebhook,
  count: number,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `update hub.webhooks set pending_count = $3 where id = $1 and lease_token = $2`,
    [id, leaseToken, count],
  );
  return rowCount === 1;
}

export async function noteDelivered(
  database: Queryable,
  { id, leaseToken }: LeasedWebhook,
  {
    cursor,
    count,
    status,
    pauseMs,
  }: {
    readonly cursor: string;
    readonly count: number;
    readonly status: number | null;
    readonly pauseMs: number;
  },
): Promise<void> {
  await database.query(
    `update hub.webhooks set cursor = $3, delivered_count = delivered_count + $4, last_status = coalesce($5, last_status),
       last_error = case when $5::int is null then last_error end, last_success_at = case when $5::int is null then last_success_at else now() end,
       attempt_count = 0, pending_count = null, next_attempt_at = now() + $6 * interval '1 millisecond', lease_token = null, lease_until = null
     where id = $1 and lease_token = $2`,
    [id, leaseToken, cursor, count, status, pauseMs],
  );
}

export async function noteFailed(
  database: Queryable,
  { id, leaseToken }: LeasedWebhook,
  {
    error,
    status,
    pauseMs,
  }: { readonly error: string; readonly status: number | null; readonly pauseMs: number | null },
): Promise<void> {
  await database.query(
    `update hub.webhooks set attempt_count = attempt_count + 1, last_error = $3, last_status = $4,
       state = case when $5::bigint is null then 'DEAD' else state end,
       next_attempt_at = now() + coalesce($5::bigint, 0) * interval '1 millisecond', lease_token = null, lease_until = null
     where id = $1 and lease_token = $2`,
    [id, leaseToken, error, status, pauseMs],
  );
}
