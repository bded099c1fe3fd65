import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '#core/database';
import { DATASETS } from '#schemas';
import { createTestDatabase, type TestDatabase } from '#testing';
import { DatasetRegistry, HISTORY_COLUMNS, SYSTEM_COLUMNS, type IndexLayout } from './index.js';
import { entitySchemaOf, historyEntitySchemaOf, rollupEntitySchemaOf } from './entities/index.js';

let database: TestDatabase;
const registry = new DatasetRegistry(DATASETS);

beforeAll(async () => {
  database = await createTestDatabase();
}, 120_000);
afterAll(() => database.close());

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly bytewise: boolean;
}

async function columnsOf(qualified: string): Promise<readonly ColumnRow[]> {
  const { rows } = await database.pool.query<ColumnRow>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
            coalesce(c.collname = 'C', false) as bytewise
       from pg_attribute a left join pg_collation c on c.oid = a.attcollation
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
      order by a.attname collate "C" limit 1000`,
    [qualified],
  );
  return rows;
}

/** A column that came later stands last in its table, wherever its field stands in the definition: every statement names its columns. */
function byName(columns: readonly ColumnRow[]): readonly ColumnRow[] {
  return [...columns].sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function indexesOf(qualified: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ definition: string }>(
    `select pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = $1::regclass and not indisprimary order by 1 limit 100`,
    [qualified],
  );
  return rows.map(({ definition }) => definition.replaceAll('"', ''));
}

describe.each(registry.all.map((dataset) => [dataset.definition.name, dataset] as const))(
  '%s',
  (_name, dataset) => {
    const { layout } = dataset;
    const fields = layout.columns.map(({ column, sqlType, isNullable, isBytewise }) => ({
      name: column,
      type: sqlType,
      nullable: isNullable,
      bytewise: isBytewise,
    }));
    const system = SYSTEM_COLUMNS.map(asRow);

    it('has in the migrated database the columns of its layout', async () => {
      expect(await columnsOf(layout.qualified)).toEqual(byName([...fields, ...system]));
      expect(await columnsOf(layout.history)).toEqual(
        byName([...fields, ...system, ...HISTORY_COLUMNS.map(asRow)]),
      );
    });

    it('gives out its ids itself, always', async () => {
      const { rows } = await database.pool.query(
        `select identity_generation as given from information_schema.columns
          where table_schema = $1 and table_name = $2 and column_name = 'id' limit 2`,
        [layout.schema, layout.table],
      );
      expect(rows).toEqual([{ given: 'ALWAYS' }]);
    });

    it('has the indexes of its layout and no other', async () => {
      const indexSql = (table: string) => (index: IndexLayout) =>
        `CREATE INDEX ${index.name} ON ${table} USING btree (${index.columns.join(', ')})${conditionOf(index)}`;
      const unique = `CREATE UNIQUE INDEX uq_${layout.table}_key ON ${layout.qualified} USING btree (key)`;
      expect(await indexesOf(layout.qualified)).toEqual(
        [...layout.indexes.map(indexSql(layout.qualified)), unique].sort(),
      );
      expect(await indexesOf(layout.history)).toEqual(
        layout.historyIndexes.map(indexSql(layout.history)).sort(),
      );
    });

    it('has a check with the values of each enum', async () => {
      const { rows } = await database.pool.query<{ name: string; definition: string }>(
        `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = $1::regclass and contype = 'c' order by conname limit 100`,
        [layout.qualified],
      );
      const found = rows.map(({ name, definition }) => [
        name,
        [...definition.matchAll(/'([^']*)'/g)].map(([, value]) => value),
      ]);
      const expected = layout.columns
        .filter(({ values }) => values !== undefined)
        .map(({ column, values }) => [`ck_${layout.table}_${column}`, values])
        .sort();
      expect(found).toEqual(expected);
    });
  },
);

describe.each(
  registry.all.flatMap(({ rollups }) => rollups.map((rollup) => [rollup.definition.name, rollup] as const)),
)('the rollup %s', (_name, { layout }) => {
  it('has in the migrated database the columns and the key of its layout', async () => {
    const columns = [
      ...layout.dimensions.map(({ column, sqlType, isBytewise }) => ({
        ...{ name: column, type: sqlType, nullable: false, bytewise: isBytewise },
      })),
      ...layout.measures.map(({ column, sqlType }) => ({
        ...{ name: column, type: sqlType, nullable: false, bytewise: false },
      })),
      { name: 'record_count', type: 'bigint', nullable: false, bytewise: false },
    ];
    expect(await columnsOf(layout.qualified)).toEqual(byName(columns));
    const { rows } = await database.pool.query<{ key: string }>(
      `select pg_get_constraintdef(oid) as key from pg_constraint
        where conrelid = $1::regclass and contype = 'p' limit 2`,
      [layout.qualified],
    );
    expect(rows).toEqual([
      { key: `PRIMARY KEY (${layout.dimensions.map(({ column }) => column).join(', ')})` },
    ]);
  });
});

it('leaves TypeORM nothing to migrate', async () => {
  const entities = registry.all.flatMap(({ layout, rollups }) => [
    entitySchemaOf(layout),
    historyEntitySchemaOf(layout),
    ...rollups.map((rollup) => rollupEntitySchemaOf(rollup.layout)),
  ]);
  const dataSource = await openDataSource({ url: database.url, entities, max: 1 });
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await dataSource.destroy();
  }
}, 60_000);

/** The condition of a partial index, as the database writes it. */
function conditionOf({ where }: IndexLayout): string {
  if (where === undefined) return '';
  const parts = where
    .replaceAll('"', '')
    .split(' and ')
    .map((part) => {
      const [, column, list] = /^(\w+) in \((.*)\)$/.exec(part) ?? [];
      if (column === undefined || list === undefined) return `(${part.replace('is null', 'IS NULL')})`;
      const values = list.split(', ').map((value) => `${value}::text`);
      return values.length === 1
        ? `(${column} = ${values.join('')})`
        : `(${column} = ANY (ARRAY[${values.join(', ')}]))`;
    });
  return ` WHERE ${parts.length === 1 ? parts.join('') : `(${parts.join(' AND ')})`}`;
}

function asRow(column: {
  readonly column: string;
  readonly sqlType: string;
  readonly isNullable: boolean;
  readonly isBytewise?: true;
}): ColumnRow {
  return {
    name: column.column,
    type: column.sqlType,
    nullable: column.isNullable,
    bytewise: column.isBytewise === true,
  };
}
