import { GRANT_CODES_MAX, SUBTREE_DEPTH_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { ACCESS_CHANNEL } from '#core/signals';
import type { Action } from './caller.js';
import type { Scope } from './scope.js';

export interface ClientRow {
  readonly id: number;
  readonly sourceId: number | null;
  readonly sourceCode: string | null;
  readonly name: string;
  readonly prefix: string;
  readonly isTrusted: boolean;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}

export interface KeyRow extends ClientRow {
  readonly hash: Buffer;
}

export interface GrantRow extends Scope {
  readonly clientId: number;
}

const CLIENT_COLUMNS = `c.id, c.source_id as "sourceId", s.code as "sourceCode", c.name, c.key_prefix as prefix,
  c.is_trusted as "isTrusted", c.created_at as "createdAt", c.expires_at as "expiresAt", c.revoked_at as "revokedAt", c.last_used_at as "lastUsedAt"`;

export async function selectKey(database: Queryable, prefix: string): Promise<KeyRow | undefined> {
  const { rows } = await database.query<KeyRow>(
    `select ${CLIENT_COLUMNS}, c.key_hash as hash
       from hub.clients c left join hub.sources s on s.id = c.source_id
      where c.key_prefix = $1 order by c.id limit 1`,
    [prefix],
  );
  return rows[0];
}

export async function selectClients(
  database: Queryable,
  { afterId, first }: { readonly afterId: number; readonly first: number },
): Promise<readonly ClientRow[]> {
  const { rows } = await database.query<ClientRow>(
    `select ${CLIENT_COLUMNS}
       from hub.clients c left join hub.sources s on s.id = c.source_id
      where c.id > $1 and c.key_prefix is not null order by c.id limit $2`,
    [afterId, first],
  );
  return rows;
}

export async function insertClient(
  database: Queryable,
  client: {
    readonly sourceId: number | null;
    readonly name: string;
    readonly prefix: string;
    readonly hash: Buffer;
    readonly isTrusted: boolean;
    readonly expiresAt: string | null;
  },
): Promise<number> {
  const { rows } = await database.query<{ id: number }>(
    `insert into hub.clients (source_id, name, key_prefix, key_hash, is_trusted, expires_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [client.sourceId, client.name, client.prefix, client.hash, client.isTrusted, client.expiresAt],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the new client has no id');
  return id;
}

export async function revokeClientRow(database: Queryable, prefix: string): Promise<ClientRow | undefined> {
  const { rows } = await database.query<ClientRow>(
    `update hub.clients c set revoked_at = coalesce(c.revoked_at, now())
       from hub.clients o left join hub.sources s on s.id = o.source_id
      where c.key_prefix = $1 and o.id = c.id returning ${CLIENT_COLUMNS}`,
    [prefix],
  );
  return rows[0];
}

/** At most one write a minute and client, however many processes see it. */
export async function touchLastUsed(database: Queryable, clientId: number): Promise<void> {
  await database.query(
    `update hub.clients set last_used_at = now()
      where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
    [clientId],
  );
}

export async function insertGrants(
  database: Queryable,
  clientId: number,
  scopes: readonly Scope[],
): Promise<void> {
  if (scopes.length === 0) return;
  await database.query(
    `insert into hub.grants (client_id, action, dataset_pattern, organization_code, region_code)
     select $1, scope.* from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as scope
         on conflict on constraint uq_grants_scope do nothing`,
    [
      clientId,
      scopes.map(({ action }) => action),
      scopes.map(({ datasetPattern }) => datasetPattern),
      scopes.map(({ organizationCode }) => organizationCode),
      scopes.map(({ regionCode }) => regionCode),
    ],
  );
}

export async function deleteGrant(
  database: Queryable,
  clientId: number,
  { action, datasetPattern, organizationCode, regionCode }: Scope,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `delete from hub.grants
      where client_id = $1 and action = $2 and dataset_pattern = $3
        and organization_code is not distinct from $4 and region_code is not distinct from $5`,
    [clientId, action, datasetPattern, organizationCode, regionCode],
  );
  return rowCount === 1;
}

export async function selectGrants(
  database: Queryable,
  clientIds: readonly number[],
): Promise<readonly GrantRow[]> {
  if (clientIds.length === 0) return [];
  const { rows } = await database.query<GrantRow & { action: Action }>(
    `select client_id as "clientId", action, dataset_pattern as "datasetPattern",
            organization_code as "organizationCode", region_code as "regionCode"
       from hub.grants where client_id = any($1::int[]) order by client_id, id limit $2`,
    [clientIds, GRANT_CODES_MAX],
  );
  return rows;
}

/** An organization and all below it. One that the master data do not know (yet) stands for itself. */
export async function selectOrganizationTree(database: Queryable, code: string): Promise<readonly string[]> {
  const { rows } = await database.query<{ code: string }>(
    `with recursive below (code, depth) as (
       select $1::text collate "C", 0
       union
       select child.code, below.depth + 1
         from below join reference.organizations child on child.parent_code = below.code
        where below.depth < $2
     )
     select code from below group by code order by code limit $3`,
    [code, SUBTREE_DEPTH_MAX, GRANT_CODES_MAX],
  );
  return rows.map((row) => row.code);
}

/** A region and all inside it: a region's code begins with the code of the region around it (33, 33.74, 33.74.01 …). */
export async function selectRegionTree(database: Queryable, code: string): Promise<readonly string[]> {
  const { rows } = await database.query<{ code: string }>(
    `select $1::text collate "C" as code
     union
     select code from reference.regions where starts_with(code, $1 || '.')
      order by code limit $2`,
    [code, GRANT_CODES_MAX],
  );
  return rows.map((row) => row.code);
}

/** Tells every process, once the transaction commits, that keys or grants changed: what they remember of them is old. */
export async function tellAccessChanged(database: Queryable): Promise<void> {
  await database.query('select pg_notify($1, $2)', [ACCESS_CHANNEL, '']);
}
