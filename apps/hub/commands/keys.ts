import { ApiKeys, AuditLog, CallerResolver, parseScope, Sources, type Client } from '#access';
import { ACCESS_LIST_MAX } from '#core/limits';
import { createLogger } from '#core/logging';
import { readInstant } from '#core/scalars';
import { DATASETS } from '#schemas';
import { operator } from './operator.js';
import { withDatabase, type OpenDatabase } from './with-database.js';

export interface CreateKeyOptions {
  readonly name: string;
  readonly scopes: string;
  readonly source?: string;
  readonly expires?: string;
  readonly trusted: boolean;
}

export async function createKey({ name, scopes, source, expires, trusted }: CreateKeyOptions): Promise<void> {
  const datasets = DATASETS.map(({ dataset }) => dataset.name);
  const wanted = {
    name,
    sourceCode: source ?? null,
    scopes: scopes.split(',').map((scope) => parseScope(scope.trim(), datasets)),
    isTrusted: trusted,
    expiresAt: expires === undefined ? null : readInstant('--expires', expires),
  };
  await withDatabase(async (database) => {
    const { client, key } = await keysOf(database).create(wanted, operator());
    console.log(key);
    console.error(`${client.prefix}: ${client.scopes.join(', ')}`);
    console.error('Kunci hanya ditampilkan sekali; simpan sekarang. / The key is shown once; keep it now.');
  });
}

export async function listKeys(): Promise<void> {
  await withDatabase(async (database) => {
    const keys = keysOf(database);
    let afterId = 0;
    for (;;) {
      const page = await keys.list({ afterId, first: ACCESS_LIST_MAX });
      for (const client of page) console.log(lineOf(client));
      const last = page.at(-1);
      if (last === undefined || page.length < ACCESS_LIST_MAX) return;
      afterId = last.id;
    }
  });
}

export async function revokeKey(prefix: string): Promise<void> {
  await withDatabase(async (database) => {
    console.log(lineOf(await keysOf(database).revoke(prefix, operator())));
  });
}

export function keysOf({ pool }: OpenDatabase): ApiKeys {
  const audit = new AuditLog();
  const logger = createLogger({ level: 'warn', isPretty: process.stderr.isTTY });
  return new ApiKeys(pool, new Sources(pool, audit), audit, new CallerResolver(pool, logger));
}

function lineOf({ prefix, name, sourceCode, scopes, expiresAt, revokedAt, lastUsedAt }: Client): string {
  const state =
    revokedAt !== null ? `dicabut/revoked ${revokedAt}` : `berlaku/valid ${expiresAt ?? ''}`.trim();
  return [prefix, name, sourceCode ?? '-', state, lastUsedAt ?? '-', scopes.join(' ')].join('\t');
}
