import type { ConnectorFile } from '../config/connector-file.js';
import type { Catalogue } from '../contract.js';
import { HubClient } from '../hub-client/hub-client.js';
import type { PostOptions } from '../hub-client/post-json.js';
import { lockState } from '../outbox/state-lock.js';
import { exitCodeOf } from './exit-codes.js';
import type { StreamProgress } from './stream-context.js';
import type { StreamReport, SyncReport } from './sync-report.js';
import { syncStream } from './sync-stream.js';

export interface SyncOptions {
  readonly catalogue: Catalogue;
  /** Only these streams; all when empty. */
  readonly streams?: readonly string[];
  readonly again?: boolean;
  readonly language?: 'id' | 'en';
  readonly progress?: (progress: StreamProgress) => void;
  readonly onStream?: (report: StreamReport) => void;
  readonly onRetry?: PostOptions['onRetry'];
  /** Aborted when the run is to end early; what was read is kept and the next run goes on behind it. */
  readonly signal?: AbortSignal;
  /** For tests: shorter pauses. */
  readonly post?: Pick<PostOptions, 'attemptsMax' | 'firstPauseMs' | 'timeoutMs'>;
}

/** Runs every stream of a connector file once, in its order: what refers to something comes after it. */
export async function runSync(config: ConnectorFile, options: SyncOptions): Promise<SyncReport> {
  const startedAt = new Date().toISOString();
  const startedMs = performance.now();
  const unlock = await lockState(config.stateDir);
  try {
    const { signal = new AbortController().signal } = options;
    const hub = new HubClient({
      ...config.hub,
      ...options.post,
      onRetry: options.onRetry,
      language: options.language,
      stop: signal,
    });
    const wanted = new Set(options.streams ?? []);
    const reports: StreamReport[] = [];
    for (const stream of config.streams) {
      if (wanted.size > 0 && !wanted.has(stream.name)) continue;
      const progress = options.progress ?? ((): void => undefined);
      const report = await syncStream({
        config,
        stream,
        catalogue: options.catalogue,
        hub,
        again: options.again === true,
        signal,
        progress,
      });
      reports.push(report);
      options.onStream?.(report);
      // Without a hub, or without the right to push, every further stream would fail the same way.
      if (['HUB_UNREACHABLE', 'NOT_ALLOWED', 'INTERRUPTED'].includes(report.error?.fault ?? '')) break;
    }
    return {
      kind: 'sync',
      exitCode: exitCodeOf(reports),
      startedAt,
      durationMs: Math.round(performance.now() - startedMs),
      // Node reports kilobytes on every system.
      peakRssMiB: Math.round(process.resourceUsage().maxRSS / 1024),
      streams: reports,
    };
  } finally {
    await unlock();
  }
}
