import type { EntitySchema } from 'typeorm';
import { DatasetRegistry } from '#dataset-runtime';
import { entitySchemaOf, historyEntitySchemaOf } from '#dataset-runtime/entities';
import { DATASETS } from '#schemas';

/** Every table that generated migrations answer for. */
export function hubEntities(): readonly EntitySchema[] {
  const registry = new DatasetRegistry(DATASETS);
  return registry.all.flatMap(({ layout }) => [entitySchemaOf(layout), historyEntitySchemaOf(layout)]);
}
