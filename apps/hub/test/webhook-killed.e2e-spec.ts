import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase, until } from '#testing';
import { ask, ended, push, registerAgency, type Agency } from './agency.js';
import { HubProcesses, type HubProcess } from './hub-process.js';
import { changesIn, isSignedWith, Receiver } from './webhook-receiver.js';

// Starting processes one after another takes its time on a machine that is busy with other things.
jest.setTimeout(180_000);

const DATASET = 'reference.commodities';

describe('webhooks of workers that are killed', () => {
  let database: TestDatabase;
  let hubs: HubProcesses;
  let api: HubProcess;
  let agency: Agency;
  let steward: string;
  let receiver: Receiver;
  let webhookId: string;
  let secret: string;
  let written = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    hubs = new HubProcesses({
      DATABASE_URL: database.url,
      WEBHOOK_NETWORKS: '127.0.0.1',
      SECRETS_KEY: 'a-key-for-secrets-of-tests-only-0004',
    });
    receiver = await Receiver.listen();
    api = await hubs.start({ HUB_ROLES: 'api' });
    agency = await registerAgency(api.url, hubs.adminKey, { code: 'pasar', scopes: ['push:reference.*'] });
    const made = await ask(
      api.url,
      `mutation { createClient(input: { name: "walidata", scopes: ["steward:reference.*", "read:reference.*"] }) { key } }`,
      { key: hubs.adminKey },
    );
    steward = made.body.data.createClient.key as string;
    const created = await ask(
      api.url,
      `mutation { createWebhook(input: { dataset: "${DATASET}", url: "${receiver.url}" }) { secret webhook { id } } }`,
      { key: steward },
    );
    ({
      secret,
      webhook: { id: webhookId },
    } = created.body.data.createWebhook);
  });

  afterAll(async () => {
    await hubs.stop();
    receiver.close();
    await database.close();
  });

  it('a message that was under way is sent again by another, the same to the letter', async () => {
    const worker = await hubs.start({ HUB_ROLES: 'worker' });
    receiver.isHolding = true;
    await write(3);
    await until(() => receiver.received.length === 1, 'the message is in the hands of its receiver');
    await worker.end('SIGKILL');
    receiver.isHolding = false;
    const next = await hubs.start({ HUB_ROLES: 'worker' });
    // What comes since must not get into the message that is repeated, and must not be lost behind it.
    await write(2);
    expect(receiver.received).toHaveLength(1);
    await leasesAreOver();
    await until(() => receiver.changes.length >= 3 + 5, 'the message again, and the next');
    const [first, again, after] = receiver.received;
    if (first === undefined || again === undefined || after === undefined) throw new Error('three came');
    expect(again.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(again.body).toBe(first.body);
    expect(after.headers['webhook-id']).not.toBe(first.headers['webhook-id']);
    for (const sent of receiver.received) expect(isSignedWith(secret, sent)).toBe(true);
    expect(receiver.changes.map(({ record: { name } }) => name)).toEqual(
      [0, 1, 2, 0, 1, 2, 3, 4].map((number) => `change ${number}`),
    );
    await next.end('SIGTERM');
  });

  it('killed again and again at any moment, they lose nothing, and new changes come in order', async () => {
    receiver.received.length = 0;
    const from = written;
    for (let round = 0; round < 4; round += 1) {
      const worker = await hubs.start({ HUB_ROLES: 'worker' });
      await leasesAreOver();
      const pushing = (async () => {
        for (let count = 0; count < 6; count += 1) await write(2, { waits: false });
      })();
      await until(() => receiver.received.length > round, 'it delivers');
      await sleep(Math.random() * 50);
      await worker.end('SIGKILL');
      await pushing;
    }
    await hubs.start({ HUB_ROLES: 'worker' });
    await leasesAreOver();
    const names = Array.from({ length: written - from }, (_, at) => `change ${from + at}`);
    await until(
      () => new Set(receiver.changes.map(({ record: { name } }) => name)).size === names.length,
      'all of them',
    );
    const firsts = [...new Set(receiver.changes.map(({ record: { name } }) => name))];
    expect(firsts).toEqual(names);
    const byId = new Map<unknown, string>();
    for (const sent of receiver.received) {
      expect(isSignedWith(secret, sent)).toBe(true);
      // A message that came twice is known by its id and is the same.
      const id = sent.headers['webhook-id'];
      expect(byId.get(id) ?? sent.body).toBe(sent.body);
      byId.set(id, sent.body);
    }
    await until(async () => (await find()).attemptCount === 0 && (await isQuiet()), 'nothing is under way');
    expect(await find()).toMatchObject({ state: 'ACTIVE', lastStatus: 200 });
  });

  it('and are sent again from a cursor when a steward says so', async () => {
    const last = receiver.received.flatMap(changesIn).slice(-4);
    const [first, ...others] = last;
    receiver.received.length = 0;
    const { body } = await ask(
      api.url,
      `mutation { replayWebhook(id: "${webhookId}", after: "${first?.cursor ?? ''}") { state } }`,
      { key: steward },
    );
    expect(body.data.replayWebhook.state).toBe('ACTIVE');
    await until(() => receiver.changes.length >= others.length, 'those after it');
    expect(receiver.changes).toEqual(others);
  });

  /** Changes of one record, each in a push of its own; one that waits comes back when they are applied. */
  async function write(count: number, { waits } = { waits: true }): Promise<void> {
    const records = Array.from({ length: count }, (_, at) => {
      const number = written + at;
      return { code: `c${number}`, name: `change ${number}`, group: 'Beras', unit: 'kg' };
    });
    const toSend = { dataset: DATASET, idempotencyKey: `push ${written}`, records };
    written += count;
    const { batchId } = await push(api.url, agency.key, toSend);
    if (!waits) return;
    const [batch] = await ended(api.url, agency.key, [batchId]);
    if (batch?.appliedCount !== count) throw new Error(`not applied: ${JSON.stringify(batch)}`);
  }

  /** What a minute does for a webhook whose worker is gone. */
  async function leasesAreOver(): Promise<void> {
    await database.pool.query(`update hub.webhooks set lease_until = now() where lease_until is not null`);
  }

  async function isQuiet(): Promise<boolean> {
    const { rows } = await database.pool.query('select 1 from hub.webhooks where lease_token is not null');
    return rows.length === 0;
  }

  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async function find(): Promise<any> {
    const query = `{ webhook(id: "${webhookId}") { state attemptCount lastStatus } }`;
    return (await ask(api.url, query, { key: steward })).body.data.webhook;
  }
});
