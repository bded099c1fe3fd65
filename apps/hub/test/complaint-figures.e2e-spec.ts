import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ended, push, registerAgency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;

const ROADS = '1.03.0.00.0.00.01.0000';
const ROADS_UNIT = '1.03.0.00.0.00.01.0001';

beforeAll(async () => {
  hub = await startTestHub();
  const steward = await registerAgency(hub.url, hub.adminKey, { code: 'walidata-uji', scopes: ['push:*'] });
  const load = async (dataset: string, records: readonly unknown[]): Promise<void> => {
    const { batchId } = await push(hub.url, steward.key, { dataset, records, idempotencyKey: dataset });
    const [batch] = await ended(hub.url, steward.key, [batchId]);
    if (batch?.appliedCount !== records.length) throw new Error(`${dataset}: ${JSON.stringify(batch)}`);
  };
  await load('reference.regions', [
    { code: '33', name: 'Provinsi Jawa Tengah', level: 'province' },
    { code: '33.74', name: 'Kota Semarang', level: 'city', parentCode: '33' },
    { code: '33.74.01', name: 'Semarang Tengah', level: 'district', parentCode: '33.74' },
  ]);
  await load('reference.organizations', [
    { code: ROADS, name: 'Dinas PU', kind: 'agency', regionCode: '33', functionCodes: [] },
    {
      ...{ code: ROADS_UNIT, name: 'UPT PU', kind: 'unit', regionCode: '33', functionCodes: [] },
      parentCode: ROADS,
    },
  ]);
  await load('complaints.complaint_categories', [
    { code: 'JALAN RUSAK', name: 'Jalan rusak', isRoadDamage: true },
  ]);
  await load('complaints.complaints', COMPLAINTS);
});
afterAll(() => hub.stop());

const complaint = (ticket: string, more: object) => ({
  ...{ sourceSystem: 'laporgub', ticket, channel: 'web', kind: 'complaint', categoryCode: 'UMUM' },
  ...{ title: 'Contoh', organizationCode: ROADS, reopenedCount: 0, status: 'in_progress' },
  ...{ isAnonymous: false, isSecret: false, receivedAt: '2026-03-02T09:00:00+07:00' },
  ...more,
});
const ESCALATED = { escalatedAt: '2026-03-04T09:00:00+07:00' };
const COMPLAINTS = [
  complaint('1', { firstResponseAt: '2026-03-02T12:00:00+07:00', regionCode: '33.74.01' }),
  complaint('2', { organizationCode: ROADS_UNIT, status: 'received', regionCode: '33.74' }),
  complaint('3', { ...ESCALATED, escalationTarget: 'Kantor GUBERNUR (contoh)', regionCode: '33' }),
  complaint('4', { ...ESCALATED, escalationTarget: 'Wali Kota (contoh)' }),
  complaint('5', { ...ESCALATED, escalationTarget: 'Gubernur dan Bupati (contoh)' }),
  complaint('6', { ...ESCALATED, escalationTarget: 'Kepala Dinas (contoh)', organizationCode: null }),
  complaint('7', { status: 'rejected' }),
  complaint('8', {
    ...{ status: 'resolved', resolvedAt: '2026-03-05T09:00:00+07:00', reopenedCount: 1 },
    ...{ categoryCode: 'JALAN RUSAK', isSecret: true, latitude: '-7.0', longitude: '110.4' },
  }),
  complaint('9', { categoryCode: 'JALAN RUSAK', channel: 'lapor' }),
];

const COUNTS =
  'received answered resolved openOfPeriod reopened escalated escalatedToGovernor escalatedToRegionalHead escalatedToHead rejected';
const counts = (names: string) =>
  names
    .split(' ')
    .map((name) => `${name} { value unit { en } records { dataset filter } basis { dataset watermark } }`)
    .join(' ');

const EVERYTHING = `{
  complaintPerformance(period: "2026-03") { ${counts(`${COUNTS} open`)} openByAge { count figure { value records { dataset filter } } } }
  complaintLeague(period: "2026-03") {
    unassigned ${counts('unassignedFigure')} standings { received figures { ${counts(COUNTS)} } }
  }
  complaintRegions(period: "2026-03") { regions { regionCode received figures { ${counts(COUNTS)} } } }
  complaintStatistics(period: "2026-03", regionCode: "33") {
    ${'byStatus byCategory byChannel byKind byRegion'
      .split(' ')
      .map((by) => `${by} { code count figures { ${counts('count')} } }`)
      .join(' ')}
  }
  roadDamage(period: "2026-03") { totals { received open resolved } figures { ${counts('received open resolved')} } }
}`;

interface CountFigure {
  readonly value: string;
  readonly records: readonly { readonly dataset: string; readonly filter: object }[];
}

/** Every count in an answer, with the way to it. */
function countsIn(value: unknown, path = ''): readonly { path: string; figure: CountFigure }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('records' in value) return [{ path, figure: value as unknown as CountFigure }];
  return Object.entries(value).flatMap(([name, part]) => countsIn(part, `${path}/${name}`));
}

describe('every count over complaints', () => {
  it('is the number of records that its own filter finds', async () => {
    const { body } = await hub.graphql(EVERYTHING);
    expect(body.errors).toBeUndefined();
    const found = countsIn(body.data);
    expect(found.length).toBeGreaterThan(50);
    const key = await hub.createTrustedKey('read:complaints.complaints');
    for (const { path, figure } of found) {
      const answer = await hub.graphql(
        'query ($filter: ComplaintFilter!) { complaints(filter: $filter, first: 1) { totalCount } }',
        { key, variables: { filter: figure.records[0]?.filter } },
      );
      expect({ path, value: String(answer.body.data?.complaints?.totalCount) }).toEqual({
        path,
        value: figure.value,
      });
    }
  });

  it('is the same number that stands bare beside it, the document compiled or not', async () => {
    const answers = [await hub.graphql(EVERYTHING), await hub.graphql(EVERYTHING)];
    for (const { body } of answers) {
      const { complaintLeague, complaintRegions, complaintStatistics, roadDamage } = body.data;
      const pairs = [
        ...[...complaintLeague.standings, ...complaintRegions.regions].map((line) => [
          line.received,
          line.figures.received.value,
        ]),
        ...Object.values(complaintStatistics)
          .flat()
          // eslint-disable-next-line @typescript-eslint/no-explicit-any
          .map((share: any) => [share.count, share.figures.count.value]),
        [roadDamage.totals.open, roadDamage.figures.open.value],
        [complaintLeague.unassigned, complaintLeague.unassignedFigure.value],
      ];
      expect(pairs.map(([bare]) => String(bare))).toEqual(pairs.map(([, value]) => value));
    }
    expect(answers[1]?.body.data.complaintPerformance).toMatchObject({
      ...{ escalated: { value: '4' }, escalatedToGovernor: { value: '2' } },
      escalatedToRegionalHead: { value: '1' },
    });
  });
});
