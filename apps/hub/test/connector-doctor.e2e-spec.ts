import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueOf, type DoctorReport, runDoctor } from '#connector-kit';
import { DATASETS } from '#schemas';
import { registerAgency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const definitions = DATASETS.map(({ dataset }) => dataset);
const ORGANIZATION = '2.23.2.24.0.00.01.0000';
let hub: TestHub;
let folder: string;

beforeAll(async () => {
  hub = await startTestHub();
  folder = await mkdtemp(join(tmpdir(), 'lumbung-doctor-'));
  await mkdir(join(folder, 'in'));
  const file = join(folder, 'in/kas.csv');
  await writeFile(file, `skpd;nilai\n${ORGANIZATION};1.500.000\n`);
  const minuteAgo = new Date(Date.now() - 60_000);
  await utimes(file, minuteAgo, minuteAgo);
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A file with one stream of cash plans, examined with a key. */
async function doctor(
  key: string,
  { url = hub.url, catalogue = catalogueOf(definitions) } = {},
): Promise<DoctorReport> {
  const configFile = join(folder, 'lumbung.connector.yaml');
  await writeFile(
    configFile,
    `hub: { url: "${url}", key: "\${KUNCI}" }
stateDir: ./state
streams:
  - name: kas
    dataset: budgets.cash_plans
    source: { type: file, path: in/kas.csv, locale: id-ID }
    map:
      fiscalYear: { const: 2026 }
      month: { const: 1 }
      organizationCode: { from: skpd }
      activityCode: { const: 2.23.02.1.01.0002 }
      accountCode: { const: 5.1.02.01.01.0024 }
      amount: { from: nilai, as: money }
`,
  );
  return runDoctor({ configFile, environment: { KUNCI: key }, catalogue, streams: [] });
}

async function keyOf(code: string, ...scopes: readonly string[]): Promise<string> {
  return (await registerAgency(hub.url, hub.adminKey, { code, scopes })).key;
}

const errors = ({ findings }: DoctorReport): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('the doctor at a real hub', () => {
  it('finds nothing wrong where nothing is', async () => {
    const key = await keyOf('baik', `push:budgets.cash_plans@org=${ORGANIZATION}`);
    const report = await doctor(key);
    expect([report.exitCode, report.findings.map(({ code }) => code)]).toEqual([
      0,
      ['CONFIG_OK', 'STATE_OK', 'HUB_OK', 'CLOCK_OK', 'KEY_OK', 'CONTRACT_OK', 'SCOPE_OK', 'MAPPING_OK'],
    ]);
    expect(report.findings.find(({ code }) => code === 'SCOPE_OK')?.message.en).toBe(
      `may push budgets.cash_plans for ${ORGANIZATION}`,
    );
    expect(JSON.stringify(report)).not.toContain(key);
  });

  it('tells a wrong key, one without the scope, one for others, one that only reads', async () => {
    expect(errors(await doctor('lmb_Ab12Cd34_salahsekali'))).toEqual(['KEY_INVALID']);
    expect(errors(await doctor(await keyOf('lain', 'push:reference.fund_sources')))).toEqual([
      'SCOPE_MISSING',
    ]);
    const elsewhere = await keyOf('tetangga', 'push:budgets.*@org=1.02.0.00.0.00.01.0000');
    expect(errors(await doctor(elsewhere))).toEqual(['SCOPE_EXCLUDES']);
    const reader = await hub.createKey('read:*');
    const report = await doctor(reader);
    expect([errors(report), report.exitCode]).toEqual([['KEY_WITHOUT_SOURCE', 'SCOPE_MISSING'], 5]);
  });

  it('tells an expired key and a revoked one, and since when', async () => {
    const key = await keyOf('lama', 'push:budgets.*');
    const prefix = key.slice(0, 12);
    const set = (column: string, value: string): Promise<unknown> =>
      hub.database.pool.query(`update hub.clients set ${column} = $1 where key_prefix = $2`, [value, prefix]);
    await set('expires_at', '2026-01-01T00:00:00Z');
    const expired = await doctor(key);
    expect([errors(expired), expired.exitCode]).toEqual([['KEY_EXPIRED'], 5]);
    expect(expired.findings.find(({ code }) => code === 'KEY_EXPIRED')?.message.id).toContain('2026-01-01');
    // The hub remembers a key for a while, so the revoked one is another.
    const other = await keyOf('dicabut', 'push:budgets.*');
    await hub.graphql('mutation ($prefix: String!) { revokeClient(prefix: $prefix) { prefix } }', {
      key: hub.adminKey,
      variables: { prefix: other.slice(0, 12) },
    });
    expect(errors(await doctor(other))).toEqual(['KEY_REVOKED']);
  });

  it('tells a connector that was built with another contract', async () => {
    const changed = definitions.map((dataset) =>
      dataset.name === 'budgets.cash_plans' ? { ...dataset, version: 7 } : dataset,
    );
    const key = await keyOf('versi', 'push:budgets.*');
    const report = await doctor(key, { catalogue: catalogueOf(changed) });
    expect([errors(report), report.exitCode]).toEqual([['CONTRACT_DIFFERS'], 6]);
  });

  it('tells a hub that is down', async () => {
    const key = await keyOf('sepi', 'push:budgets.*');
    const report = await doctor(key, { url: 'http://127.0.0.1:9' });
    expect([errors(report), report.exitCode]).toEqual([['HUB_NO_CONNECTION'], 4]);
  });
});
