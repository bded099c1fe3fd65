import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '#testing';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { loadHubConfig } from '#core/config';
import { createLogger } from '#core/logging';
import { WEBHOOK_ATTEMPT_PAUSES_MS } from '#core/limits';
import { startHub } from '../start-hub.js';
import { startTestHub, type GraphqlAnswer, type TestHub } from './start-test-hub.js';
import { changesIn, isSignedWith, keyIn, Receiver, type Received } from './webhook-receiver.js';

const DATASET = 'reference.commodities';
const SECRETS_KEY = 'a-key-for-secrets-of-tests-only-0001';
const FIELDS = 'id state attemptCount nextAttemptAt lastStatus lastError deliveredCount cursor';

let hub: TestHub;
let agency: Agency;
let steward: string;
let pushes = 0;
let receiver: Receiver;

beforeAll(async () => {
  hub = await startTestHub({ env: { WEBHOOK_NETWORKS: '127.0.0.1', SECRETS_KEY } });
  agency = await registerAgency(hub.url, hub.adminKey, { code: 'pasar', scopes: ['push:reference.*'] });
  steward = await hub.createKey('steward:reference.*', 'read:reference.*');
  receiver = await Receiver.listen();
});

afterEach(async () => {
  await hub.database.pool.query('delete from hub.webhooks');
  receiver.received.length = 0;
  receiver.answer = 200;
});

afterAll(async () => {
  receiver.close();
  await hub.stop();
});

