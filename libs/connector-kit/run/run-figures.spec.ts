import { describe, expect, it } from '@jest/globals';
import { PushPace } from '../hub-client/push-pace.js';
import { ReportDraft } from '../sync/report-draft.js';
import type { StreamReport } from '../sync/sync-report.js';
import { prometheusText } from './prometheus-text.js';
import { RunFigures } from './run-figures.js';
import type { StreamStatus } from './stream-status.js';

const empty: StreamReport = new ReportDraft({
  name: 'dana',
  dataset: 'reference.fund_sources',
  source: { type: 'file', path: 'x.csv' },
  mode: 'upsert',
  batchSize: 1_000,
  map: {},
}).report();
const status: StreamStatus = {
  name: 'dana',
  dataset: 'reference.fund_sources',
  state: 'retrying',
  schedule: '* * * * *',
  nextRunAt: '2026-12-01T00:00:30.000Z',
  lastRunAt: '2026-12-01T00:00:00.000Z',
  lastSuccessAt: null,
  lastError: null,
  failures: 1,
  backlog: { records: 3, bytes: 512 },
  reconcile: null,
};

function lines(figures: RunFigures): readonly string[] {
  return figures.text({ streams: [status], pace: new PushPace() }).split('\n');
}

describe('the figures of the service', () => {
  it('count a round that went on after a stop once, not once a run', () => {
    const figures = new RunFigures();
    figures.countRun({ ...empty, state: 'stopped', error: FAULT, read: 10, sent: 10, applied: 4 });
    figures.countRun({ ...empty, resumed: true, read: 15, sent: 15, applied: 15 });
    figures.countRun({ ...empty, read: 2, sent: 2, applied: 1, rejected: 1 });
    expect(lines(figures)).toEqual(
      expect.arrayContaining([
        'lumbung_connector_rows_read_total{stream="dana"} 17',
        'lumbung_connector_records_total{stream="dana",outcome="applied"} 16',
        'lumbung_connector_records_total{stream="dana",outcome="rejected"} 1',
        'lumbung_connector_runs_total{stream="dana",result="HUB_UNREACHABLE"} 1',
        'lumbung_connector_runs_total{stream="dana",result="done"} 2',
      ]),
    );
  });

  it('tell the backlog, the next run and nothing about a success that never was', () => {
    const all = lines(new RunFigures());
    expect(all).toEqual(
      expect.arrayContaining([
        'lumbung_connector_outbox_bytes{stream="dana"} 512',
        'lumbung_connector_pending_records{stream="dana"} 3',
        'lumbung_connector_next_run_timestamp_seconds{stream="dana"} 1796083230',
        'lumbung_connector_failures_in_a_row{stream="dana"} 1',
      ]),
    );
    expect(all.some((line) => line.includes('last_success'))).toBe(false);
  });

  it('put the time of each request into the buckets it fits', () => {
    const figures = new RunFigures();
    figures.countExchange({ durationMs: 25, status: 200, retryAfterMs: undefined });
    figures.countExchange({ durationMs: 2_000, status: undefined, retryAfterMs: undefined });
    expect(lines(figures)).toEqual(
      expect.arrayContaining([
        'lumbung_connector_hub_requests_total{status="none"} 1',
        'lumbung_connector_hub_request_duration_seconds_bucket{le="0.01"} 0',
        'lumbung_connector_hub_request_duration_seconds_bucket{le="0.025"} 1',
        'lumbung_connector_hub_request_duration_seconds_bucket{le="2.5"} 2',
        'lumbung_connector_hub_request_duration_seconds_bucket{le="+Inf"} 2',
        'lumbung_connector_hub_request_duration_seconds_sum 2.025',
      ]),
    );
  });
});

it('the text of Prometheus escapes what would end a label', () => {
  const samples = [{ labels: { a: 'b"c\\d\ne' }, value: Number.POSITIVE_INFINITY }];
  expect(prometheusText([{ name: 'n', help: 'h', type: 'gauge', samples }])).toBe(
    '# HELP n h\n# TYPE n gauge\nn{a="b\\"c\\\\d\\ne"} +Inf\n',
  );
});

const FAULT = { fault: 'HUB_UNREACHABLE', code: 'HUB_UNREACHABLE', message: { id: '', en: '' } };
