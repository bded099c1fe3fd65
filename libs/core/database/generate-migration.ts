import type { DataSourceOptions } from 'typeorm';
import { openDataSource, HUB_SCHEMA } from './data-source.js';
import { migrateDatabase } from './migrate.js';
import { writeMigration, type WrittenMigration } from './write-migration.js';

/**
 * What an empty database with all migrations still lacks of the entities, as the next migration; undefined when nothing.
 * `url` names a scratch database, which is migrated.
 */
export async function generateMigration(options: {
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  /** Verb and noun: `add-contract-signer`. */
  readonly name: string;
  readonly timestampMs: number;
}): Promise<WrittenMigration | undefined> {
  await migrateDatabase(options.url);
  const dataSource = await openDataSource({
    url: options.url,
    entities: options.entities,
    max: 1,
  });
  try {
    const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
    if (upQueries.length === 0) return undefined;
    const used = new Set(dataSource.entityMetadatas.map(({ schema }) => schema ?? HUB_SCHEMA));
    const existing: { name: string }[] = await dataSource.query(
      'select nspname as name from pg_namespace where nspname = any($1) order by nspname limit 1000',
      [[...used]],
    );
    // TypeORM fills schemas but never makes one.
    const missing = [...used].filter((schema) => !existing.some(({ name }) => name === schema)).sort();
    return writeMigration({
      ...options,
      up: [...missing.map((schema) => `CREATE SCHEMA "${schema}"`), ...upQueries.map(({ query }) => query)],
      down: [
        ...downQueries.map(({ query }) => query).reverse(),
        ...missing.map((schema) => `DROP SCHEMA "${schema}"`).reverse(),
      ],
    });
  } finally {
    await dataSource.destroy();
  }
}
