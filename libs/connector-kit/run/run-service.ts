import { setTimeout as pause } from 'node:timers/promises';
import { RUN_DRAIN_MAX_MS, TIMER_MAX_MS } from '#core/limits';
import type { Logger } from '#core/logging';
import type { ConnectorFile } from '../config/connector-file.js';
import { redactorOf, secretsIn } from '../config/secrets.js';
import { configError, type ConnectorError } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import { HubClient } from '../hub-client/hub-client.js';
import type { PostOptions } from '../hub-client/post-json.js';
import { PushPace } from '../hub-client/push-pace.js';
import { lockState } from '../outbox/state-lock.js';
import { watchContent } from './config-watch.js';
import { checkMappings, jobsOf, type ServiceJob } from './jobs.js';
import { LastRuns } from './last-runs.js';
import { faultOf, type JobResult, runJob } from './run-job.js';
import { RunFigures } from './run-figures.js';
import { logJob } from './service-log.js';
import { isHealthy, streamStatuses } from './service-status.js';
import type { ListenAddress } from './listen-address.js';
import { startStatusServer, type StatusServer } from './status-server.js';
import type { StreamFault } from './stream-status.js';
import { Timetable } from './timetable.js';

export interface RunOptions {
  readonly configFile: string;
  /** Reads the connector file, at the start and after each change of it. */
  readonly load: () => Promise<ConnectorFile>;
  readonly catalogue: Catalogue;
  /** Only these streams; all when empty. */
  readonly streams: readonly string[];
  readonly listen: ListenAddress | undefined;
  readonly log: Logger;
  readonly language: 'id' | 'en';
  /** Aborted when the service is to end: streams come to a place they can stop at. */
  readonly stop: AbortSignal;
  /** Aborted when even the requests under way are not to be waited for. */
  readonly hurry?: AbortSignal;
  /** Called with a function to be called when the connector file should be read again. */
  readonly onReloadAsked?: (reload: () => void) => void;
  /** Told of each connector file that came into force, so that its secrets can be kept out of the log. */
  readonly onConfig?: (config: ConnectorFile) => void;
  /** For tests: shorter pauses. */
  readonly post?: Pick<PostOptions, 'attemptsMax' | 'firstPauseMs' | 'timeoutMs'>;
  readonly configLookMs?: number;
}

/** Reads and sends every stream on its schedule until it is told to stop. */
export async function runService(options: RunOptions): Promise<void> {
  const config = await options.load();
  await checkMappings(config, options.catalogue);
  const service = new ConnectorService(options, config);
  const unlock = await lockState(config.stateDir);
  try {
    await service.run();
  } finally {
    await unlock();
  }
}

