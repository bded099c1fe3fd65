import type { DatasetDefinition } from '#dataset';

/** What the connector knows of the hub's datasets; the program that uses this kit brings the definitions. */
export interface Catalogue {
  readonly names: readonly string[];
  dataset(name: string): DatasetDefinition | undefined;
}

export function catalogueOf(datasets: readonly DatasetDefinition[]): Catalogue {
  const byName = new Map(datasets.map((dataset) => [dataset.name, dataset]));
  return { names: [...byName.keys()], dataset: (name) => byName.get(name) };
}
