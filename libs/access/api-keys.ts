import { Inject, Injectable } from '@nestjs/common';
import { inTransaction, type Pool, type Tx } from '#core/database';
import { badInput, notFound, type RequestError } from '#core/errors';
import { newTraceId } from '#core/logging';
import { DATABASE } from '#core/wiring';
import {
  deleteGrant,
  insertClient,
  insertGrants,
  revokeClientRow,
  selectClients,
  selectGrants,
  selectKey,
  tellAccessChanged,
  type ClientRow,
} from './access.sql.js';
import { hashOf, newApiKey, prefixOf } from './api-key.js';
import { AuditLog } from './audit-log.js';
import { SYSTEM, type Caller } from './caller.js';
import { CallerResolver } from './caller-resolver.js';
import { EVERY_DATASET, formatScope, type Scope } from './scope.js';
import { Sources } from './sources.js';

/** A client as it is listed: everything but the key. */
export interface Client extends ClientRow {
  /** As text: `push:budgets.*@org=…`. */
  readonly scopes: readonly string[];
}

export interface NewClient {
  readonly name: string;
  /** The source that its pushes belong to; null for one that only reads. */
  readonly sourceCode: string | null;
  readonly scopes: readonly Scope[];
  /** Whether it may ask more at once, and more often. */
  readonly isTrusted?: boolean;
  readonly expiresAt: string | null;
}

/** Who acts, for the audit log. */
export interface Actor {
  readonly caller: Caller;
  readonly traceId: string;
}

