import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '#access';
import type { Pool } from '#core/database';
import { notFound } from '#core/errors';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry, type RegisteredDataset } from '#dataset-runtime';
import { datasetEntry, type DatasetEntry } from '../datasets/dataset-entry.js';
import { readTableSizes } from '../datasets/table-sizes.sql.js';
import { DatasetEntryType } from './dataset-entry.type.js';

/** The list of data is public (Perpres 39/2019 art. 36), also of datasets whose records are not. */
@Resolver()
@Public()
export class DatasetCatalogResolver {
  constructor(
    @Inject(READ_DATABASE) private readonly pool: Pool,
    @Inject(DatasetRegistry) private readonly registry: DatasetRegistry,
  ) {}

  @Query(() => [DatasetEntryType], { description: 'Daftar data. / The list of data.' })
  datasetCatalog(): Promise<readonly DatasetEntry[]> {
    return this.entriesOf(this.registry.all);
  }

  @Query(() => DatasetEntryType, {
    description: 'Satu dataset, misalnya prices.price_observations. / One dataset by its name.',
  })
  async dataset(@Args('name', { type: () => String }) name: string): Promise<DatasetEntry> {
    const found = this.registry.all.filter(({ definition }) => definition.name === name);
    const [entry] = await this.entriesOf(found);
    if (entry === undefined) throw notFound({ id: 'Kumpulan data', en: 'The dataset' }, name);
    return entry;
  }

  private async entriesOf(datasets: readonly RegisteredDataset[]): Promise<readonly DatasetEntry[]> {
    const sizes = await readTableSizes(
      this.pool,
      datasets.map(({ layout }) => layout.qualified),
    );
    return datasets.map(({ definition, layout }) =>
      datasetEntry(definition, sizeShown(definition.access, sizes.get(layout.qualified))),
    );
  }
}

/** How many records a closed dataset holds is nobody's business. */
function sizeShown(access: DatasetEntry['access'], size: number | undefined): number | null {
  return access === 'public' ? (size ?? null) : null;
}
