import type { Queryable } from '#core/database';
import { WEBHOOK_LEASE_MS, WEBHOOKS_MAX } from '#core/limits';

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
export interface LeasedWebhook extends Webhook, StoredSecret {
  readonly leaseToken: string;
  /** How many changes the attempt before held: it is repeated as it was. */
  readonly pendingCount: number | null;
}

/** One of the two: sealed, or as a version before sealing left it. */
export interface StoredSecret {
  readonly id: string;
  readonly secret: Buffer | null;
  readonly sealedSecret: Buffer | null;
}

const COLUMNS = `id, client_id as "clientId", dataset, filter, url, state, cursor, attempt_count as "attemptCount",
  next_attempt_at as "nextAttemptAt", last_status as "lastStatus", last_error as "lastError", last_success_at as "lastSuccessAt",
  delivered_count as "deliveredCount", created_at as "createdAt"`;
const SECRET_COLUMNS = `secret, sealed_secret as "sealedSecret"`;

/** Taken before the webhook is written, since its secret is sealed for this id and no other. */
export async function nextWebhookId(database: Queryable): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('hub.webhooks', 'id')) as id`,
  );
  const [next] = rows;
  if (next === undefined) throw new Error('a sequence always has a next number');
  return next.id;
}

export async function insertWebhook(
  database: Queryable,
  webhook: Pick<Webhook, 'id' | 'clientId' | 'dataset' | 'filter' | 'url' | 'cursor'> & {
    readonly sealedSecret: Buffer;
  },
): Promise<Webhook> {
  const { id, clientId, dataset, filter, url, cursor, sealedSecret } = webhook;
  const { rows } = await database.query<Webhook>(
    `insert into hub.webhooks (id, client_id, dataset, filter, url, cursor, sealed_secret) overriding system value
     values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
    [id, clientId, dataset, filter === null ? null : JSON.stringify(filter), url, cursor, sealedSecret],
  );
  const [created] = rows;
  if (created === undefined) throw new Error('the new webhook was not returned');
  return created;
}

export async function countWebhooks(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ count: number }>(`select count(*)::int as count from hub.webhooks`);
  return rows[0]?.count ?? 0;
}

export async function listSecrets(database: Queryable): Promise<readonly StoredSecret[]> {
  const { rows } = await database.query<StoredSecret>(
    `select id, ${SECRET_COLUMNS} from hub.webhooks order by id limit $1`,
    // Two processes that make a webhook at the same moment may go one over the limit each.
    [2 * WEBHOOKS_MAX],
  );
  return rows;
}

/** False when the secret is no longer the one that was read. */
export async function storeSealed(
  database: Queryable,
  { id, secret, sealedSecret }: StoredSecret,
  anew: Buffer,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `update hub.webhooks set sealed_secret = $4, secret = null
     where id = $1 and secret is not distinct from $2 and sealed_secret is not distinct from $3`,
    [id, secret, sealedSecret, anew],
  );
  return rowCount === 1;
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
     returning ${COLUMNS}, ${SECRET_COLUMNS}, lease_token as "leaseToken", pending_count as "pendingCount"`,
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