describe('a webhook', () => {
  it('is sent what changes, in order, signed with a secret that is shown once', async () => {
    const { webhook, secret } = await create();
    await write([record('1', 'Beras'), record('2', 'Gula')]);
    await write([record('1', 'Beras medium')]);
    await until(() => receiver.changes.length >= 3, 'three changes');
    expect(receiver.changes.map(({ key, record: { name } }) => `${key} ${name}`)).toEqual([
      '1 Beras',
      '2 Gula',
      '1 Beras medium',
    ]);
    for (const sent of receiver.received) {
      expect(isSignedWith(secret, sent)).toBe(true);
      expect(JSON.parse(sent.body)).toMatchObject({
        type: 'records.changed',
        webhookId: webhook.id,
        data: { dataset: DATASET },
      });
    }
    await until(async () => (await find(webhook.id)).deliveredCount === '3', 'three are confirmed');
    expect(JSON.stringify((await ask(`{ webhooks { ${FIELDS} url } }`)).body)).not.toContain(secret);
  });

  it('that does not answer well is tried again with the same message, and nothing after it comes first', async () => {
    receiver.answer = 500;
    const { webhook } = await create();
    await write([record('3', 'Satu')]);
    await until(async () => (await find(webhook.id)).attemptCount === 1, 'the first attempt failed');
    expect(await find(webhook.id)).toMatchObject({
      state: 'ACTIVE',
      lastStatus: 500,
      lastError: 'the receiver answered 500',
    });
    await write([record('4', 'Dua')]);
    receiver.answer = 200;
    await dueNow();
    await until(() => receiver.received.length >= 3, 'the message again, and the next');
    const [first, again, next] = receiver.received;
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    // To the letter, although the log has come further since.
    expect(again?.body).toBe(first?.body);
    expect(keysIn(again)).toEqual(['3']);
    expect(keysIn(next)).toEqual(['4']);
  });

  it('is dead after the last attempt, or when its receiver is gone, and lives again when it is replayed', async () => {
    receiver.answer = 410;
    const { webhook } = await create();
    await write([record('5', 'Lima')]);
    await until(async () => (await find(webhook.id)).state === 'DEAD', 'it is dead');
    receiver.answer = 200;
    receiver.received.length = 0;
    await ask(`mutation { replayWebhook(id: "${webhook.id}", after: "start") { id } }`);
    await until(() => receiver.changes.some(({ key }) => key === '5'), 'it is sent after all');
    // The last message too: its success sets the count of attempts back.
    const sent = String(receiver.changes.length);
    await until(async () => (await find(webhook.id)).deliveredCount === sent, 'all of it is noted');
    receiver.answer = 503;
    await write([record('6', 'Enam')]);
    // While a message waits, no look finds nothing to send, which would set the count back.
    await until(async () => (await find(webhook.id)).attemptCount >= 1, 'it failed once');
    await hub.database.pool.query('update hub.webhooks set attempt_count = 12');
    await dueNow();
    await until(async () => (await find(webhook.id)).state === 'DEAD', 'the last attempt failed');
    expect(await find(webhook.id)).toMatchObject({ lastStatus: 503, attemptCount: 13 });
  });

  it('waits longer after each attempt, about three days in all, and is tried no more after the last', async () => {
    receiver.answer = 500;
    const { webhook } = await create();
    await write([record('30', 'Tiga puluh')]);
    for (const [at, pauseMs] of WEBHOOK_ATTEMPT_PAUSES_MS.entries()) {
      await until(async () => (await find(webhook.id)).attemptCount === at + 1, `attempt ${at + 1} failed`);
      const { nextAttemptAt, state } = await find(webhook.id);
      expect(state).toBe('ACTIVE');
      const waitsMs = Date.parse(nextAttemptAt) - Date.now();
      expect(waitsMs).toBeLessThanOrEqual(pauseMs);
      expect(waitsMs).toBeGreaterThan(pauseMs - 5_000);
      await dueNow();
    }
    const attempts = WEBHOOK_ATTEMPT_PAUSES_MS.length + 1;
    await until(async () => (await find(webhook.id)).state === 'DEAD', 'it is given up');
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await dueNow();
    await write([record('31', 'Tiga puluh satu')]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(receiver.received).toHaveLength(attempts);
    const days = WEBHOOK_ATTEMPT_PAUSES_MS.reduce((sum, pauseMs) => sum + pauseMs, 0) / 86_400_000;
    expect(Math.round(days)).toBe(3);
  });

  it('says a gap aloud and goes on from now', async () => {
    const { webhook } = await create();
    await ask(`mutation { pauseWebhook(id: "${webhook.id}") { state } }`);
    await write([record('8', 'Delapan')]);
    await hub.database.pool.query(
      `insert into hub.change_floors (dataset, floor_seq) values ($1, pg_current_xact_id()::text::bigint)`,
      [DATASET],
    );
    await ask(`mutation { resumeWebhook(id: "${webhook.id}") { state } }`);
    await until(() => receiver.received.length >= 1, 'the gap is said');
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'records.must_refetch',
      data: { reason: 'expired' },
    });
    await write([record('9', 'Sembilan')]);
    await until(() => receiver.changes.some(({ key }) => key === '9'), 'it goes on');
    await hub.database.pool.query('delete from hub.change_floors');
  });

  it('stops when the key that made it is revoked', async () => {
    const key = await hub.createKey('steward:reference.*', 'read:reference.*');
    const { webhook } = await create({}, key);
    const prefix = key.split('_').slice(0, 2).join('_');
    await hub.graphql(`mutation { revokeClient(prefix: "${prefix}") { id } }`, { key: hub.adminKey });
    await write([record('10', 'Sepuluh')]);
    await until(async () => (await find(webhook.id)).state === 'DEAD', 'it is dead');
    expect((await find(webhook.id)).lastError).toContain('KEY_REVOKED');
    expect(receiver.received).toEqual([]);
  });

  it('does not follow redirects', async () => {
    receiver.answer = 302;
    const { webhook } = await create();
    await write([record('11', 'Sebelas')]);
    await until(async () => (await find(webhook.id)).lastStatus === 302, 'it was redirected');
    expect(receiver.received.every(({ path }) => path === '/hook')).toBe(true);
  });

  it.each([
    ['a private address', 'https://10.0.0.1/hook'],
    ['the cloud that the hub runs in', 'http://169.254.169.254/latest/meta-data'],
    ['loopback by another name', 'https://[::ffff:127.0.0.2]/'],
    ['an address without TLS', 'http://8.8.8.8/'],
    ['a password in the address', 'https://a:b@example.org/'],
    ['another protocol', 'file:///etc/passwd'],
  ])('does not lead to %s', async (_what, url) => {
    expect(await refusalOf({ url })).toBe('BAD_USER_INPUT');
  });

  it('is for stewards of the dataset', async () => {
    expect(await refusalOf({}, await hub.createKey('read:reference.*'))).toBe('FORBIDDEN');
    expect(await refusalOf({}, await hub.createKey('steward:budgets.*'))).toBe('FORBIDDEN');
    const { webhook } = await create();
    const other = await hub.createKey('steward:budgets.*');
    const { body } = await hub.graphql(`{ webhook(id: "${webhook.id}") { id } }`, { key: other });
    expect(body.errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('the secret of a webhook', () => {
  it('is sealed in the database, for its own row', async () => {
    const { webhook, secret } = await create();
    const [one] = await secretsKept();
    expect(one).toMatchObject({ id: webhook.id, secret: null });
    expect(one?.sealed_secret?.includes(keyIn(secret))).toBe(false);
    const { webhook: other } = await create();
    await hub.database.pool.query(
      `update hub.webhooks set sealed_secret = (select sealed_secret from hub.webhooks where id = $1) where id = $2`,
      [webhook.id, other.id],
    );
    await write([record('20', 'Dua puluh')]);
    await until(async () => (await find(other.id)).attemptCount === 1, 'it cannot be opened there');
    expect((await find(other.id)).lastError).toContain('SECRET_DAMAGED');
  });

  it('that a version before kept as it is gets sealed when a process starts, and signs as before', async () => {
    const { webhook, secret } = await create();
    await hub.database.pool.query(`update hub.webhooks set sealed_secret = null, secret = $2 where id = $1`, [
      webhook.id,
      keyIn(secret),
    ]);
    await (await startBeside({ SECRETS_KEY })).stop();
    expect(await secretsKept()).toMatchObject([{ secret: null }]);
    await write([record('21', 'Dua puluh satu')]);
    await until(() => receiver.received.length >= 1, 'it is delivered');
    expect(receiver.received.map((sent) => isSignedWith(secret, sent))).toEqual([true]);
  });

  it('stops the start of a process that has no key, or another one', async () => {
    await create();
    await expect(startBeside({})).rejects.toThrow('SECRETS_KEY_MISSING');
    await expect(startBeside({ SECRETS_KEY: 'another-key-for-secrets-of-tests-0002' })).rejects.toThrow(
      /SECRETS_KEY_WRONG: .*SECRETS_KEYS_PREVIOUS/,
    );
  });

  it('is sealed anew with a key that replaces another', async () => {
    const { secret } = await create();
    const next = 'another-key-for-secrets-of-tests-0003';
    const settings = { SECRETS_KEY: next, SECRETS_KEYS_PREVIOUS: SECRETS_KEY };
    await (await startBeside(settings)).stop();
    await (await startBeside({ SECRETS_KEY: next })).stop();
    await expect(startBeside({ SECRETS_KEY })).rejects.toThrow('SECRETS_KEY_WRONG');
    // And back, so that the hub of these tests can sign.
    await (await startBeside({ SECRETS_KEY, SECRETS_KEYS_PREVIOUS: next })).stop();
    await write([record('22', 'Dua puluh dua')]);
    await until(() => receiver.received.some((sent) => isSignedWith(secret, sent)), 'it signs');
  });

  it('is not needed by a hub without webhooks, which says what lacks when one is made', async () => {
    const other = await startTestHub({ env: { WEBHOOK_NETWORKS: '127.0.0.1' } });
    const key = await other.createKey('steward:reference.*', 'read:reference.*');
    const { body } = await other.graphql(
      `mutation { createWebhook(input: { dataset: "${DATASET}", url: "${receiver.url}" }) { secret } }`,
      { key },
    );
    await other.stop();
    expect(body.errors[0].extensions.code).toBe('SECRETS_KEY_MISSING');
  });
});

/** Another process on the same database, which takes nothing away from the one under test for long. */
async function startBeside(env: Readonly<Record<string, string>>): Promise<{ stop(): Promise<void> }> {
  const config = loadHubConfig({ DATABASE_URL: hub.database.url, PORT: '0', HUB_ROLES: 'api', ...env });
  return startHub(config, createLogger({ level: 'silent', isPretty: false }));
}

async function secretsKept(): Promise<
  readonly { readonly id: string; readonly secret: Buffer | null; readonly sealed_secret: Buffer | null }[]
> {
  const { rows } = await hub.database.pool.query<{ id: string; secret: Buffer; sealed_secret: Buffer }>(
    'select id, secret, sealed_secret from hub.webhooks order by id limit 10',
  );
  return rows;
}

function keysIn(received: Received | undefined): readonly string[] {
  return received === undefined ? [] : changesIn(received).map(({ key }) => key);
}

async function attempt(input: object, key: string): Promise<GraphqlAnswer> {
  return hub.graphql(
    `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { ${FIELDS} } } }`,
    {
      key,
      variables: { input: { dataset: DATASET, url: receiver.url, ...input } },
    },
  );
}

async function create(
  input: object = {},
  key = steward,
): Promise<{ readonly secret: string; readonly webhook: { readonly id: string } }> {
  const { body } = await attempt(input, key);
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data.createWebhook;
}

async function refusalOf(input: object, key = steward): Promise<unknown> {
  return (await attempt(input, key)).body.errors?.[0]?.extensions.code;
}

function ask(query: string): Promise<GraphqlAnswer> {
  return hub.graphql(query, { key: steward });
}

// Answers are looked at by expect(), which takes anything.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function find(id: string): Promise<any> {
  return (await ask(`{ webhook(id: "${id}") { ${FIELDS} } }`)).body.data.webhook;
}

/** The pause before the next attempt is over, and a notice makes the worker look at once. */
async function dueNow(): Promise<void> {
  await hub.database.pool.query('update hub.webhooks set next_attempt_at = now()');
  await hub.database.pool.query(`select pg_notify('lumbung_changes', $1)`, [
    JSON.stringify({ dataset: DATASET, batchId: null, isChange: true }),
  ]);
}

function record(code: string, name: string): object {
  return { code, name, group: 'Beras', unit: 'kg' };
}

async function write(records: readonly unknown[]): Promise<void> {
  pushes += 1;
  const { batchId } = await push(hub.url, agency.key, {
    dataset: DATASET,
    idempotencyKey: `push ${pushes}`,
    records,
  });
  const [batch] = await ended(hub.url, agency.key, [batchId]);
  if (batch?.appliedCount !== records.length) throw new Error(`not applied: ${JSON.stringify(batch)}`);
}
