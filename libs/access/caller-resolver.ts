import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from '#core/database';
import {
  AUTHORIZATION_CHARACTERS_MAX,
  CALLER_CACHE_ENTRIES_MAX,
  CALLER_CACHE_MS,
  SESSION_CACHE_MS,
  SESSION_IDLE_MAX_SECONDS,
} from '#core/limits';
import type { Logger } from '#core/logging';
import { DATABASE, LOGGER } from '#core/wiring';
import { AccessError } from './access.errors.js';
import {
  selectClients,
  selectGrants,
  selectKey,
  selectOrganizationTree,
  selectRegionTree,
  touchLastUsed,
  type ClientRow,
  type KeyRow,
} from './access.sql.js';
import { hashOf, isSameHash, prefixOf } from './api-key.js';
import { ANONYMOUS, type Caller, type Grant } from './caller.js';
import { requireSameOrigin, type BrowserHeaders } from './people/same-origin.js';
import { hashOfToken } from './people/secret-token.js';
import { tokenIn } from './people/session-cookie.js';
import { selectSession, touchSession } from './people/sessions.sql.js';
import type { Scope } from './scope.js';

/** Tells who sends a request. Answers are remembered for a while, so a hot client costs no query. */
@Injectable()
export class CallerResolver {
  private readonly remembered = new Map<string, RememberedClient>();

  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** No header is the anonymous caller; a header that does not name a good key is refused, never downgraded to anonymous. */
  async resolve(authorization: string | undefined): Promise<Caller> {
    if (authorization === undefined || authorization.trim() === '') return ANONYMOUS;
    const key = keyIn(authorization);
    const { row, caller } = await this.lookUp(key);
    requireGood(row);
    return caller;
  }

  /**
   * Who sends a request: by its key, or else by the session of its cookie. A cookie comes along by itself, so a request that changes
   * something, or opens a connection that could, must come from our own pages. A session that has ended is refused like a wrong key.
   */
  async resolveRequest(
    headers: BrowserHeaders & {
      readonly authorization?: string | undefined;
      readonly cookie?: string | undefined;
    },
    { isSafe }: { readonly isSafe: boolean },
  ): Promise<Caller> {
    const { authorization } = headers;
    if (authorization !== undefined && authorization.trim() !== '') return this.resolve(authorization);
    const token = tokenIn(headers.cookie);
    if (token === undefined) return ANONYMOUS;
    if (!isSafe) requireSameOrigin(headers);
    const hash = hashOfToken(token);
    if (hash === undefined) throw new AccessError('SESSION_ENDED');
    return this.recall(hash, SESSION_CACHE_MS, () => this.loadSession(hash));
  }

  /** A client by its id, for what the hub does on its behalf later. Refused like its key would be. */
  async ofClient(clientId: number): Promise<Caller> {
    const [row] = await selectClients(this.pool, { afterId: clientId - 1, first: 1 });
    if (row?.id !== clientId) throw new AccessError('INVALID_KEY');
    requireGood(row);
    const { sourceId, name } = row;
    return Object.freeze({
      kind: 'client',
      clientId,
      sourceId,
      name,
      grants: await this.grantsOf(clientId),
    } as const);
  }

  /**
   * The key in this header under a name of its own, if it was a good one not long ago: without a query, and though a new look at it is due.
   * Undefined for any other, and for what is no key.
   */
  known(authorization: string): KnownKey | undefined {
    const key = bearerKey(authorization);
    if (key === undefined) return undefined;
    const digest = hashOf(key).toString('base64');
    const found = this.remembered.get(digest);
    return found?.isGood === true ? { name: digest, isTrusted: found.isTrusted } : undefined;
  }

  /** After grants or keys changed in this process; other processes notice within CALLER_CACHE_MS. */
  forget(): void {
    this.remembered.clear();
  }

  private lookUp(key: string): Promise<KnownClient> {
    const hash = hashOf(key);
    return this.recall(hash, CALLER_CACHE_MS, () => this.load(prefixOf(key), hash));
  }

