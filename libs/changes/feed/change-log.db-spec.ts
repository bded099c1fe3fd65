import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, AuditLog, type Caller, type Grant } from '#access';
import { inTransaction, type Tx } from '#core/database';
import { DatasetRegistry, type RegisteredDataset } from '#dataset-runtime';
import type { AnyRecord } from '#dataset';
import { DATASETS } from '#schemas';
import { createTestDatabase, settled, type TestDatabase } from '#testing';
import { remove, upsert } from '../test-support/versions.js';
import { ChangeLog } from './change-log.js';
import type { ChangeContent } from './change.js';
import { poll } from './follow.js';
import { Tails } from './tail.js';
import { Views } from './view.js';
import { Signals } from '#core/signals';
import { createLogger } from '#core/logging';

const registry = new DatasetRegistry(DATASETS);
const commodities = registry.get('reference.commodities');
const complaints = registry.get('complaints.complaints');
const disbursements = registry.get('budgets.disbursements');

const logger = createLogger({ level: 'silent', isPretty: false });
let database: TestDatabase;
let log: ChangeLog;
let views: Views;
let tails: Tails;

beforeAll(async () => {
  database = await createTestDatabase();
  const parts = { pool: database.pool, registry, provinceCode: '33', auditLog: new AuditLog() };
  log = new ChangeLog(parts);
  views = new Views(parts);
  tails = new Tails(log, new Signals(database.url, logger), logger);
});

afterAll(async () => {
  tails.close();
  await database.close();
});

beforeEach(async () => {
  for (const { layout } of [commodities, complaints, disbursements])
    await database.pool.query(`truncate ${layout.qualified}, ${layout.history}`);
  await database.pool.query('truncate hub.change_floors');
});

const write = (work: (tx: Tx) => Promise<void>): Promise<void> => inTransaction(database.pool, work);
const put = (dataset: RegisteredDataset, record: AnyRecord): Promise<void> =>
  write((tx) => upsert(tx, dataset, record));

function commodity(code: string, name: string, group = 'Beras'): AnyRecord {
  return { code, name, group, unit: 'kg' };
}

function client(...grants: readonly Partial<Grant>[]): Caller {
  const wide = { action: 'read', datasetPattern: '*', organizations: null, regions: null } as const;
  return {
    kind: 'client',
    clientId: null,
    sourceId: null,
    name: 'Klien uji',
    grants: grants.map((grant) => ({ ...wide, ...grant })),
  };
}

interface Reading {
  readonly caller?: Caller;
  readonly filter?: unknown;
  readonly after?: string;
  readonly limit?: number;
  /** Takes what is there, though more waits behind a transaction. */
  readonly isImpatient?: boolean;
}

/** What a client hears that comes back with its cursor until nothing more is there. */
async function read(
  dataset: RegisteredDataset,
  { caller = ANONYMOUS, filter, after, limit = 100, isImpatient = false }: Reading = {},
): Promise<{
  readonly changes: readonly ChangeContent[];
  readonly cursor: string;
}> {
  const view = views.of(
    caller,
    dataset.definition.name,
    filter === undefined ? undefined : JSON.stringify(filter),
  );
  if (!isImpatient) await settled(database.pool);
  const changes: ChangeContent[] = [];
  let cursor = after;
  for (;;) {
    const start = { view, ...(await log.locate(view, cursor)) };
    const step = await poll({ log, tails }, start, { limit, waitMs: 0 }, new AbortController().signal);
    changes.push(...step.changes.map(({ content }) => content));
    cursor = step.cursor;
    if (!step.hasMore) return { changes, cursor };
  }
}

const heard = ({ changes }: { readonly changes: readonly ChangeContent[] }): readonly string[] =>
  changes.map(
    ({ op, key, record }) =>
      `${op} ${key}${record === null ? '' : ` ${String(record['name'] ?? record['status'] ?? record['amount'])}`}`,
  );

