import type { Pool } from '#core/database';
import { keyOf, type AnyRecord } from '#dataset';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';

const registry = new DatasetRegistry(DATASETS);

/** Writes canonical records as the intake would leave them. Synthetic rows for tests. */
export async function putRecords(pool: Pool, dataset: string, records: readonly AnyRecord[]): Promise<void> {
  const { definition, layout } = registry.get(dataset);
  const columns = layout.columns.map(({ quoted }) => quoted);
  for (const record of records) {
    const values = layout.columns.map(({ field }) => record[field] ?? null);
    const parameters = [...values, keyOf(definition, record)].map((_, at) => `$${at + 1}`);
    await pool.query(
      `insert into ${layout.qualified} (${columns.join(', ')}, key, source_id, batch_id, hash, recorded_at, change_seq)
       values (${parameters.join(', ')}, 1, 1, '\\x00', '2026-11-01', 1)`,
      [...values, keyOf(definition, record)],
    );
  }
}

export const ROADS = '1.03.0.00.0.00.01.0000';
export const ROADS_UNIT = '1.03.0.00.0.00.01.0001';
export const HEALTH = '1.02.0.00.0.00.01.0000';

const organization = (code: string, rest: object = {}) => ({
  ...{ code, name: `Dinas ${code}`, kind: 'agency', regionCode: '33', functionCodes: [] },
  ...rest,
});

export const organizations = [
  organization(ROADS),
  organization(ROADS_UNIT, { kind: 'unit', parentCode: ROADS }),
  organization(HEALTH),
  organization('33.74', { kind: 'regency_government', regionCode: '33.74' }),
];

const policy = (code: string, rest: object) => ({
  ...{ code, clock: 'first_response', unit: 'hours', limit: 24, validFrom: '2025-02-20', source: 'Contoh' },
  ...{ isVerified: false },
  ...rest,
});

export const policies = [
  policy('TANGGAPAN-48J', { limit: 48, validFrom: '2013-01-01', validTo: '2025-02-19' }),
  policy('TANGGAPAN-24J', {}),
  policy('SP4N-VERIFIKASI', { clock: 'verification', unit: 'working_days', limit: 3, channel: 'lapor' }),
  policy('SP4N-TANGGAPAN', { unit: 'working_days', limit: 5, channel: 'lapor' }),
];

let sequence = 0;

/** Received on Monday 2 November 2026 at nine unless told otherwise. */
export const complaint = (rest: object = {}): AnyRecord => ({
  ...{ sourceSystem: 'laporgub', ticket: `T${(sequence += 1)}`, channel: 'web', kind: 'complaint' },
  ...{ categoryCode: 'KATEGORI LAIN-LAIN', title: 'Jalan berlubang (contoh)', status: 'received' },
  ...{ isAnonymous: false, isSecret: false, receivedAt: '2026-11-02T09:00:00+07:00', reopenedCount: 0 },
  ...rest,
});
