import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { DatasetCatalogResolver } from '../graphql/dataset-catalog.resolver.js';
import { REGISTRY } from '../test-support/delivering-source.js';

let database: TestDatabase;
let catalog: DatasetCatalogResolver;

beforeAll(async () => {
  database = await createTestDatabase();
  catalog = new DatasetCatalogResolver(database.pool, REGISTRY);
});
afterAll(() => database.close());

describe('the list of data', () => {
  it('has every dataset with the five parts of the standard, producer and release', async () => {
    const entries = await catalog.datasetCatalog();
    expect(entries.map(({ name }) => name)).toEqual(REGISTRY.all.map(({ definition }) => definition.name));
    for (const { standard } of entries)
      expect(Object.values(standard).map(({ id, en }) => id !== '' && en !== '')).toEqual([
        true,
        true,
        true,
        true,
        true,
      ]);
  });

  it('says of fields what they are and who may read them, and where the data are', async () => {
    const complaints = await catalog.dataset('complaints.complaints');
    const access = Object.fromEntries(complaints.fields.map((field) => [field.name, field.access]));
    expect(access).toMatchObject({ ticket: 'open', reporterName: 'personal', title: 'restricted_when' });
    expect(complaints.links).toEqual({
      schema: '/schemas/complaints.complaints.v1.json',
      template: '/schemas/complaints.complaints.csv',
      csv: '/export/complaints.complaints.csv',
      ndjson: '/export/complaints.complaints.ndjson',
    });
  });

  it('estimates how many records there are, and keeps it to itself for closed datasets', async () => {
    await database.pool.query(
      `insert into reference.fund_sources (code, name, key, source_id, batch_id, hash, recorded_at, change_seq)
       select i::text, 'x', i::text, 1, 1, '\\x00', now(), 1 from generate_series(1, 1000) i`,
    );
    await database.pool.query('analyze reference.fund_sources');
    expect(await catalog.dataset('reference.fund_sources')).toMatchObject({ recordCountEstimate: 1000 });
    expect(await catalog.dataset('performance.employee_appraisals')).toMatchObject({
      recordCountEstimate: null,
    });
  });

  it('an unknown dataset is said to be unknown', async () => {
    await expect(catalog.dataset('x.ys')).rejects.toThrow('x.ys');
  });
});
