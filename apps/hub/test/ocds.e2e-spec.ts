import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { OCDS_PACKAGES_PER_PAGE } from '#core/limits';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { OCDS_RELEASE_PACKAGE } from './ocds-release-package.schema.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;
let agency: Agency;
let pushes = 0;

const ajv = addFormats.default(new Ajv2020({ allErrors: true }));
const isReleasePackage = ajv.compile(OCDS_RELEASE_PACKAGE);

beforeAll(async () => {
  hub = await startTestHub();
  agency = await registerAgency(hub.url, hub.adminKey, { code: 'lpse-uji', scopes: ['push:*'] });
  await load('reference.regions', [{ code: '33', name: 'Provinsi Jawa Tengah', level: 'province' }]);
  await load('reference.organizations', [
    { code: '1.03.0.00.0.00.01.0000', name: 'Dinas PU', kind: 'agency', regionCode: '33', functionCodes: [] },
  ]);
});
afterAll(() => hub.stop());

async function load(dataset: string, records: readonly unknown[]): Promise<void> {
  pushes += 1;
  const { batchId } = await push(hub.url, agency.key, { dataset, records, idempotencyKey: String(pushes) });
  const [batch] = await ended(hub.url, agency.key, [batchId]);
  if (batch?.appliedCount !== records.length) throw new Error(`${dataset}: ${JSON.stringify(batch)}`);
}

const PLANNED = {
  packageCode: 'RUP-1',
  fiscalYear: 2026,
  organizationCode: '1.03.0.00.0.00.01.0000',
  name: 'Pemeliharaan jalan contoh',
  method: 'tender',
  // More digits than a double keeps.
  budgetAmount: '123456789012345678.91',
  status: 'planned',
};
const ANNOUNCED = { ...PLANNED, status: 'announced', announcedOn: '2026-02-02', ownerEstimate: '2450000000' };
const CONTRACTED = {
  ...ANNOUNCED,
  ...{ status: 'contracted', contractedOn: '2026-03-09', dueOn: '2026-09-30' },
  ...{ contractValue: '2212500000.50', supplierName: 'CV Penyedia Contoh' },
};

async function get(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(path.startsWith('http') ? path : `${hub.url}${path}`);
  return { status: response.status, text: await response.text() };
}

// Answers are looked at by expect(), which takes anything.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function valid(text: string): any {
  const body: unknown = JSON.parse(text);
  isReleasePackage(body);
  expect(isReleasePackage.errors ?? []).toEqual([]);
  return body;
}

describe('procurement as OCDS', () => {
  it('is one release for each version, tagged with the steps that were new in it', async () => {
    for (const record of [
      PLANNED,
      ANNOUNCED,
      { ...ANNOUNCED, name: 'Pemeliharaan jalan contoh, tahap 1' },
      CONTRACTED,
      { ...CONTRACTED, status: 'completed', completedOn: '2026-09-18' },
    ])
      await load('procurement.procurement_packages', [record]);
    const { text } = await get('/export/ocds/release/ocds-000000-RUP-1');
    const { releases } = valid(text);
    expect(releases.map(({ tag }: { tag: readonly string[] }) => tag)).toEqual([
      ['planning'],
      ['tender'],
      ['tenderUpdate'],
      ['award', 'contract'],
      ['implementation'],
    ]);
    expect(new Set(releases.map(({ id }: { id: string }) => id)).size).toBe(5);
    expect(releases[0]).not.toHaveProperty('tender');
    expect(releases[1]).toMatchObject({
      buyer: { id: 'ID-KEMENDAGRI-1.03.0.00.0.00.01.0000', name: 'Dinas PU' },
      tender: {
        status: 'active',
        procurementMethod: 'open',
        tenderPeriod: { startDate: '2026-02-02T00:00:00+07:00' },
      },
    });
    expect(releases[4]).toMatchObject({
      tender: { status: 'complete' },
      awards: [{ value: { amount: 2212500000.5 }, suppliers: [{ name: 'CV Penyedia Contoh' }] }],
      contracts: [{ status: 'terminated', period: { endDate: '2026-09-18T00:00:00+07:00' } }],
    });
    expect(text).toContain('"amount":123456789012345678.91,');
  });

  it('that begins at the end says every step at once, and a cancelled one what was cancelled', async () => {
    await load('procurement.procurement_packages', [
      { ...CONTRACTED, packageCode: 'RUP-2' },
      { ...ANNOUNCED, packageCode: 'RUP-3', status: 'cancelled' },
      { ...PLANNED, packageCode: 'RUP-4', method: 'self_managed', status: 'cancelled' },
    ]);
    const tags = async (code: string) =>
      valid((await get(`/export/ocds/release/ocds-000000-${code}`)).text).releases[0]
        .tag as readonly string[];
    expect(await tags('RUP-2')).toEqual(['planning', 'tender', 'award', 'contract']);
    expect(await tags('RUP-3')).toEqual(['tenderCancellation']);
    expect(await tags('RUP-4')).toEqual(['planningUpdate']);
  });

  it('comes in pages that lead to each other and miss nothing', async () => {
    const more = Array.from({ length: OCDS_PACKAGES_PER_PAGE + 5 }, (_, at) => ({
      ...PLANNED,
      packageCode: `RUP-X${at}`,
    }));
    await load('procurement.procurement_packages', more);
    const found = new Set<string>();
    let pages = 0;
    let next: string | undefined = '/export/ocds/releases.json';
    while (next !== undefined && pages < 5) {
      pages += 1;
      const body = valid((await get(next)).text);
      for (const { ocid } of body.releases) found.add(ocid as string);
      next = body.links?.next as string | undefined;
    }
    expect([pages, found.size]).toEqual([2, more.length + 4]);
  });

  it('says in the package that its prefix is a placeholder, and stops when a registered one is set', async () => {
    const name = async (url: string) =>
      valid((await get(`${url}/export/ocds/releases.json`)).text).publisher.name as string;
    expect(await name(hub.url)).toMatch(
      /^Walidata Provinsi Jawa Tengah \(awalan ocid ocds-000000 belum terdaftar \/ /,
    );
    const registered = await startTestHub({
      env: { OCID_PREFIX: 'ocds-a1b2c3', DATABASE_URL: hub.database.url, HUB_ADMIN_KEY: hub.adminKey },
    });
    try {
      expect(await name(registered.url)).toBe('Walidata Provinsi Jawa Tengah');
      const release = async (ocid: string) => get(`${registered.url}/export/ocds/release/${ocid}`);
      expect(valid((await release('ocds-a1b2c3-RUP-1')).text).releases[0].ocid).toBe('ocds-a1b2c3-RUP-1');
      expect((await release('ocds-000000-RUP-1')).status).toBe(404);
    } finally {
      await registered.stop();
    }
  });

  it.each(['/export/ocds/release/ocds-000000-NONE', '/export/ocds/release/x', '/export/ocds/nothing'])(
    '%s is not there',
    async (path) => expect((await get(path)).status).toBe(404),
  );

  it('refuses a cursor that is none', async () => {
    expect((await get('/export/ocds/releases.json?after=xx')).status).toBe(400);
  });
});
