import { newSource, pushApplied } from './ask-hub.js';
import type { DemoHub } from './demo-hub.js';

const DATASET = 'complaints.complaints';
const HOLE = {
  ...{ sourceSystem: 'percobaan', channel: 'web', kind: 'complaint', categoryCode: 'JALAN RUSAK' },
  ...{ status: 'received', isAnonymous: false, isSecret: false, reopenedCount: 0 },
  ...{ title: 'Lubang di depan pasar', regionCode: '33.74', longitude: '110.4' },
};

/** Two people report the same hole within two days of a month, some 55 metres apart: 0.0005 degrees of a meridian. */
export async function reportTwice(hub: DemoHub, month: string): Promise<void> {
  const source = await newSource(hub, { code: 'percobaan-aduan', name: 'Aduan percobaan', dataset: DATASET });
  await pushApplied(source, DATASET, [
    { ticket: 'P-1', latitude: '-7.0000', receivedAt: `${month}-05T08:00:00+07:00`, ...HOLE },
    { ticket: 'P-2', latitude: '-7.0005', receivedAt: `${month}-06T09:00:00+07:00`, ...HOLE },
  ]);
}
