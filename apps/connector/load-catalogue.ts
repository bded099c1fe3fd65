import { type Catalogue, catalogueOf } from '#connector-kit';

/** The datasets this program was built with, loaded when a command needs them. */
export async function loadCatalogue(): Promise<Catalogue> {
  const { DATASETS } = await import('#schemas');
  return catalogueOf(DATASETS.map(({ dataset }) => dataset));
}
