import type { Exchange } from '../hub-client/post-json.js';
import type { PushPace } from '../hub-client/push-pace.js';
import type { StreamReport } from '../sync/sync-report.js';
import { type Family, prometheusText, type Sample } from './prometheus-text.js';
import type { StreamStatus } from './stream-status.js';

/** What the service has counted since it started. Names and labels are part of the public surface. */
export class RunFigures {
  private readonly streams = new Map<string, StreamCounts>();
  private readonly exchanges = new Map<string, number>();
  private readonly latency = { buckets: LATENCY_BUCKETS.map(() => 0), sum: 0, count: 0 };

  countRun(report: StreamReport): void {
    const known = this.streams.get(report.name) ?? { runs: {}, counts: {}, open: {} };
    const result = report.state === 'done' ? 'done' : (report.error?.code ?? 'stopped');
    known.runs[result] = (known.runs[result] ?? 0) + 1;
    for (const name of COUNTED) {
      // A round that goes on where the last run stopped is reported whole again.
      const before = report.resumed ? (known.open[name] ?? 0) : 0;
      known.counts[name] = (known.counts[name] ?? 0) + Math.max(0, report[name] - before);
      known.open[name] = report.state === 'stopped' ? report[name] : 0;
    }
    this.streams.set(report.name, known);
  }

  countExchange({ durationMs, status }: Exchange): void {
    const outcome = status === undefined ? 'none' : String(status);
    this.exchanges.set(outcome, (this.exchanges.get(outcome) ?? 0) + 1);
    const seconds = durationMs / 1_000;
    this.latency.sum += seconds;
    this.latency.count += 1;
    for (const [index, most] of LATENCY_BUCKETS.entries()) {
      if (seconds <= most) this.latency.buckets[index] = (this.latency.buckets[index] ?? 0) + 1;
    }
  }

  text(now: { readonly streams: readonly StreamStatus[]; readonly pace: PushPace }): string {
    return prometheusText([...this.counted(), ...gauges(now.streams), ...this.hub(now.pace)]);
  }

  private counted(): readonly Family[] {
    const all = [...this.streams];
    return [
      {
        name: 'lumbung_connector_rows_read_total',
        help: 'Rows read from the source.',
        type: 'counter',
        samples: all.map(([stream, { counts }]) => ({ labels: { stream }, value: counts.read ?? 0 })),
      },
      {
        name: 'lumbung_connector_records_total',
        help: 'Records by what became of them; refused ones never left, rejected ones wait at the hub.',
        type: 'counter',
        samples: all.flatMap(([stream, { counts }]) =>
          OUTCOMES.map((outcome) => ({ labels: { stream, outcome }, value: counts[outcome] ?? 0 })),
        ),
      },
      {
        name: 'lumbung_connector_runs_total',
        help: 'Runs of a stream by how they ended: done, or the code of what stopped them.',
        type: 'counter',
        samples: all.flatMap(([stream, { runs }]) =>
          Object.entries(runs).map(([result, value]) => ({ labels: { stream, result }, value })),
        ),
      },
    ];
  }

  private hub(pace: PushPace): readonly Family[] {
    const { buckets, sum, count } = this.latency;
    return [
      {
        name: 'lumbung_connector_hub_requests_total',
        help: 'Requests to the hub by HTTP status; none when there was no answer.',
        type: 'counter',
        samples: [...this.exchanges].map(([status, value]) => ({ labels: { status }, value })),
      },
      {
        name: 'lumbung_connector_hub_request_duration_seconds',
        help: 'Time from sending a request to the hub to the end of its answer.',
        type: 'histogram',
        samples: [
          ...LATENCY_BUCKETS.map((most, index): Sample => ({
            suffix: '_bucket',
            labels: { le: String(most) },
            value: buckets[index] ?? 0,
          })),
          { suffix: '_bucket', labels: { le: '+Inf' }, value: count },
          { suffix: '_sum', value: sum },
          { suffix: '_count', value: count },
        ],
      },
      {
        name: 'lumbung_connector_push_pace_per_second',
        help: 'Pushes a second allowed at the moment; it falls when the hub says 429 and climbs again.',
        type: 'gauge',
        samples: [{ value: pace.perSecond }],
      },
      {
        name: 'lumbung_connector_throttled_total',
        help: 'How often the hub said 429.',
        type: 'counter',
        samples: [{ value: pace.refusedCount }],
      },
      {
        name: 'process_resident_memory_bytes',
        help: 'Resident memory size in bytes.',
        type: 'gauge',
        samples: [{ value: process.memoryUsage.rss() }],
      },
    ];
  }
}

const OUTCOMES = ['sent', 'applied', 'unchanged', 'rejected', 'refused', 'skipped', 'failed'] as const;
const COUNTED = ['read', ...OUTCOMES] as const;

interface StreamCounts {
  readonly runs: Record<string, number>;
  readonly counts: Partial<Record<(typeof COUNTED)[number], number>>;
  /** Of the round that was not finished, so that it is not counted twice. */
  readonly open: Partial<Record<(typeof COUNTED)[number], number>>;
}

/** From a hub next door (10 ms) to a push of 8 MiB over a slow line (60 s). */
const LATENCY_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

function gauges(streams: readonly StreamStatus[]): readonly Family[] {
  const of = (value: (status: StreamStatus) => number | undefined): readonly Sample[] =>
    streams.flatMap((status) => {
      const found = value(status);
      return found === undefined ? [] : [{ labels: { stream: status.name }, value: found }];
    });
  return [
    {
      name: 'lumbung_connector_outbox_bytes',
      help: 'Bytes on disk that the stream still owes the hub, and its log around them.',
      type: 'gauge',
      samples: of(({ backlog }) => backlog.bytes),
    },
    {
      name: 'lumbung_connector_pending_records',
      help: 'Records read and not settled at the hub when the last run ended.',
      type: 'gauge',
      samples: of(({ backlog }) => backlog.records),
    },
    {
      name: 'lumbung_connector_last_success_timestamp_seconds',
      help: 'When the stream last ran to its end.',
      type: 'gauge',
      samples: of(({ lastSuccessAt }) => secondsOf(lastSuccessAt)),
    },
    {
      name: 'lumbung_connector_next_run_timestamp_seconds',
      help: 'When the stream is due next.',
      type: 'gauge',
      samples: of(({ nextRunAt }) => secondsOf(nextRunAt)),
    },
    {
      name: 'lumbung_connector_failures_in_a_row',
      help: 'Runs of the stream that failed since the last one that did not.',
      type: 'gauge',
      samples: of(({ failures }) => failures),
    },
  ];
}

function secondsOf(time: string | null): number | undefined {
  return time === null ? undefined : Date.parse(time) / 1_000;
}