class ConnectorService {
  private readonly timetable = new Timetable();
  private readonly figures = new RunFigures();
  private readonly pace = new PushPace();
  private readonly running = new Map<string, Promise<void>>();
  private readonly lastRuns: LastRuns;
  private readonly end = new AbortController();
  private readonly startedAt = new Date().toISOString();
  private jobs: readonly ServiceJob[];
  private hub: HubClient;
  private redact: (text: string) => string = (text) => text;
  private configLoadedAt = '';
  private configError: StreamFault | null = null;
  private reloading: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly options: RunOptions,
    private config: ConnectorFile,
  ) {
    this.jobs = jobsOf(config, options.streams, options.catalogue);
    this.hub = this.connectTo(config);
    this.lastRuns = new LastRuns(config.stateDir);
  }

  async run(): Promise<void> {
    const { log, listen, stop, configFile } = this.options;
    await this.takeOver(this.config);
    const server = listen === undefined ? undefined : await this.listen(listen);
    log.info(
      { event: 'started', config: configFile, streams: this.jobs.length, url: server?.url },
      'started',
    );
    this.options.onReloadAsked?.(() => void this.reload());
    stop.addEventListener('abort', () => this.wake(), { once: true });
    const over = new AbortController();
    const watching = watchContent(configFile, () => this.reload(), {
      signal: AbortSignal.any([stop, over.signal]),
      everyMs: this.options.configLookMs,
    });
    try {
      while (!stop.aborted) {
        for (const id of this.timetable.start(Date.now())) this.start(id);
        await this.untilSomethingIsDue();
      }
      await this.drain();
    } finally {
      over.abort();
      await watching;
      await server?.close();
      log.info({ event: 'stopped' }, 'stopped');
    }
  }

  private start(id: string): void {
    const job = this.jobs.find((one) => one.id === id);
    if (job === undefined) return;
    const { config, hub } = this;
    const startedMs = Date.now();
    const beganMs = performance.now();
    const done = runJob(job, { config, hub, catalogue: this.options.catalogue, signal: this.options.stop })
      .then((result) => this.ended(job, result, { startedMs, durationMs: performance.now() - beganMs }))
      .catch((cause: unknown) => this.options.log.error({ event: 'lost', job: id, err: cause }, 'lost'))
      .finally(() => {
        this.running.delete(id);
        this.wake();
      });
    this.running.set(id, done);
  }

  private async ended(
    job: ServiceJob,
    result: JobResult,
    { startedMs, durationMs }: { readonly startedMs: number; readonly durationMs: number },
  ): Promise<void> {
    const { log, language } = this.options;
    const { error, report, pending } = result;
    if (report !== null) this.figures.countRun(report);
    this.timetable.ended(job.id, Date.now(), error === null);
    const next = isoOf(this.timetable.dueMs(job.id));
    logJob(log, job, { result, durationMs: Math.round(durationMs), next, language });
    await this.lastRuns.note(job, { startedMs, pending, error: error === null ? null : this.faultOf(error) });
  }

  /** Reads the connector file again, one time after the other. A wrong one changes nothing and is told. */
  private reload(): Promise<void> {
    this.reloading = this.reloading.then(() => this.reloadNow());
    return this.reloading;
  }

  private async reloadNow(): Promise<void> {
    const { log, language, load, catalogue, streams } = this.options;
    try {
      const config = await load();
      if (config.stateDir !== this.config.stateDir) throw stateDirChanged(config, this.config);
      await checkMappings(config, catalogue);
      jobsOf(config, streams, catalogue);
      await this.takeOver(config);
      log.info({ event: 'config.loaded', streams: this.jobs.length }, 'the connector file was read again');
    } catch (cause) {
      this.configError = this.faultOf(faultOf(cause));
      const { code, message } = this.configError;
      log.error(
        { event: 'config.refused', code },
        `the old connector file stays in force: ${message[language]}`,
      );
    }
    this.wake();
  }

  private async takeOver(config: ConnectorFile): Promise<void> {
    const { catalogue, streams } = this.options;
    this.config = config;
    this.jobs = jobsOf(config, streams, catalogue);
    this.hub = this.connectTo(config);
    this.redact = redactorOf(secretsIn(config));
    this.configLoadedAt = new Date().toISOString();
    this.configError = null;
    this.options.onConfig?.(config);
    await this.lastRuns.load(this.jobs);
    this.timetable.replace(this.jobs, Date.now(), (id) => this.lastRuns.lastRun(id));
  }

  private connectTo({ hub }: ConnectorFile): HubClient {
    const { language, post, stop, log } = this.options;
    const onRetry: PostOptions['onRetry'] = (attempt, pauseMs, reason) =>
      log.warn(
        { event: 'hub.retry', attempt, pauseMs: Math.round(pauseMs), reason },
        'the hub does not answer yet',
      );
    const onExchange: PostOptions['onExchange'] = (exchange) => this.figures.countExchange(exchange);
    const { hurry } = this.options;
    const end = hurry === undefined ? this.end.signal : AbortSignal.any([this.end.signal, hurry]);
    return new HubClient({ ...hub, ...post, language, stop, end, onRetry, onExchange }, this.pace);
  }

  private listen(address: ListenAddress): Promise<StatusServer> {
    return startStatusServer(address, {
      health: async () => {
        const streams = await this.statuses();
        const isGood = isHealthy(streams);
        const body = {
          status: this.options.stop.aborted ? 'stopping' : isGood ? 'ok' : 'failing',
          ...this.about(),
          streams,
        };
        return { isHealthy: isGood, body };
      },
      metrics: async () => this.figures.text({ streams: await this.statuses(), pace: this.pace }),
    });
  }

  private about(): object {
    const { startedAt, configLoadedAt, configError } = this;
    const { configFile } = this.options;
    return { startedAt, configFile, configLoadedAt, configError, pushesPerSecondMax: this.pace.perSecond };
  }

  private statuses(): ReturnType<typeof streamStatuses> {
    const { config, jobs, timetable } = this;
    return streamStatuses({ config, jobs, timetable, memoryOf: (id) => this.lastRuns.of(id) });
  }

  private async untilSomethingIsDue(): Promise<void> {
    const waitMs = Math.min(TIMER_MAX_MS, this.timetable.nextWakeMs(Date.now()) - Date.now());
    const woken = new AbortController();
    this.wake = () => woken.abort();
    if (this.options.stop.aborted) return;
    await pause(Math.max(0, waitMs), undefined, { signal: woken.signal }).catch(() => undefined);
  }

  /** Streams stop between two pushes; a request that hangs is cut off when the time is over. Nothing is lost either way (C1). */
  private async drain(): Promise<void> {
    this.options.log.info({ event: 'stopping', running: [...this.running.keys()] }, 'stopping');
    const tooLate = setTimeout(() => this.end.abort(), RUN_DRAIN_MAX_MS);
    await Promise.all(this.running.values());
    clearTimeout(tooLate);
  }

  private faultOf({ fault, code, message }: NonNullable<JobResult['error']>): StreamFault {
    const at = new Date().toISOString();
    return { at, fault, code, message: { id: this.redact(message.id), en: this.redact(message.en) } };
  }
}

function isoOf(ms: number | undefined): string | null {
  return ms === undefined || ms === Number.POSITIVE_INFINITY ? null : new Date(ms).toISOString();
}

function stateDirChanged(config: ConnectorFile, old: ConnectorFile): ConnectorError {
  return configError('CONFIG_NEEDS_RESTART', {
    id: `stateDir berubah dari ${old.stateDir} menjadi ${config.stateDir}; hentikan lalu jalankan lagi layanannya`,
    en: `stateDir changed from ${old.stateDir} to ${config.stateDir}; stop the service and start it again`,
  });
}
