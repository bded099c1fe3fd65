import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ended, push, registerAgency, type Agency } from './agency.js';
import type { TestHub } from './start-test-hub.js';

/** What SIPD's senders read of an answer, and what ours adds to it. */
export interface SipdAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly code: number;
  readonly msg: string;
  readonly log: readonly string[];
  readonly batch: readonly string[];
  readonly counts?: Readonly<Record<'received' | 'applied' | 'unchanged' | 'rejected' | 'removed', number>>;
  readonly error?: { readonly code: string; readonly traceId: string };
}

/** Sends a payload as a planning system does; text goes out to the letter. */
export async function sendSipd(
  hub: TestHub,
  path: string,
  payload: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<SipdAnswer> {
  const response = await fetch(`${hub.url}/sipd/serv/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });
  const body = (await response.json()) as Omit<SipdAnswer, 'status' | 'headers'>;
  return { ...body, status: response.status, headers: response.headers };
}

/** An example of the guide, to be changed at will. */
// Examples are taken apart by the tests; their shape is theirs to know.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function example(name: string): any {
  const path = new URL(`../../../docs/examples/sipd/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(path), 'utf8'));
}

export const HEALTH = '1.02.0.00.0.00.01.0000';

/** Two provinces with a city each, an agency of each kind, and a few programs of the national list. */
export async function loadMasterData(hub: TestHub): Promise<Agency> {
  const steward = await registerAgency(hub.url, hub.adminKey, {
    code: 'walidata-uji',
    scopes: ['push:reference.*'],
  });
  const load = async (dataset: string, records: readonly unknown[]): Promise<void> => {
    const { batchId } = await push(hub.url, steward.key, { dataset, records, idempotencyKey: dataset });
    const [batch] = await ended(hub.url, steward.key, [batchId]);
    if (batch?.appliedCount !== records.length) throw new Error(`${dataset}: ${JSON.stringify(batch)}`);
  };
  await load('reference.regions', [
    { code: '33', name: 'Provinsi Jawa Tengah', level: 'province' },
    { code: '33.74', name: 'Kota Semarang', level: 'city', parentCode: '33' },
    { code: '33.01', name: 'Kabupaten Cilacap', level: 'regency', parentCode: '33' },
    { code: '35', name: 'Provinsi Jawa Timur', level: 'province' },
  ]);
  await load('reference.organizations', [
    organization(HEALTH, 'Dinas Kesehatan', '33'),
    organization('2.16.2.20.2.21.01.0000', 'Dinas Komunikasi dan Informatika', '33'),
    { ...organization('33.74', 'Pemerintah Kota Semarang', '33.74'), kind: 'regency_government' },
    { ...organization('33.01', 'Pemerintah Kabupaten Cilacap', '33.01'), kind: 'regency_government' },
    { ...organization(`33.74-${HEALTH}`, 'Dinas Kesehatan Kota Semarang', '33.74'), parentCode: '33.74' },
  ]);
  await load('reference.program_codes', [
    program('1.02', 'field'),
    program('1.02.02', 'program'),
    program('1.02.02.1.01', 'activity'),
    { ...program('1.02.02.1.01.0035', 'sub_activity'), predecessorCode: '1.02.02.1.01.0013' },
    program('1.02.03', 'program'),
    program('2.16.02', 'program'),
    program('X.XX', 'field'),
    program('X.XX.01', 'program'),
  ]);
  return steward;
}

function organization(code: string, name: string, regionCode: string): object {
  return { code, name, kind: 'agency', regionCode, functionCodes: [] };
}

function program(code: string, level: string): object {
  return { code, governmentLevel: 'province', level, name: `Nomenklatur ${code}`, isMinimumService: false };
}