  /** The map is keyed by digest, so that a heap dump shows no key. */
  private recall<T extends Known>(hash: Buffer, forMs: number, load: () => Promise<T>): Promise<T> {
    const digest = hash.toString('base64');
    const found = this.remembered.get(digest);
    // A digest of 256 bits belongs to one key or one session, so what it was loaded as is what it is.
    if (found !== undefined && found.until > Date.now()) return found.client as Promise<T>;
    const client = load();
    const entry = {
      client,
      until: Date.now() + forMs,
      isGood: found?.isGood === true,
      isTrusted: found?.isTrusted === true,
    };
    this.remember(digest, entry);
    client.then(
      (known) => {
        entry.isGood = true;
        entry.isTrusted = callerOf(known).isTrusted === true;
      },
      // A wrong key, or a database that was away, is asked anew next time.
      () => this.remembered.delete(digest),
    );
    return client;
  }

  private remember(digest: string, entry: RememberedClient): void {
    this.remembered.delete(digest);
    const oldest = this.remembered.keys().next();
    if (this.remembered.size >= CALLER_CACHE_ENTRIES_MAX && oldest.done !== true)
      this.remembered.delete(oldest.value);
    this.remembered.set(digest, entry);
  }

  private async load(prefix: string, hash: Buffer): Promise<KnownClient> {
    const row = await selectKey(this.pool, prefix);
    if (row === undefined || !isSameHash(row.hash, hash)) throw new AccessError('INVALID_KEY');
    const grants = await this.grantsOf(row.id);
    touchLastUsed(this.pool, row.id).catch((error: unknown) => {
      this.logger.warn({ err: error, client: row.prefix }, 'could not note when a key was used');
    });
    const caller = {
      kind: 'client',
      clientId: row.id,
      sourceId: row.sourceId,
      name: row.name,
      isTrusted: row.isTrusted,
      grants,
    } as const;
    return { row, caller: Object.freeze(caller) };
  }

  private async loadSession(hash: Buffer): Promise<Caller> {
    const row = await selectSession(this.pool, hash, { idleSeconds: SESSION_IDLE_MAX_SECONDS });
    if (row === undefined) throw new AccessError('SESSION_ENDED');
    const grants = await this.grantsOf(row.clientId);
    touchSession(this.pool, hash).catch((error: unknown) => {
      this.logger.warn({ err: error, client: row.clientId }, 'could not note when a session was used');
    });
    const { clientId, sourceId, login: name } = row;
    return Object.freeze({ kind: 'person', clientId, sourceId, name, grants } as const);
  }

  private async grantsOf(clientId: number): Promise<readonly Grant[]> {
    const scopes = await selectGrants(this.pool, [clientId]);
    return Promise.all(scopes.map((scope) => this.expand(scope)));
  }

  private async expand({ action, datasetPattern, organizationCode, regionCode }: Scope): Promise<Grant> {
    return {
      action,
      datasetPattern,
      organizations:
        organizationCode === null ? null : await selectOrganizationTree(this.pool, organizationCode),
      regions: regionCode === null ? null : await selectRegionTree(this.pool, regionCode),
    };
  }
}

interface RememberedClient {
  readonly client: Promise<Known>;
  readonly until: number;
  /** The key was found, and matched. */
  isGood: boolean;
  isTrusted: boolean;
}

function callerOf(known: Known): Caller {
  return 'caller' in known ? known.caller : known;
}

/** What is known of a good key before anybody asks the database. */
export interface KnownKey {
  readonly name: string;
  readonly isTrusted: boolean;
}

type Known = KnownClient | Caller;

interface KnownClient {
  readonly row: KeyRow;
  readonly caller: Caller;
}

function requireGood({ prefix, revokedAt, expiresAt }: ClientRow): void {
  if (revokedAt !== null) throw new AccessError('KEY_REVOKED', { prefix, revokedAt });
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now())
    throw new AccessError('KEY_EXPIRED', { prefix, expiresAt });
}

function keyIn(authorization: string): string {
  const key = bearerKey(authorization);
  if (key === undefined) throw new AccessError('INVALID_KEY');
  return key;
}

function bearerKey(authorization: string): string | undefined {
  if (authorization.length > AUTHORIZATION_CHARACTERS_MAX) return undefined;
  return /^Bearer +([A-Za-z0-9_.~+/=-]+) *$/i.exec(authorization)?.[1];
}
