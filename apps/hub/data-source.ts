import type { EntitySchema } from 'typeorm';
import { DatasetRegistry } from '#dataset-runtime';
import { entitySchemaOf, historyEntitySchemaOf, rollupEntitySchemaOf } from '#dataset-runtime/entities';
import { DATASETS } from '#schemas';

/** Every table that generated migrations answer for. */
export function hubEntities(): readonly EntitySchema[] {
  const registry = new DatasetRegistry(DATASETS);
  return registry.all.flatMap(({ layout, rollups }) => [
    entitySchemaOf(layout),
    historyEntitySchemaOf(layout),
    ...rollups.map((rollup) => rollupEntitySchemaOf(rollup.layout)),
  ]);
}
