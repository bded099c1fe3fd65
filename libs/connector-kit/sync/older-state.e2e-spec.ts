import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import { Outbox } from '../outbox/outbox.js';
import {
  ConnectorFolder,
  fundSourceCode,
  fundSourcesCsv,
  fundSourcesYaml,
} from '../test-support/connector-folder.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import { runSync } from './run-sync.js';

// Written by the connector of 23 November 2026: seven rows were sent, then twenty more were read, of whose four pushes the hub
// had acknowledged one when it went away.
const OLD_STATE = fileURLToPath(new URL('../test-support/state-of-2026-11-23', import.meta.url));
const RECEIPT = 3;

it('what an older version left in its state folder is sent with its own keys, and everything is at the hub once', async () => {
  const hub = new StandInHub();
  await hub.start();
  const folder = await ConnectorFolder.make();
  try {
    const state = join(folder.path, 'state');
    await cp(OLD_STATE, state, { recursive: true });
    const bodies = await openBodies(join(state, 'dana/outbox'));
    expect(bodies.length).toBeGreaterThan(1);
    // The hub of that day: its third batch is the one that the state has the receipt of.
    for (let batch = 1; batch < RECEIPT; batch += 1) await post(hub, pushBody(batch));
    await post(hub, bodies[0] ?? '');
    expect(hub.pushes.at(-1)?.batchId).toBe(`batch-${RECEIPT}`);

    const [head = '', ...rows] = fundSourcesCsv(27).trim().split('\n');
    await folder.write('in/lama.csv', `${[head, ...rows.slice(0, 7)].join('\n')}\n`);
    await folder.write('in/baru.csv', `${[head, ...rows.slice(7)].join('\n')}\n`);
    const config = folder.config(fundSourcesYaml(hub.url, { stream: '    batchSize: 5' }));
    const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
    const report = await runSync(config, { catalogue });
    expect(report).toMatchObject({ exitCode: 0, streams: [{ error: null, notices: [] }] });

    const keys = new Map(hub.pushes.map(({ input, body }) => [input.idempotencyKey, body.toString('utf8')]));
    for (const body of bodies) expect(keys.get(keyIn(body))).toBe(body);
    expect(hub.conflicts).toBe(0);
    const codes = Array.from({ length: 27 }, (_, index) => fundSourceCode(index));
    expect([...hub.store.keys()].filter((code) => !code.startsWith('lain')).sort()).toEqual(codes.sort());
    // It is remembered in today's form.
    expect((await runSync(config, { catalogue })).streams[0]).toMatchObject({
      read: 0,
      files: { unchanged: 2 },
    });
  } finally {
    await hub.stop();
    await folder.remove();
  }
}, 60_000);

async function openBodies(folder: string): Promise<readonly string[]> {
  const outbox = await Outbox.open(folder, 64 * 1024 * 1024);
  const bodies: string[] = [];
  for (const batch of outbox.openBatches) bodies.push((await outbox.bytesOf(batch)).toString('utf8'));
  await outbox.close();
  return bodies;
}

const keyIn = (body: string): string =>
  (JSON.parse(body) as { variables: { input: { idempotencyKey: string } } }).variables.input.idempotencyKey;

function pushBody(batch: number): string {
  const records = [{ code: `lain-${batch}`, name: 'Lain' }];
  const input = {
    dataset: 'reference.fund_sources',
    contractVersion: 1,
    idempotencyKey: `lain-${batch}`,
    mode: 'UPSERT',
    records,
  };
  return JSON.stringify({ query: 'mutation Push { pushRecords }', variables: { input } });
}

async function post(hub: StandInHub, body: string): Promise<void> {
  const headers = { authorization: 'Bearer test-key', 'content-type': 'application/json' };
  expect((await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body })).status).toBe(200);
}
