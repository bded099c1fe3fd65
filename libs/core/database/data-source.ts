import type { DataSource, DataSourceOptions } from 'typeorm';
import { TYPEORM_CONNECTIONS_MAX } from '#core/limits';
import { migrations } from './migrations/index.js';

/**
 * TypeORM's door to the database, opened: migrations and what checks them. Reads and writes use the pool. The package is
 * loaded here and not before, since a start that finds nothing to migrate needs none of it.
 */
export async function openDataSource(options: {
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  readonly max?: number;
}): Promise<DataSource> {
  const { DataSource } = await import('typeorm');
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    schema: HUB_SCHEMA,
    entities: options.entities,
    migrations: [...migrations],
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    // gen_random_uuid() is part of PostgreSQL; no extension has to be installed.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'lumbung-typeorm',
    extra: { max: options.max ?? TYPEORM_CONNECTIONS_MAX, options: '-c timezone=UTC' },
  });
  return dataSource.initialize();
}

export const HUB_SCHEMA = 'hub';
export const MIGRATIONS_TABLE = 'migrations';
