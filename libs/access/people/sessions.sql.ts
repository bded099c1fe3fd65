import type { Queryable } from '#core/database';

export async function insertSession(
  database: Queryable,
  { hash, personId, seconds }: { readonly hash: Buffer; readonly personId: number; readonly seconds: number },
): Promise<void> {
  await database.query(
    `insert into hub.sessions (token_hash, person_id, expires_at) values ($1, $2, now() + make_interval(secs => $3))`,
    [hash, personId, seconds],
  );
}

export async function deleteSession(database: Queryable, hash: Buffer): Promise<void> {
  await database.query(`delete from hub.sessions where token_hash = $1`, [hash]);
}

export async function deleteSessionsOf(database: Queryable, personId: number): Promise<void> {
  await database.query(`delete from hub.sessions where person_id = $1`, [personId]);
}

/** At most `limit` at a time; the next sign-in takes more. */
export async function deleteEndedSessions(
  database: Queryable,
  { idleSeconds, limit }: { readonly idleSeconds: number; readonly limit: number },
): Promise<void> {
  await database.query(
    `delete from hub.sessions where token_hash in (
       select token_hash from hub.sessions
        where expires_at < now() or last_seen_at < now() - make_interval(secs => $1) order by token_hash limit $2)`,
    [idleSeconds, limit],
  );
}

export interface SessionRow {
  readonly personId: number;
  readonly clientId: number;
  readonly sourceId: number | null;
  readonly login: string;
}

/** The person of a session that is still alive. */
export async function selectSession(
  database: Queryable,
  hash: Buffer,
  { idleSeconds }: { readonly idleSeconds: number },
): Promise<SessionRow | undefined> {
  const { rows } = await database.query<SessionRow>(
    `select p.id as "personId", p.client_id as "clientId", c.source_id as "sourceId", p.login
       from hub.sessions s join hub.people p on p.id = s.person_id join hub.clients c on c.id = p.client_id
      where s.token_hash = $1 and s.expires_at > now() and s.last_seen_at > now() - make_interval(secs => $2)
        and p.disabled_at is null
      order by s.token_hash limit 1`,
    [hash, idleSeconds],
  );
  return rows[0];
}

/** At most one write a minute and session. */
export async function touchSession(database: Queryable, hash: Buffer): Promise<void> {
  await database.query(
    `update hub.sessions set last_seen_at = now() where token_hash = $1 and last_seen_at < now() - interval '1 minute'`,
    [hash],
  );
}
