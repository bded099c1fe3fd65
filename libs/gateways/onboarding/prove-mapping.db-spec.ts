import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import type { IngestContext } from '#ingest';
import { createLogger } from '#core/logging';
import { DATASETS } from '#schemas';
import { createTestDatabase, type TestDatabase } from '#testing';
import { proveMapping, type FieldToProve, type MappingProof } from './prove-mapping.js';

let database: TestDatabase;
let ingest: IngestContext;

beforeAll(async () => {
  database = await createTestDatabase();
  ingest = {
    pool: database.pool,
    registry: new DatasetRegistry(DATASETS),
    province: '33',
    log: createLogger({ level: 'fatal', isPretty: false }),
    enqueueStream: () => Promise.reject(new Error('a proof sends nothing')),
  };
  await database.pool.query(
    `insert into reference.commodities (code, name, "group", unit, key, source_id, batch_id, hash, recorded_at, change_seq)
     values ('12.01', 'Bawang Merah', 'bumbu', 'kg', '12.01', 1, 1, '\\x00', now(), 1)`,
  );
});
afterAll(() => database.close());

const FIELDS: readonly FieldToProve[] = [
  { field: 'commodityCode', from: 'komoditas', constant: null },
  { field: 'lowerPrice', from: 'bawah', constant: null },
  { field: 'upperPrice', from: 'atas', constant: null },
  { field: 'validFrom', from: 'berlaku', constant: null },
  { field: 'kind', from: null, constant: 'HAP' },
  { field: 'level', from: null, constant: 'retail' },
  { field: 'zone', from: null, constant: '-' },
  { field: 'unit', from: null, constant: 'kg' },
];
const prove = (sample: string, changes: object = {}): Promise<MappingProof> =>
  proveMapping(ingest, {
    dataset: 'prices.reference_prices',
    fields: FIELDS,
    locale: 'id-ID',
    sample,
    ...changes,
  });

describe('a mapping that is proved on a sample', () => {
  it('shows each cell beside the value it becomes, and that the hub would take it', async () => {
    const proof = await prove('komoditas;bawah;atas;berlaku\n12.01;36.500;41.500,00;01/07/2026\n');
    expect(proof).toMatchObject({ fault: null, accepted: 1, refused: 0, problems: [] });
    const read = Object.fromEntries(
      proof.rows[0]?.fields.map(({ field, raw, value }) => [field, [raw, value]]) ?? [],
    );
    expect(read).toMatchObject({
      lowerPrice: ['36.500', '36500.00'],
      upperPrice: ['41.500,00', '41500.00'],
      validFrom: ['01/07/2026', '2026-07-01'],
    });
  });

  it('names the cell that cannot be read, and the code that the hub does not know', async () => {
    const proof = await prove(
      'komoditas;bawah;atas;berlaku\n12.01;mahal;41.500;01/07/2026\n99.99;1;2;01/07/2026\n',
    );
    expect(proof).toMatchObject({ accepted: 0, refused: 2 });
    expect(proof.problems).toMatchObject([
      { field: 'lowerPrice', raw: 'mahal' },
      { field: 'commodityCode', code: 'UNKNOWN_REFERENCE', raw: '99.99', at: expect.stringContaining('3') },
    ]);
  });

  it('proposes how numbers are written where a cell could mean two things', async () => {
    const rows = ['12.01;36.500;41.500,50;01/07/2026', '12.01;36.500,25;41.500,50;01/07/2026'];
    const proof = await prove(['komoditas;bawah;atas;berlaku', ...rows, ''].join('\n'), { locale: null });
    const lower = proof.proposals.find(({ field }) => field === 'lowerPrice');
    expect(lower).toMatchObject({ locale: 'id-ID', evidence: 1, ambiguous: 1 });
  });

  it('says which field of a mapping is none, and keeps nothing of a sample', async () => {
    const proof = await prove('a;b\n1;2\n', { fields: [{ field: 'hargaa', from: 'a', constant: null }] });
    expect(proof.fault?.en).toContain('hargaa');
    const { rows } = await database.pool.query('select count(*)::int as count from hub.batches');
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('takes no more than it can read at once', async () => {
    await expect(prove('x'.repeat(65_537))).rejects.toThrow('65536');
    await expect(prove('a;b', { fields: [] })).rejects.toThrow('fields');
  });
});
