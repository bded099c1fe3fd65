import type { DatasetDefinition, Link } from '#dataset';

/** What reading needs to know of one registered dataset; `RegisteredDataset` has it and more. */
export interface ReadableDataset {
  readonly definition: DatasetDefinition;
  readonly layout: { readonly qualified: string; readonly history: string };
  /** To-one links of its records. */
  readonly links: readonly Link[];
  /** Links of other datasets to its records: the many sides. */
  readonly inverseLinks: readonly Link[];
}

export interface ReadableRegistry {
  readonly all: readonly ReadableDataset[];
  get(name: string): ReadableDataset;
}
