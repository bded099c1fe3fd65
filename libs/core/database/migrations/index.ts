import type { MigrationInterface } from 'typeorm';

/** Every migration, oldest first. A class's name ends with its time, as TypeORM wants it. */
export const migrations: readonly (new () => MigrationInterface)[] = [];