describe('the log', () => {
  it('I7: tells every version and tombstone in the order in which they were written', async () => {
    const { cursor } = await read(commodities);
    await put(commodities, commodity('1', 'Beras satu'));
    await write(async (tx) => {
      await upsert(tx, commodities, commodity('2', 'Beras dua'));
      await upsert(tx, commodities, commodity('1', 'Beras kesatu'));
      await upsert(tx, commodities, commodity('1', 'Beras ke-1'));
    });
    await write((tx) => remove(tx, commodities, commodity('2', '')));
    await put(commodities, commodity('2', 'Beras dua lagi'));
    const all = [
      'UPSERT 1 Beras satu',
      'UPSERT 1 Beras kesatu',
      'UPSERT 1 Beras ke-1',
      'UPSERT 2 Beras dua',
      'REMOVE 2',
      'UPSERT 2 Beras dua lagi',
    ];
    for (const limit of [100, 3, 2, 1])
      expect(heard(await read(commodities, { after: cursor, limit }))).toEqual(all);
  });

  it('I7: goes on after each change, whichever cursor one comes back with', async () => {
    const { cursor } = await read(commodities);
    await write(async (tx) => {
      for (const code of ['1', '2', '3']) await upsert(tx, commodities, commodity(code, `Nomor ${code}`));
    });
    await write((tx) => remove(tx, commodities, commodity('2', '')));
    const { changes } = await read(commodities, { after: cursor });
    for (const [at, change] of changes.entries())
      expect((await read(commodities, { after: change.cursor })).changes).toEqual(changes.slice(at + 1));
  });

  it('I7: a transaction that wrote first and commits last is not skipped', async () => {
    const { cursor } = await read(commodities);
    const late = await database.pool.connect();
    try {
      await late.query('begin');
      await upsert(late, commodities, commodity('late', 'Terlambat'));
      await put(commodities, commodity('early', 'Lebih dulu'));
      const between = await read(commodities, { after: cursor, isImpatient: true });
      expect(between.changes).toEqual([]);
      await late.query('commit');
      expect(heard(await read(commodities, { after: between.cursor }))).toEqual([
        'UPSERT late Terlambat',
        'UPSERT early Lebih dulu',
      ]);
    } finally {
      late.release();
    }
  });

  it('tells that committed changes wait behind a transaction that runs', async () => {
    const view = views.of(ANONYMOUS, 'reference.commodities');
    const { position, place } = await log.locate(view, null);
    if (position.phase !== 'log') throw new Error('from now on is a place of the log');
    const running = await database.pool.connect();
    try {
      await running.query('begin');
      await running.query('select pg_current_xact_id()');
      expect(await log.readLog(view, position, 10, place.cluster)).toMatchObject({ isHeldBack: false });
      await put(commodities, commodity('1', 'Beras'));
      expect(await log.readLog(view, position, 10, place.cluster)).toMatchObject({
        isHeldBack: true,
        changes: [],
      });
      await running.query('rollback');
      let page = await log.readLog(view, position, 10, place.cluster);
      while (page.isHeldBack) page = await log.readLog(view, position, 10, place.cluster);
      expect(page.changes).toHaveLength(1);
    } finally {
      running.release();
    }
  });

  it('a full copy is every record once, and the log after it brings what was written meanwhile', async () => {
    for (const code of ['1', '2', '3', '4']) await put(commodities, commodity(code, `Nomor ${code}`));
    const view = views.of(ANONYMOUS, 'reference.commodities');
    await settled(database.pool);
    const start = { view, ...(await log.locate(view, 'start')) };
    const first = await poll({ log, tails }, start, { limit: 2, waitMs: 0 }, new AbortController().signal);
    expect(first.changes.map(({ content }) => content.key)).toEqual(['1', '2']);
    await put(commodities, commodity('1', 'Nomor 1 baru'));
    await put(commodities, commodity('3', 'Nomor 3 baru'));
    await write((tx) => remove(tx, commodities, commodity('4', '')));
    await put(commodities, commodity('5', 'Nomor 5'));
    expect(heard(await read(commodities, { after: first.cursor, limit: 2 }))).toEqual([
      'UPSERT 1 Nomor 1 baru',
      'UPSERT 3 Nomor 3 baru',
      'REMOVE 4',
      'UPSERT 5 Nomor 5',
    ]);
  });
});

