import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What one process measures, for Prometheus. Names and labels are part of the public surface. */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'lumbung_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    // From a read by key (1 ms) to a push of 8 MiB over a slow line (30 s).
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });
  private readonly series = new Map<string, { observe(seconds: number): void }>();
  private readonly applied = new Counter({
    name: 'lumbung_records_total',
    help: 'Records of batches that this process finished, by how they ended.',
    labelNames: ['dataset', 'outcome'],
    registers: [this.registry],
  });
  private readonly batches = new Histogram({
    name: 'lumbung_batch_duration_seconds',
    help: 'Time to apply one batch.',
    labelNames: ['dataset', 'state'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observeRequest(
    request: { readonly method: string; readonly route: string; readonly status: number },
    seconds: number,
  ): void {
    const { method, route, status } = request;
    const name = `${method} ${status} ${route}`;
    let series = this.series.get(name);
    // Looking a series up by its labels costs more than counting in it; routes and statuses are few.
    if (series === undefined)
      this.series.set(name, (series = this.requests.labels(method, route, String(status))));
    series.observe(seconds);
  }

  observeBatch(batch: {
    readonly dataset: string;
    readonly state: string;
    readonly seconds: number;
    readonly applied: number;
    readonly unchanged: number;
    readonly rejected: number;
  }): void {
    const { dataset, state, seconds, ...outcomes } = batch;
    this.batches.observe({ dataset, state }, seconds);
    for (const [outcome, count] of Object.entries(outcomes)) this.applied.inc({ dataset, outcome }, count);
  }

  /** A figure that is read when somebody asks; its reader gives values by label, or rejects and leaves it out. */
  addGauge(gauge: {
    readonly name: string;
    readonly help: string;
    readonly label: string;
    readonly read: () => Promise<Readonly<Record<string, number>>>;
  }): void {
    const { name, help, label, read } = gauge;
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      async collect() {
        this.reset();
        const values = await read().catch(() => ({}));
        for (const [of, value] of Object.entries(values)) this.set({ [label]: of }, value);
      },
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  close(): void {
    this.registry.clear();
  }
}
