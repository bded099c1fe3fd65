import type { DatasetRegistry } from './dataset-registry.js';

/** Whoever answers everybody from these datasets asks this at its start: one that stops being public must stop the start, not leak. */
export function requirePublic(
  registry: Pick<DatasetRegistry, 'get'>,
  { by, datasets }: { readonly by: string; readonly datasets: readonly string[] },
): void {
  for (const name of datasets) {
    const { access } = registry.get(name).definition;
    if (access !== 'public') throw new Error(`${by} shows ${name} to everybody, but it is ${access}`);
  }
}

/** Of a dataset whose fields are partly closed, those that leave must be open on every record. */
export function requirePublicFields(
  registry: Pick<DatasetRegistry, 'get'>,
  {
    by,
    dataset,
    fields,
  }: { readonly by: string; readonly dataset: string; readonly fields: readonly string[] },
): void {
  const { definition } = registry.get(dataset);
  for (const name of fields) {
    const field = definition.fields[name];
    if (field === undefined) throw new Error(`${by} shows the field ${name}, which ${dataset} does not have`);
    if (field.access !== undefined || field.personal === true)
      throw new Error(`${by} shows the field ${name} of ${dataset} to everybody, but it is not public`);
  }
}
