import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '#core/logging';
import { createTestDatabase, type TestDatabase, until } from '#testing';
import { CallerResolver } from './caller-resolver.js';
import { ApiKeys, AuditLog, isAdmin, pushLimits, readAccess, Sources, SYSTEM, type Scope } from './index.js';

const actor = { caller: SYSTEM, traceId: 'trace-of-the-test' };
const logger = createLogger({ level: 'silent', isPretty: false });
const readBudgets: Scope = {
  action: 'read',
  datasetPattern: 'budgets.*',
  organizationCode: null,
  regionCode: null,
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await sources().create(aSource('dinas-contoh'), actor);
});

afterAll(async () => {
  await database.close();
});

describe('API keys', () => {
  it('a key is shown once, stored only as a digest, and opens what was granted', async () => {
    const { client, key } = await keys().create(aClient({ scopes: [readBudgets] }), actor);
    expect(client).toMatchObject({
      prefix: key.slice(0, 12),
      scopes: ['read:budgets.*'],
      sourceCode: 'dinas-contoh',
    });
    const { rows } = await database.pool.query(
      `select c::text as row from hub.clients c where key_prefix = $1`,
      [client.prefix],
    );
    expect(JSON.stringify(rows)).not.toContain(key.slice(13));
    const caller = await resolver().resolve(`Bearer ${key}`);
    expect(caller).toMatchObject({ kind: 'client', name: 'aplikasi contoh', clientId: client.id });
    expect(readAccess(caller, { name: 'budgets.disbursements', access: 'internal' })).toMatchObject({
      kind: 'all',
    });
    expect(pushLimits(caller, 'budgets.disbursements')).toBe('none');
  });

  it('no header is anonymous; a wrong, cut or changed key is refused, not made anonymous', async () => {
    const { key } = await keys().create(aClient({}), actor);
    expect(await resolver().resolve(undefined)).toMatchObject({ kind: 'anonymous', grants: [] });
    const last = key.endsWith('x') ? 'y' : 'x';
    for (const wrong of [
      `${key.slice(0, -1)}${last}`,
      key.slice(0, -1),
      `${key}x`,
      'lmb_unknown1_abc',
      "x' or 1=1",
    ]) {
      await expect(resolver().resolve(`Bearer ${wrong}`)).rejects.toMatchObject({ code: 'INVALID_KEY' });
    }
    for (const header of [
      key,
      `Basic ${key}`,
      'Bearer',
      `Bearer ${key} ${key}`,
      `Bearer ${'x'.repeat(600)}`,
    ]) {
      await expect(resolver().resolve(header)).rejects.toMatchObject({ code: 'INVALID_KEY' });
    }
  });

  it('an expired key says when, a revoked one too, and revoking takes effect at once in this process', async () => {
    const callers = resolver();
    const { client, key } = await keys(callers).create(aClient({}), actor);
    await callers.resolve(`Bearer ${key}`);
    await keys(callers).revoke(client.prefix, actor);
    await expect(callers.resolve(`Bearer ${key}`)).rejects.toMatchObject({
      code: 'KEY_REVOKED',
      details: { prefix: client.prefix },
    });

    const soon = await keys().create(
      aClient({ expiresAt: new Date(Date.now() + 60_000).toISOString() }),
      actor,
    );
    await expect(resolver().resolve(`Bearer ${soon.key}`)).resolves.toMatchObject({ kind: 'client' });
    await database.pool.query(
      `update hub.clients set expires_at = now() - interval '1 second' where id = $1`,
      [soon.client.id],
    );
    await expect(resolver().resolve(`Bearer ${soon.key}`)).rejects.toMatchObject({ code: 'KEY_EXPIRED' });
    await expect(keys().create(aClient({ expiresAt: '2020-01-01T00:00:00Z' }), actor)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('a caller is told who it is, and nobody else', async () => {
    const { client, key } = await keys().create(aClient({ scopes: [readBudgets] }), actor);
    await keys().create(aClient({}), actor);
    expect(await keys().own(await resolver().resolve(`Bearer ${key}`))).toEqual(
      expect.objectContaining({ prefix: client.prefix, scopes: ['read:budgets.*'] }),
    );
    await expect(keys().own(SYSTEM)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('notes when a key was used, at most once a minute', async () => {
    const { client, key } = await keys().create(aClient({}), actor);
    await resolver().resolve(`Bearer ${key}`);
    const first = await lastUse(client.id);
    await resolver().resolve(`Bearer ${key}`);
    expect(await lastUse(client.id)).toBe(first);
  });

  it('grants can be added and withdrawn, each on the record', async () => {
    const { client } = await keys().create(aClient({}), actor);
    const granted = await keys().grant(client.prefix, [readBudgets, readBudgets], actor);
    expect(granted.scopes).toEqual(['read:budgets.*']);
    expect((await keys().withdraw(client.prefix, readBudgets, actor)).scopes).toEqual([]);
    await expect(keys().withdraw(client.prefix, readBudgets, actor)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const entries = await new AuditLog().list(database.pool, { first: 3, beforeId: null });
    expect(entries.map(({ action, actor: by, traceId }) => [action, by, traceId])).toEqual([
      ['GRANT_WITHDRAWN', 'lumbung', 'trace-of-the-test'],
      ['GRANTED', 'lumbung', 'trace-of-the-test'],
      ['CLIENT_CREATED', 'lumbung', 'trace-of-the-test'],
    ]);
  });

  it('the audit trail tells people, keys and sources by their names of today, and leaves what it does not know without one', async () => {
    const { rows: people } = await database.pool.query<{ id: number }>(
      `insert into hub.people (client_id, login, name, role)
       select id, 'bu.sri@contoh.go.id', 'Bu Sri', 'steward' from hub.clients order by id limit 1 returning id`,
    );
    const { client } = await keys().create(aClient({}), actor);
    const targets = [
      ...[`person:${people[0]?.id}`, `client:${client.id}`, 'source:dinas-contoh'],
      ...['person:999999999', 'person:9999999999', 'person:', 'dataset:reference.regions', 'client:x'],
    ];
    const log = new AuditLog();
    for (const target of targets) {
      await log.record(database.pool, {
        caller: SYSTEM,
        action: 'SIGNED_IN',
        target,
        detail: {},
        traceId: 'names',
      });
    }
    const entries = await log.list(database.pool, { first: targets.length, beforeId: null });
    expect(entries.toReversed().map(({ target, targetName }) => [target, targetName])).toEqual([
      [targets[0], 'Bu Sri (bu.sri@contoh.go.id)'],
      [targets[1], 'aplikasi contoh'],
      [targets[2], 'Dinas Contoh'],
      ...targets.slice(3).map((target) => [target, null]),
    ]);
  });

  it('audit entries cannot be changed or deleted', async () => {
    await expect(database.pool.query(`update hub.audit_entries set actor = 'x'`)).rejects.toThrow(
      'never changed',
    );
    await expect(database.pool.query('delete from hub.audit_entries')).rejects.toThrow('never changed');
  });
});

describe('subtrees', () => {
  beforeAll(async () => {
    // The real tables, with their collations: a query that fits only a look-alike has failed before.
    const passport = `key, source_id, batch_id, hash, recorded_at, change_seq`;
    const stamp = `code, 1, 1, '\\x00'::bytea, now(), 1`;
    await database.pool.query(
      `insert into reference.organizations (code, parent_code, name, kind, region_code, function_codes, ${passport})
       select code, parent, 'Sintetis', 'agency', '33', '{}', ${stamp} from (values
         ('1.02', null), ('1.02.01', '1.02'), ('1.02.01.a', '1.02.01'), ('1.03', null), ('c1', 'c2'), ('c2', 'c1')) o (code, parent)`,
    );
    await database.pool.query(
      `insert into reference.regions (code, name, level, ${passport})
       select code, 'Sintetis', 'regency', ${stamp} from (values ('33'), ('33.74'), ('33.74.01'), ('33.7'), ('35')) r (code)`,
    );
  });

  it('an organization covers all below it, a region all inside it, and neither its neighbours', async () => {
    const caller = await callerWith([
      { ...readBudgets, organizationCode: '1.02' },
      { ...readBudgets, regionCode: '33.7' },
      { ...readBudgets, regionCode: '33' },
    ]);
    expect(caller.grants.map(({ organizations, regions }) => organizations ?? regions)).toEqual([
      ['1.02', '1.02.01', '1.02.01.a'],
      ['33.7'],
      ['33', '33.7', '33.74', '33.74.01'],
    ]);
  });

  it('a code that the master data do not know stands for itself, and a circle ends', async () => {
    const caller = await callerWith([
      { ...readBudgets, organizationCode: '9.99' },
      { ...readBudgets, organizationCode: 'c1' },
    ]);
    expect(caller.grants.map(({ organizations }) => organizations)).toEqual([['9.99'], ['c1', 'c2']]);
  });
});

describe('the first admin', () => {
  it('is made once when nobody is admin, however many processes start', async () => {
    const printed = await Promise.all([1, 2, 3].map(() => keys().ensureAdmin(null)));
    const made = printed.filter((key) => key !== null);
    expect(made).toHaveLength(1);
    expect(isAdmin(await resolver().resolve(`Bearer ${made[0] ?? ''}`))).toBe(true);
    expect(await keys().ensureAdmin(null)).toBeNull();
  });

  it('the key of the settings is adopted once, and a changed one replaces it', async () => {
    const [first, second] = ['first-'.padEnd(40, 'k'), 'second-'.padEnd(40, 'k')];
    await Promise.all([keys().ensureAdmin(first), keys().ensureAdmin(first)]);
    expect(isAdmin(await resolver().resolve(`Bearer ${first}`))).toBe(true);
    await keys().ensureAdmin(second);
    expect(isAdmin(await resolver().resolve(`Bearer ${second}`))).toBe(true);
    await expect(resolver().resolve(`Bearer ${first}`)).rejects.toMatchObject({ code: 'KEY_REVOKED' });
  });
});

describe('sources', () => {
  it('refuses a code that exists or that is no code, with a sentence', async () => {
    await expect(sources().create(aSource('dinas-contoh'), actor)).rejects.toThrow('exists');
    await expect(sources().create(aSource('Dinas Contoh'), actor)).rejects.toThrow('lower-case');
    await expect(keys().create(aClient({ sourceCode: 'tidak-ada' }), actor)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

function resolver(): CallerResolver {
  return new CallerResolver(database.pool, logger);
}

function sources(): Sources {
  return new Sources(database.pool, new AuditLog());
}

function keys(callers = resolver()): ApiKeys {
  return new ApiKeys(database.pool, sources(), new AuditLog(), callers);
}

async function callerWith(scopes: readonly Scope[]): ReturnType<CallerResolver['resolve']> {
  const { key } = await keys().create(aClient({ scopes }), actor);
  return resolver().resolve(`Bearer ${key}`);
}

async function lastUse(clientId: number): Promise<string | null> {
  let at: string | null = null;
  // Written beside the answer, not before it.
  await until(async () => {
    const { rows } = await database.pool.query<{ at: string | null }>(
      'select last_used_at as at from hub.clients where id = $1 order by id limit 1',
      [clientId],
    );
    at = rows[0]?.at ?? null;
    return at !== null;
  }, 'the use is noted');
  return at;
}

function aSource(code: string): Parameters<Sources['create']>[0] {
  return { code, name: 'Dinas Contoh', kind: 'agency', organizationCode: '1.02', allowsExtras: false };
}

function aClient(client: Partial<Parameters<ApiKeys['create']>[0]>): Parameters<ApiKeys['create']>[0] {
  return { name: 'aplikasi contoh', sourceCode: 'dinas-contoh', scopes: [], expiresAt: null, ...client };
}
