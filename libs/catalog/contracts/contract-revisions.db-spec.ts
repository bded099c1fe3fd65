import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatasetRegistry, type RegistryEntry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, type TestDatabase } from '#testing';
import { contractRevisions } from './contract-revisions.js';
import { recordContracts } from './record-contracts.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const NAME = 'media.hoax_claims';
const [original] = DATASETS.filter(({ dataset }) => dataset.name === NAME);
if (original === undefined) throw new Error(`there is no ${NAME}`);

/** The program as it could be one day: the dataset with another version, a field more and one less. */
const later: RegistryEntry = {
  ...original,
  dataset: {
    ...original.dataset,
    version: original.dataset.version + 1,
    fields: {
      ...Object.fromEntries(
        Object.entries(original.dataset.fields).filter(([name]) => name !== 'clarificationUrl'),
      ),
      seenBy: { type: 'date', optional: true, title: { id: 'Dilihat', en: 'Seen by' } },
    },
  },
};
const record = (entries: readonly RegistryEntry[]): Promise<number> =>
  recordContracts(database.pool, new DatasetRegistry(entries));
const revisions = () => contractRevisions(database.pool, { dataset: NAME, first: 10 });

describe('contracts in force', () => {
  it('are written down at the first start and not again while they are the same', async () => {
    expect(await record(DATASETS)).toBe(DATASETS.length);
    expect(await record(DATASETS)).toBe(0);
    expect(await revisions()).toMatchObject([{ version: 1, isFirst: true, changes: [] }]);
  });

  it('of an upgrade stand beside what they replaced, with each difference', async () => {
    const rest = DATASETS.filter(({ dataset }) => dataset.name !== NAME);
    expect(await record([...rest, later])).toBe(1);
    const [newest, first] = await revisions();
    expect(first).toMatchObject({ version: 1, isFirst: true });
    expect(newest).toMatchObject({ version: 2, isFirst: false });
    expect(newest?.changes).toEqual([
      { kind: 'compatible', path: 'version', before: '1', after: '2' },
      { kind: 'breaking', path: 'fields.clarificationUrl', before: 'code', after: null },
      { kind: 'compatible', path: 'fields.seenBy', before: null, after: 'date' },
    ]);
  });

  it('are written once when two processes start together', async () => {
    expect((await Promise.all([record(DATASETS), record(DATASETS)])).toSorted()).toEqual([0, 1]);
  });

  it('come two hundred at a time at most', async () => {
    await expect(contractRevisions(database.pool, { dataset: null, first: 201 })).rejects.toThrow('200');
  });
});