describe('what a caller may follow', () => {
  it('a record that leaves the filter is a removal, and one that was never in it is nothing', async () => {
    const filter = { group: { eq: 'Beras' } };
    const { cursor } = await read(commodities, { filter });
    await put(commodities, commodity('1', 'Beras', 'Beras'));
    await put(commodities, commodity('2', 'Gula', 'Gula'));
    await put(commodities, commodity('1', 'Bukan beras', 'Lain'));
    await put(commodities, commodity('1', 'Masih bukan beras', 'Lain'));
    await write((tx) => remove(tx, commodities, commodity('1', '')));
    await write((tx) => remove(tx, commodities, commodity('2', '')));
    expect(heard(await read(commodities, { filter, after: cursor }))).toEqual(['UPSERT 1 Beras', 'REMOVE 1']);
  });

  it('a record that moves to another agency leaves the view of the one and enters that of the other', async () => {
    const of = (code: string): Caller => client({ datasetPattern: 'budgets.*', organizations: [code] });
    const [one, other] = [of('1.01'), of('1.02')];
    const starts = [await read(disbursements, { caller: one }), await read(disbursements, { caller: other })];
    await put(disbursements, disbursement('1.01'));
    await put(disbursements, disbursement('1.02'));
    await write((tx) => remove(tx, disbursements, disbursement('1.02')));
    expect(heard(await read(disbursements, { caller: one, ...from(starts[0]) }))).toEqual([
      'UPSERT SP2D-1 100.00',
      'REMOVE SP2D-1',
    ]);
    expect(heard(await read(disbursements, { caller: other, ...from(starts[1]) }))).toEqual([
      'UPSERT SP2D-1 100.00',
      'REMOVE SP2D-1',
    ]);
    await expect(read(disbursements)).rejects.toThrow('FORBIDDEN');
  });

  it('fields that are hidden leave as null and are named; those of a secret record are hidden there only', async () => {
    const { cursor } = await read(complaints);
    await put(complaints, complaint('1', { title: 'Terbuka', reporterName: 'Pelapor Contoh' }));
    await put(complaints, complaint('2', { title: 'Rahasia', isSecret: true }));
    const { changes } = await read(complaints, { after: cursor });
    expect(
      changes.map(({ record, masked }) => [record?.['title'], record?.['reporterName'], masked]),
    ).toEqual([
      ['Terbuka', null, ['complaints.complaints.reporterContact', 'complaints.complaints.reporterName']],
      [null, null, expect.arrayContaining(['complaints.complaints.title', 'complaints.complaints.latitude'])],
    ]);
    expect(JSON.stringify(changes)).not.toContain('Pelapor Contoh');
    expect(changes[0]?.record).not.toHaveProperty('extras');
  });

  it('a version from before a record became secret shows nothing of it, and a filter on its words tells nothing', async () => {
    const filter = { title: { startsWith: 'Lubang' } };
    const [all, filtered] = [await read(complaints), await read(complaints, { filter })];
    await put(complaints, complaint('1', { title: 'Lubang di jalan' }));
    await put(complaints, complaint('2', { title: 'Lampu padam' }));
    await put(complaints, complaint('1', { title: 'Lubang di jalan', isSecret: true }));
    await put(complaints, complaint('2', { title: 'Lampu padam', isSecret: true }));
    const { changes } = await read(complaints, { ...from(all) });
    expect(changes.map(({ record }) => record?.['title'])).toEqual([null, null, null, null]);
    // The same is said of the one that matched and of the one that did not.
    expect(heard(await read(complaints, { filter, ...from(filtered) }))).toEqual([
      'REMOVE laporgub|1',
      'REMOVE laporgub|2',
    ]);
  });

  it('personal data that leave are on record first, for each reader', async () => {
    const caller = client(
      { datasetPattern: 'complaints.*' },
      { action: 'read_personal', datasetPattern: 'complaints.complaints' },
    );
    const { cursor } = await read(complaints, { caller });
    await put(complaints, complaint('1', { title: 'Terbuka', reporterName: 'Pelapor Contoh' }));
    const { changes } = await read(complaints, { caller, after: cursor });
    expect(changes[0]?.record).toMatchObject({
      reporterName: 'Pelapor Contoh',
      extras: { catatan: 'contoh' },
    });
    const { rows } = await database.pool.query<{ detail: unknown }>(
      `select detail from hub.audit_entries where action = 'PERSONAL_DATA_READ' order by id desc limit 1`,
    );
    expect(rows[0]?.detail).toMatchObject({ records: 1, door: 'changes' });
  });
});

