import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from '#core/database';
import { badInput, requireBetween } from '#core/errors';
import { ACCESS_LIST_MAX } from '#core/limits';
import { DATABASE } from '#core/wiring';
import { DATASET_NAMES } from '../access.tokens.js';
import { ApiKeys, type Client } from '../api-keys.js';
import { AuditLog } from '../audit-log.js';
import type { RequestContext } from '../request-context.js';
import { Requires } from '../requires.js';
import { parseScope, type Scope } from '../scope.js';
import { Sources, type Source } from '../sources.js';
import {
  AuditEntryType,
  ClientType,
  CreateClientInput,
  CreatedClientType,
  CreateSourceInput,
  SourceType,
} from './access.types.js';

/**
 * Sources, keys and grants: for admins only, but that every key may know the sources by name, since their reports are public under that
 * name, and stewards see what was done.
 */
@Resolver()
@Requires('admin')
export class AccessResolver {
  constructor(
    private readonly keys: ApiKeys,
    private readonly registeredSources: Sources,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(DATASET_NAMES) private readonly datasets: readonly string[],
  ) {}

  @Query(() => [SourceType])
  @Requires('client')
  sources(
    @Args('first', { type: () => Int, defaultValue: ACCESS_LIST_MAX }) first: number,
    @Args('afterCode', { defaultValue: '' }) afterCode: string,
  ): Promise<readonly Source[]> {
    return this.registeredSources.list({ first: pageSize(first), afterCode });
  }

  @Query(() => [ClientType])
  clients(
    @Args('first', { type: () => Int, defaultValue: ACCESS_LIST_MAX }) first: number,
    @Args('afterId', { type: () => Int, defaultValue: 0 }) afterId: number,
  ): Promise<readonly Client[]> {
    return this.keys.list({ first: pageSize(first), afterId });
  }

  @Query(() => [AuditEntryType], { description: 'Terbaru lebih dulu. / Newest first.' })
  @Requires('steward')
  auditEntries(
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('beforeId', { type: () => ID, nullable: true }) beforeId?: string | null,
  ): Promise<readonly AuditEntryType[]> {
    return this.audit.list(this.pool, { first: pageSize(first), beforeId: entryId(beforeId ?? null) });
  }

  @Mutation(() => SourceType)
  createSource(
    @Args('input') { code, name, kind, organizationCode, allowsExtras }: CreateSourceInput,
    @Context() actor: RequestContext,
  ): Promise<Source> {
    const source = {
      code,
      name,
      kind: kind ?? 'agency',
      organizationCode: organizationCode ?? null,
      allowsExtras: allowsExtras ?? false,
    };
    return this.registeredSources.create(source, actor);
  }

  @Mutation(() => CreatedClientType, {
    description: 'Kunci hanya ditampilkan sekali. / The key is shown once.',
  })
  createClient(
    @Args('input') { name, sourceCode, scopes, isTrusted, expiresAt }: CreateClientInput,
    @Context() actor: RequestContext,
  ): Promise<{ readonly client: Client; readonly key: string }> {
    const wanted = {
      name,
      sourceCode: sourceCode ?? null,
      isTrusted: isTrusted ?? false,
      expiresAt: expiresAt ?? null,
    };
    return this.keys.create({ ...wanted, scopes: this.parsed(scopes) }, actor);
  }

  @Mutation(() => ClientType)
  grant(
    @Args('prefix') prefix: string,
    @Args('scopes', { type: () => [String] }) scopes: readonly string[],
    @Context() actor: RequestContext,
  ): Promise<Client> {
    return this.keys.grant(prefix, this.parsed(scopes), actor);
  }

  @Mutation(() => ClientType)
  withdrawGrant(
    @Args('prefix') prefix: string,
    @Args('scope') scope: string,
    @Context() actor: RequestContext,
  ): Promise<Client> {
    return this.keys.withdraw(prefix, parseScope(scope, this.datasets), actor);
  }

  @Mutation(() => ClientType, { description: 'Berlaku seketika. / Takes effect at once.' })
  revokeClient(@Args('prefix') prefix: string, @Context() actor: RequestContext): Promise<Client> {
    return this.keys.revoke(prefix, actor);
  }

  private parsed(scopes: readonly string[]): readonly Scope[] {
    return scopes.map((scope) => parseScope(scope, this.datasets));
  }
}

function pageSize(first: number): number {
  requireBetween('first', first, { min: 1, max: ACCESS_LIST_MAX });
  return first;
}

function entryId(id: string | null): string | null {
  if (id === null || /^\d{1,18}$/.test(id)) return id;
  throw badInput(
    'beforeId',
    { id: 'bukan id sebuah entri', en: 'it is not the id of an entry' },
    { value: id },
  );
}
