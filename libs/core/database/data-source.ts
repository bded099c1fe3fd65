import { DataSource, type DataSourceOptions } from 'typeorm';
import { TYPEORM_CONNECTIONS_MAX } from '#core/limits';
import { migrations } from './migrations/index.js';

/** TypeORM's door to the database: migrations, and the hub's own small tables. Hot reads and bulk writes use the pool. */
export function createDataSource(options: {
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  readonly max?: number;
}): DataSource {
  return new DataSource({
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
}

export const HUB_SCHEMA = 'hub';
export const MIGRATIONS_TABLE = 'migrations';
