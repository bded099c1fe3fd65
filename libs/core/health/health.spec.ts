import { describe, expect, it } from '@jest/globals';
import { Metrics, Readiness } from './index.js';

describe('Readiness', () => {
  it('is ready when every check passes, and says which one does not without saying why', async () => {
    const failures: unknown[] = [];
    const ready = new Readiness({ database: () => Promise.resolve() }, () => undefined);
    expect(await ready.report()).toEqual({ isReady: true, checks: { database: { ok: true } } });

    const broken = new Readiness(
      {
        database: () => Promise.resolve(),
        queue: () => Promise.reject(new Error('redis://user:secret@host is away')),
      },
      (...failure) => failures.push(failure),
    );
    const report = await broken.report();
    expect(report).toEqual({
      isReady: false,
      checks: { database: { ok: true }, queue: { ok: false, reason: 'unavailable' } },
    });
    expect(failures).toHaveLength(1);
  });

  it('a check that never answers is a failed one', async () => {
    const stuck = new Readiness({ queue: () => new Promise(() => undefined) }, () => undefined, 20);
    expect((await stuck.report()).isReady).toBe(false);
  });

  it('is not ready once it drains', async () => {
    const readiness = new Readiness({}, () => undefined);
    readiness.drain();
    expect(await readiness.report()).toMatchObject({ isReady: false });
  });
});

describe('Metrics', () => {
  it('counts requests, batches and records, and leaves out a gauge whose reader fails', async () => {
    const metrics = new Metrics();
    metrics.observeRequest({ method: 'POST', route: '/graphql', status: 200 }, 0.01);
    metrics.observeBatch({
      dataset: 'd.xs',
      state: 'APPLIED',
      seconds: 0.2,
      applied: 3,
      unchanged: 2,
      rejected: 1,
    });
    metrics.addGauge({
      name: 'good',
      help: 'h',
      label: 'state',
      read: () => Promise.resolve({ waiting: 4 }),
    });
    metrics.addGauge({
      name: 'bad',
      help: 'h',
      label: 'state',
      read: () => Promise.reject(new Error('away')),
    });
    const text = await metrics.text();
    expect(text).toContain('lumbung_records_total{dataset="d.xs",outcome="applied"} 3');
    expect(text).toMatch(
      /lumbung_http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} 1/,
    );
    expect(text).toContain('good{state="waiting"} 4');
    expect(text).not.toContain('bad{');
    metrics.close();
  });
});
