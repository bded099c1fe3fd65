import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { defineDataset } from '#dataset';
import { HUB_LOOKUP_FRESH_MS } from '#core/limits';
import { ConnectorError } from '../connector.errors.js';
import { HubLookups } from './hub-lookups.js';
import type { HubClient } from './hub-client.js';

const text = (word: string): { readonly id: string; readonly en: string } => ({ id: word, en: word });
const places = defineDataset({
  name: 'tests.places',
  version: 1,
  title: text('Tempat'),
  description: text('Tempat.'),
  standard: {
    concept: text('a'),
    definition: text('a'),
    classification: text('a'),
    measure: text('a'),
    unit: text('a'),
  },
  producer: text('uji'),
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['code'],
  fields: {
    code: { type: 'code', pattern: 'P[0-9]+', example: 'P1', title: text('Kode') },
    name: { type: 'string', title: text('Nama') },
  },
});
const LOOKUP = { dataset: 'tests.places', match: 'name', value: 'code' };

let stateDir: string;
let asked: number;
let isAway: boolean;
let nowMs: number;
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'lumbung-lookups-'));
  asked = 0;
  isAway = false;
  nowMs = 1_000_000_000_000;
});
afterEach(() => rm(stateDir, { recursive: true, force: true }));

/** Another run of the connector on the same state folder, before a hub that counts its questions. */
function newRun(url = 'http://hub'): HubLookups {
  const query = (): Promise<unknown> => {
    asked += 1;
    if (isAway) return Promise.reject(new ConnectorError('HUB_UNREACHABLE', 'HUB_UNREACHABLE', text('away')));
    const nodes = [{ match: `Pasar ${asked}`, value: 'P1' }];
    return Promise.resolve({ records: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } });
  };
  return new HubLookups({ query } as Pick<HubClient, 'query'>, { hub: { url }, stateDir }, () => nowMs);
}

it('is asked once for a run, and once for runs that start together', async () => {
  const run = newRun();
  await Promise.all([run.read(LOOKUP, places), run.read(LOOKUP, places)]);
  nowMs += HUB_LOOKUP_FRESH_MS - 1;
  expect((await newRun().read(LOOKUP, places)).find('pasar 1')).toEqual({ value: 'P1' });
  expect(asked).toBe(1);
  nowMs += 1;
  expect((await newRun().read(LOOKUP, places)).find('Pasar 2')).toEqual({ value: 'P1' });
  expect(asked).toBe(2);
});

it('stands in while the hub is away, however old it is, but not for another hub', async () => {
  await newRun().read(LOOKUP, places);
  isAway = true;
  nowMs += 3_600_000;
  expect((await newRun().read(LOOKUP, places)).find('Pasar 1')).toEqual({ value: 'P1' });
  await expect(newRun('http://other').read(LOOKUP, places)).rejects.toMatchObject({
    fault: 'HUB_UNREACHABLE',
  });
});

it('is asked again when the clock was set back: a reading of the future is not fresh', async () => {
  await newRun().read(LOOKUP, places);
  nowMs -= 3_600_000;
  await newRun().read(LOOKUP, places);
  expect(asked).toBe(2);
});
