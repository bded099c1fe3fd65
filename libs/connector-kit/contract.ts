import type { DatasetDefinition } from '#dataset';

/** What the connector knows of the hub's datasets: the shipped definitions, loaded when the first stream needs them. */
export interface Catalogue {
  readonly names: readonly string[];
  dataset(name: string): DatasetDefinition | undefined;
}

export async function loadCatalogue(): Promise<Catalogue> {
  const { DATASETS } = await import('#schemas');
  const datasets = new Map(DATASETS.map(({ dataset }) => [dataset.name, dataset]));
  return { names: [...datasets.keys()], dataset: (name) => datasets.get(name) };
}