describe('a cursor', () => {
  it('of a part of the log that is gone must be fetched anew', async () => {
    const { cursor } = await read(commodities);
    await put(commodities, commodity('1', 'Beras'));
    await database.pool.query(
      `insert into hub.change_floors (dataset, floor_seq) values ('reference.commodities', pg_current_xact_id()::text::bigint)`,
    );
    await expect(read(commodities, { after: cursor })).rejects.toMatchObject({
      code: 'MUST_REFETCH',
      details: { reason: 'expired' },
    });
    expect(heard(await read(commodities, { after: 'start' }))).toEqual(['UPSERT 1 Beras']);
  });

  it('of another database, filter or rights must be fetched anew; one of another dataset is a mistake', async () => {
    const { cursor } = await read(commodities);
    const gap = (reason: string): object => ({ code: 'MUST_REFETCH', details: { reason } });
    const elsewhere = await createTestDatabase();
    try {
      const there = new ChangeLog({ pool: elsewhere.pool, auditLog: new AuditLog() });
      await expect(there.locate(views.of(ANONYMOUS, 'reference.commodities'), cursor)).rejects.toMatchObject(
        gap('other_database'),
      );
    } finally {
      await elsewhere.close();
    }
    await expect(read(commodities, { after: cursor, filter: { code: { eq: '1' } } })).rejects.toMatchObject(
      gap('view_changed'),
    );
    await expect(read(commodities, { after: cursor, caller: client({}) })).rejects.toMatchObject(
      gap('view_changed'),
    );
    await expect(read(complaints, { after: cursor })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const wrong of ['x', '', 'bukan kursor', `${cursor}AAAA`, cursor.slice(4)])
      await expect(log.locate(views.of(ANONYMOUS, 'reference.commodities'), wrong)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
  });
});

describe('the plan of a page', () => {
  it('finds its place in 50,000 versions by indexes', async () => {
    await database.pool.query(
      `insert into reference.commodities (code, name, "group", unit, key, source_id, batch_id, hash, recorded_at, change_seq)
       select n::text, 'x', 'g', 'kg', n::text, 1, 1, '\\x00', now(), 3 + n / 10 from generate_series(1, 50000) as n`,
    );
    await database.pool.query('analyze reference.commodities');
    const view = views.of(ANONYMOUS, 'reference.commodities', '{"name":{"eq":"y"}}');
    const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${view.changes.sql}`, [
      ...view.changes.values,
      view.dataset,
      '4000',
      '0',
      '0',
      500,
    ]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('ix_commodities_change_seq_id');
    expect(plan).not.toMatch(/Seq Scan on commodities/);
  });
});

function from(start: { readonly cursor: string } | undefined): { readonly after: string } {
  if (start === undefined) throw new Error('there is a start');
  return { after: start.cursor };
}

function disbursement(organizationCode: string): AnyRecord {
  return {
    number: 'SP2D-1',
    date: '2026-03-31',
    fiscalYear: 2026,
    organizationCode,
    kind: 'LS',
    amount: '100.00',
    paymentOrderNumber: 'SPM-1',
  };
}

/** A synthetic complaint of a synthetic person. */
function complaint(ticket: string, others: Readonly<Record<string, unknown>>): AnyRecord {
  return {
    sourceSystem: 'laporgub',
    ticket,
    channel: 'web',
    kind: 'complaint',
    categoryCode: 'JALAN RUSAK',
    status: 'received',
    isAnonymous: false,
    isSecret: false,
    reopenedCount: 0,
    receivedAt: '2026-03-31T08:00:00+07:00',
    ...others,
  } as AnyRecord;
}
