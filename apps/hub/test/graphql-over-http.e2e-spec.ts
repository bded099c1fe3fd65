import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startTestHub, type TestHub } from './start-test-hub.js';

/** graphql-http 1.23.1: what the specification says MUST, SHOULD and MAY be, all of it required here. */
const AUDITS = 61;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

describe('the GraphQL over HTTP specification', () => {
  const audits = serverAudits({ url: () => `${hub.url}/graphql`, fetchFn: fetch });

  it('has every audit of graphql-http, each once: one that is new or gone is looked at', () => {
    expect(audits).toHaveLength(AUDITS);
    expect(new Set(audits.map(({ id }) => id)).size).toBe(AUDITS);
    const levels = ['MUST', 'SHOULD', 'MAY'].map(
      (level) => audits.filter(({ name }) => name.startsWith(level)).length,
    );
    expect(levels.reduce((sum, count) => sum + count, 0)).toBe(AUDITS);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    },
  );
});