/** Hands out API keys and takes them back. Each step and its audit entry are one transaction. */
@Injectable()
export class ApiKeys {
  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    private readonly sources: Sources,
    private readonly audit: AuditLog,
    private readonly callers: CallerResolver,
  ) {}

  /** The key is in the answer and nowhere else. */
  async create(wanted: NewClient, actor: Actor): Promise<{ readonly client: Client; readonly key: string }> {
    if (wanted.expiresAt !== null && Date.parse(wanted.expiresAt) <= Date.now()) {
      throw badInput(
        'expiresAt',
        { id: 'waktu itu sudah lewat', en: 'it has passed already' },
        { value: wanted.expiresAt },
      );
    }
    const { key, prefix, hash } = newApiKey();
    await inTransaction(this.pool, async (tx) => {
      const source = wanted.sourceCode === null ? null : await this.sources.get(tx, wanted.sourceCode);
      await this.store(tx, { ...wanted, sourceId: source?.id ?? null, prefix, hash }, actor);
    });
    return { client: await this.get(prefix), key };
  }

  async list(page: { readonly afterId: number; readonly first: number }): Promise<readonly Client[]> {
    return this.withScopes(await selectClients(this.pool, page));
  }

  async get(prefix: string): Promise<Client> {
    const row = await selectKey(this.pool, prefix);
    const [client] = row === undefined ? [] : await this.withScopes([row]);
    if (client === undefined) throw unknownClient(prefix);
    return client;
  }

  /** The client that asks. */
  async own({ clientId, name }: Caller): Promise<Client> {
    const page = clientId === null ? [] : await this.list({ afterId: clientId - 1, first: 1 });
    const client = page.find(({ id }) => id === clientId);
    if (client === undefined) throw unknownClient(name);
    return client;
  }

  async grant(prefix: string, scopes: readonly Scope[], actor: Actor): Promise<Client> {
    const { id } = await this.get(prefix);
    await inTransaction(this.pool, async (tx) => {
      await insertGrants(tx, id, scopes);
      await tellAccessChanged(tx);
      await this.note(tx, 'GRANTED', id, { prefix, scopes: scopes.map(formatScope) }, actor);
    });
    this.callers.forget();
    return this.get(prefix);
  }

  async withdraw(prefix: string, scope: Scope, actor: Actor): Promise<Client> {
    const { id } = await this.get(prefix);
    await inTransaction(this.pool, async (tx) => {
      if (!(await deleteGrant(tx, id, scope))) {
        throw notFound(
          { id: `Pada kunci ${prefix}, hak`, en: `On the key ${prefix}, the grant` },
          formatScope(scope),
        );
      }
      await tellAccessChanged(tx);
      await this.note(tx, 'GRANT_WITHDRAWN', id, { prefix, scopes: [formatScope(scope)] }, actor);
    });
    this.callers.forget();
    return this.get(prefix);
  }

  /** A revoked key stays listed and never works again; revoking twice changes nothing. */
  async revoke(prefix: string, actor: Actor): Promise<Client> {
    await inTransaction(this.pool, async (tx) => {
      const row = await revokeClientRow(tx, prefix);
      if (row === undefined) throw unknownClient(prefix);
      await tellAccessChanged(tx);
      await this.note(tx, 'CLIENT_REVOKED', row.id, { prefix }, actor);
    });
    this.callers.forget();
    return this.get(prefix);
  }

  /**
   * Makes sure that somebody can administer the hub: with the key of the settings, or, when no admin is left, with a new
   * random one, which is the answer. Any number of processes may start at once.
   */
  async ensureAdmin(configuredKey: string | null): Promise<string | null> {
    return inTransaction(this.pool, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('lumbung.first_admin', 0))`);
      if (configuredKey !== null) {
        await this.adoptConfiguredKey(tx, configuredKey);
        return null;
      }
      if (await hasAdmin(tx)) return null;
      const { key, prefix, hash } = newApiKey();
      await this.store(tx, { ...ADMIN, name: 'first admin', prefix, hash }, atBoot());
      return key;
    });
  }

  /** A changed setting replaces the key that an earlier setting brought; one that was revoked stays revoked. */
  private async adoptConfiguredKey(tx: Tx, key: string): Promise<void> {
    const prefix = prefixOf(key);
    await tx.query(
      `update hub.clients set revoked_at = now() where name = $1 and key_prefix <> $2 and revoked_at is null`,
      [CONFIGURED_ADMIN, prefix],
    );
    if ((await selectKey(tx, prefix)) !== undefined) return;
    await this.store(tx, { ...ADMIN, name: CONFIGURED_ADMIN, prefix, hash: hashOf(key) }, atBoot());
  }

  private async store(
    tx: Tx,
    client: Omit<NewClient, 'sourceCode'> & {
      readonly sourceId: number | null;
      readonly prefix: string;
      readonly hash: Buffer;
    },
    actor: Actor,
  ): Promise<void> {
    const id = await insertClient(tx, { ...client, isTrusted: client.isTrusted === true });
    await insertGrants(tx, id, client.scopes);
    const { name, prefix, isTrusted = false, expiresAt } = client;
    const detail = { name, prefix, isTrusted, expiresAt, scopes: client.scopes.map(formatScope) };
    await this.note(tx, 'CLIENT_CREATED', id, detail, actor);
  }

  private async note(
    tx: Tx,
    action: string,
    clientId: number,
    detail: Readonly<Record<string, string | boolean | null | readonly string[]>>,
    { caller, traceId }: Actor,
  ): Promise<void> {
    await this.audit.record(tx, { caller, action, target: `client:${clientId}`, detail, traceId });
  }

  private async withScopes(rows: readonly ClientRow[]): Promise<readonly Client[]> {
    const grants = await selectGrants(
      this.pool,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ...row,
      scopes: grants.filter(({ clientId }) => clientId === row.id).map(formatScope),
    }));
  }
}

async function hasAdmin(tx: Tx): Promise<boolean> {
  const { rows } = await tx.query<{ found: boolean }>(
    `select exists (
       select from hub.grants g join hub.clients c on c.id = g.client_id
        where g.action = 'admin' and c.revoked_at is null and (c.expires_at is null or c.expires_at > now())
     ) as found`,
  );
  return rows[0]?.found === true;
}

function unknownClient(prefix: string): RequestError {
  return notFound({ id: 'Kunci', en: 'The key' }, prefix);
}

const atBoot = (): Actor => ({ caller: SYSTEM, traceId: newTraceId() });

const CONFIGURED_ADMIN = 'admin of HUB_ADMIN_KEY';
const ADMIN = {
  sourceId: null,
  expiresAt: null,
  scopes: [{ action: 'admin', datasetPattern: EVERY_DATASET, organizationCode: null, regionCode: null }],
} as const;
