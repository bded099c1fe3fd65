import { newSource, PUSH } from './ask-hub.js';
import type { DemoHub } from './demo-hub.js';

const DATASET = 'complaints.complaints';
const HOLE = {
  ...{ sourceSystem: 'percobaan', channel: 'web', kind: 'complaint', categoryCode: 'JALAN RUSAK' },
  ...{ status: 'received', isAnonymous: false, isSecret: false, reopenedCount: 0 },
  ...{ title: 'Lubang di depan pasar', regionCode: '33.74', longitude: '110.4' },
};
const APPLIED_WITHIN_MS = 20_000;

/** Two people report the same hole within two days of a month, some 55 metres apart: 0.0005 degrees of a meridian. */
export async function reportTwice(hub: DemoHub, month: string): Promise<void> {
  const source = await newSource(hub, { code: 'percobaan-aduan', name: 'Aduan percobaan', dataset: DATASET });
  const records = [
    { ticket: 'P-1', latitude: '-7.0000', receivedAt: `${month}-05T08:00:00+07:00`, ...HOLE },
    { ticket: 'P-2', latitude: '-7.0005', receivedAt: `${month}-06T09:00:00+07:00`, ...HOLE },
  ];
  const { pushRecords } = await source<{ pushRecords: { batch: { id: string } } }>(PUSH, {
    input: { dataset: DATASET, contractVersion: 1, idempotencyKey: 'percobaan', mode: 'UPSERT', records },
  });
  const until = Date.now() + APPLIED_WITHIN_MS;
  while (Date.now() < until) {
    const { batch } = await source<{ batch: { appliedCount: number } }>(
      `{ batch(id: "${pushRecords.batch.id}") { appliedCount } }`,
    );
    if (batch.appliedCount === records.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the two complaints were not applied in time');
}
