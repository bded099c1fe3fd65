import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RUN_RETRY_PAUSE_MAX_MS } from '#core/limits';
import { defineDataset } from '#dataset';
import type { ConnectorFile } from '../config/connector-file.js';
import { catalogueOf } from '../contract.js';
import { HubClient } from '../hub-client/hub-client.js';
import { PushPace } from '../hub-client/push-pace.js';
import { ConnectorFolder, fundSourceCode, fundSourcesYaml } from '../test-support/connector-folder.js';
import { fail, StandInHub } from '../test-support/stand-in-hub.js';
import { jobsOf, type ServiceJob } from './jobs.js';
import { runJob } from './run-job.js';
import { Timetable } from './timetable.js';

const text = (word: string): { readonly id: string; readonly en: string } => ({ id: word, en: word });
/** As much of the fund sources as their stream needs. */
const catalogue = catalogueOf([
  defineDataset({
    name: 'reference.fund_sources',
    version: 1,
    title: text('Sumber dana'),
    description: text('Sumber dana.'),
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
      code: { type: 'code', pattern: String.raw`[\d.]+`, example: '1.1', title: text('Kode') },
      name: { type: 'string', title: text('Nama') },
    },
  }),
]);
const MINUTE = 60_000;
const ROWS_PER_FILE = 10;

let hub: StandInHub;
let folder: ConnectorFolder;
beforeEach(async () => {
  hub = new StandInHub();
  await hub.start();
  folder = await ConnectorFolder.make();
});
afterEach(async () => {
  await hub.stop();
  await folder.remove();
});

const codesIn = (files: number): readonly string[] =>
  Array.from({ length: files * ROWS_PER_FILE }, (_, index) => fundSourceCode(index));

const received = (): readonly string[] =>
  hub.pushes.flatMap(({ input }) => input.records.map(({ code }) => String(code)));

async function writeFile(number: number): Promise<void> {
  const codes = codesIn(number).slice(-ROWS_PER_FILE);
  const rows = codes.map((code) => `${code};Dana ${code}`);
  await folder.write(`in/${String(number).padStart(3, '0')}.csv`, `kode;nama\n${rows.join('\n')}\n`);
}

/** A pace whose pauses pass at once, on a clock that they move. */
function steadyPace(clock: { ms: number }): PushPace {
  const pause = (ms: number): Promise<void> => Promise.resolve(void (clock.ms += ms));
  return new PushPace({ now: () => clock.ms, pause });
}

/** The service's own timetable and jobs on a clock that jumps from one due time to the next. */
async function serve(config: ConnectorFile, clock: { ms: number }, untilMs: number): Promise<number> {
  const client = new HubClient({ ...config.hub, attemptsMax: 1, firstPauseMs: 1 }, steadyPace(clock));
  const jobs = jobsOf(config, [], catalogue);
  const table = new Timetable(() => 1);
  table.replace(jobs, clock.ms, () => undefined);
  let runs = 0;
  while (clock.ms < untilMs) {
    for (const id of table.start(clock.ms)) {
      const job = jobs.find((one) => one.id === id) as ServiceJob;
      const signal = new AbortController().signal;
      const { error } = await runJob(job, { config, hub: client, catalogue, signal });
      runs += 1;
      table.ended(id, clock.ms, error === null);
    }
    clock.ms = Math.min(untilMs, table.nextWakeMs(clock.ms));
  }
  return runs;
}

describe('a hub that is away for an hour', () => {
  it('gets every record in exactly one push once it is back, and is not asked more and more often', async () => {
    const yaml = fundSourcesYaml(hub.url, { stream: '    batchSize: 7\n    schedule: "*/5 * * * *"' });
    const config = folder.config(yaml);
    const startMs = Date.parse('2026-12-01T00:00:30Z');
    const clock = { ms: startMs };
    await writeFile(1);
    await serve(config, clock, startMs + MINUTE);
    expect(received()).toEqual(codesIn(1));
    hub.trouble = (_, response) => {
      fail(response, 503, 'UNAVAILABLE');
      return true;
    };
    const asked = hub.requests.length;
    let runs = 0;
    for (let minute = 1; minute <= 60; minute += 1) {
      if (minute % 10 === 0) await writeFile(1 + minute / 10);
      runs += await serve(config, clock, startMs + (minute + 1) * MINUTE);
    }
    // Each minute of this test starts the service anew, which tries at once; within it the pauses grow.
    expect(runs).toBeLessThanOrEqual(4 * 60);
    expect(hub.requests.length - asked).toBeLessThanOrEqual(runs);
    hub.trouble = () => false;
    await serve(config, clock, clock.ms + RUN_RETRY_PAUSE_MAX_MS + 10 * MINUTE);
    expect(received()).toHaveLength(7 * ROWS_PER_FILE);
    expect(new Set(received())).toEqual(new Set(codesIn(7)));
    expect(hub.conflicts).toBe(0);
  });

  it('is asked less and less often by one service, never less than at the longest pause', () => {
    const config = folder.config(fundSourcesYaml(hub.url, { stream: '    schedule: "*/5 * * * *"' }));
    const table = new Timetable(() => 1);
    const startMs = Date.parse('2026-12-01T00:00:30Z');
    table.replace(jobsOf(config, [], catalogue), startMs, () => undefined);
    const tries: number[] = [];
    for (let nowMs = startMs; nowMs < startMs + 60 * MINUTE; nowMs = table.nextWakeMs(nowMs)) {
      expect(table.start(nowMs)).toEqual(['dana']);
      tries.push(nowMs);
      table.ended('dana', nowMs, false);
    }
    const pauses = tries.slice(1).map((ms, index) => ms - (tries[index] ?? 0));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(RUN_RETRY_PAUSE_MAX_MS);
  });
});

describe('a hub that has too much to do', () => {
  it('gets every record in exactly one push however often it says 429, and is left alone as long as it asks', async () => {
    const yaml = fundSourcesYaml(hub.url, { stream: '    batchSize: 2\n    schedule: "*/5 * * * *"' });
    const config = folder.config(yaml);
    for (const number of [1, 2, 3]) await writeFile(number);
    let refused = 0;
    hub.trouble = ({ operation }, response) => {
      if (operation !== 'Push' || (refused += 1) % 2 === 0) return false;
      // Seconds, or a moment on the hub's own clock, which may be another than ours.
      const date = new Date('2031-01-01T00:00:00Z').toUTCString();
      const later = refused % 4 === 1 ? '0' : date;
      fail(response, 429, 'RATE_LIMITED', { 'retry-after': later, date });
      return true;
    };
    const client = new HubClient({ ...config.hub, attemptsMax: 4, firstPauseMs: 1 }, steadyPace({ ms: 0 }));
    const [job] = jobsOf(config, [], catalogue);
    if (job === undefined) throw new Error('no job');
    const result = await runJob(job, {
      config,
      hub: client,
      catalogue,
      signal: new AbortController().signal,
    });
    expect(result).toMatchObject({ error: null, report: { sent: 30, applied: 30, pending: 0 } });
    expect(received()).toHaveLength(30);
    expect(new Set(received())).toEqual(new Set(codesIn(3)));
    expect(refused).toBeGreaterThan(20);
  });
});
