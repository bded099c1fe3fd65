import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATABASE_CONNECTIONS_MAX } from '#core/limits';
import { until } from '#testing';
import { startTestHub, type TestHub } from './start-test-hub.js';
import { lock } from './table-lock.js';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

describe('while every connection waits for the database', () => {
  it('those that come later are told to come again, and those that were first are answered in the end', async () => {
    const waiting = 6;
    const table = await lock(hub.database.pool, 'reference.commodities');
    const ask = (): ReturnType<TestHub['graphql']> => hub.graphql('{ commodities { totalCount } }');
    const first = Array.from({ length: DATABASE_CONNECTIONS_MAX }, ask);
    await until(() => hub.running.parts.pool.idleCount === 0 && isFull(), 'every connection is in use');
    const exported = fetch(`${hub.url}/export/reference.commodities.csv`);
    for (const { status, headers, body } of await Promise.all(Array.from({ length: waiting }, ask))) {
      expect([status, headers.get('retry-after')]).toEqual([503, '5']);
      expect(body.errors).toMatchObject([{ extensions: { code: 'DATABASE_BUSY', retryAfterSeconds: 5 } }]);
    }
    const other = await exported;
    expect([other.status, other.headers.get('retry-after')]).toEqual([503, '5']);
    await table.release();
    for (const { status, body } of await Promise.all(first))
      expect([status, body.data]).toEqual([200, { commodities: { totalCount: 0 } }]);
    expect((await ask()).status).toBe(200);
    expect(hub.running.parts.pool.totalCount).toBeLessThanOrEqual(DATABASE_CONNECTIONS_MAX);
  });

  function isFull(): boolean {
    return hub.running.parts.pool.totalCount === DATABASE_CONNECTIONS_MAX;
  }
});
