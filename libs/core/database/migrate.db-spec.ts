import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntitySchema } from 'typeorm';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '#testing';
import { openDataSource, generateMigration, migrateDatabase, pendingMigrations } from './index.js';
import { migrations } from './migrations/index.js';

const opened: TestDatabase[] = [];

async function opens(creation: Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await creation;
  opened.push(database);
  return database;
}

afterAll(() => Promise.all(opened.map((database) => database.close())));

describe('migrations', () => {
  it('run once when two processes start at the same moment', async () => {
    const { url, pool } = await opens(createEmptyDatabase());
    expect(await pendingMigrations(pool)).toEqual(migrations.map(({ name }) => name));
    const [one, two] = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
    expect([...one, ...two].sort()).toEqual(migrations.map(({ name }) => name).sort());
    expect(await pendingMigrations(url)).toEqual([]);
    expect(await migrateDatabase(url)).toEqual([]);
  });

  it('are named by their time and listed oldest first', () => {
    const times = migrations.map(({ name }) => Number(name.slice(-13)));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every((time) => time > 1_700_000_000_000)).toBe(true);
  });

  it('can be taken back one by one and run again', async () => {
    const { url, pool } = await opens(createTestDatabase());
    const before = await shapeOf(pool);
    const dataSource = await openDataSource({ url, entities: [], max: 1 });
    try {
      for (const _ of migrations) await dataSource.undoLastMigration();
    } finally {
      await dataSource.destroy();
    }
    expect((await shapeOf(pool)).filter((line) => !line.startsWith('hub.migrations.'))).toEqual([]);
    expect(await pendingMigrations(pool)).toHaveLength(migrations.length);
    await migrateDatabase(url);
    expect(await shapeOf(pool)).toEqual(before);
  });

  it('that fail leave nothing behind and keep the next start able to try again', async () => {
    const { url, pool } = await opens(createEmptyDatabase());
    // In the way of a table that the first migrations create.
    await pool.query('create schema hub');
    const first = await firstHubTable();
    await pool.query(`create table hub.${first} (in_the_way int)`);
    await expect(migrateDatabase(url)).rejects.toThrow(first);
    await pool.query(`drop table hub.${first}`);
    await migrateDatabase(url);
    expect(await pendingMigrations(pool)).toEqual([]);
  });
});

describe('a generated migration', () => {
  const contracts = new EntitySchema({
    name: 'contracts',
    schema: 'archive',
    columns: {
      id: { type: 'bigint', primary: true },
      signer: { type: 'text', collation: 'C' },
      amount: { type: 'numeric', precision: 20, scale: 2, nullable: true },
    },
    uniques: [{ name: 'uq_contracts_signer', columns: ['signer'] }],
  });
  let database: TestDatabase;

  beforeAll(async () => {
    database = await opens(createTestDatabase());
  });

  it('holds what the entities have and the database lacks, schemas included, and its way back', async () => {
    const options = {
      url: database.url,
      entities: [contracts],
      name: 'add-contracts',
      timestampMs: 1_800_000_000_000,
    };
    const written = await generateMigration(options);
    expect(written?.fileName).toBe('1800000000000-add-contracts.ts');
    expect(written?.className).toBe('AddContracts1800000000000');
    expect(written?.text).toContain('CREATE SCHEMA "archive"');
    expect(written?.text).toContain('"amount" numeric(20,2),\n');
    await run(statementsOf(written?.text, 'UP'));
    expect(await generateMigration(options)).toBeUndefined();
    await run(statementsOf(written?.text, 'DOWN'));
    const { rows } = await database.pool.query(
      `select 1 from pg_namespace where nspname = 'archive' limit 1`,
    );
    expect(rows).toEqual([]);
  });

  it('is refused a name that is not a verb and a noun', async () => {
    const options = { url: database.url, entities: [contracts], name: 'Contracts', timestampMs: 1 };
    await expect(generateMigration(options)).rejects.toThrow('a verb and a noun');
  });

  async function run(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await database.pool.query(statement);
  }
});

function statementsOf(text: string | undefined, list: 'UP' | 'DOWN'): readonly string[] {
  const body = new RegExp(`const ${list} = \\[\\n(.*?)\\n\\];`, 'su').exec(text ?? '')?.[1] ?? '';
  return [...body.matchAll(/`([^`]+)`/gu)].map(([, sql = '']) => sql);
}

/** Every column outside PostgreSQL's own schemas. */
async function shapeOf(pool: TestDatabase['pool']): Promise<readonly string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `select concat_ws('.', table_schema, table_name, column_name, data_type) as line
       from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema')
      order by line limit 10000`,
  );
  return rows.map(({ line }) => line);
}

async function firstHubTable(): Promise<string> {
  const { pool } = await opens(createTestDatabase());
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'hub' and tablename <> 'migrations'
      order by tablename limit 1`,
  );
  return rows[0]?.name ?? 'none';
}
