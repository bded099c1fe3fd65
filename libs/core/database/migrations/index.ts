import type { MigrationInterface } from 'typeorm';
import { CreateDatasets1764000002000 } from './1764000002000-create-datasets.js';

/** Every migration, oldest first. A class's name ends with its time, as TypeORM wants it. */
export const migrations: readonly (new () => MigrationInterface)[] = [CreateDatasets1764000002000];
