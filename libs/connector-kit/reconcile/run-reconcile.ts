import type { ConnectorFile } from '../config/connector-file.js';
import { ConnectorError, interrupted } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import { HubClient } from '../hub-client/hub-client.js';
import { HubLookups } from '../hub-client/hub-lookups.js';
import type { PostOptions } from '../hub-client/post-json.js';
import { compileMapping, type Mapping } from '../map/compile-mapping.js';
import { lockState } from '../outbox/state-lock.js';
import { EXIT_CODES, exitCodeOfFault } from '../sync/exit-codes.js';
import type { ReconcileProgress } from './group-context.js';
import { folderOf, groupsOf, type ReconcileGroup } from './groups.js';
import { HubComparison } from './hub-comparison.js';
import type { ComparedStream } from './read-source.js';
import { type GroupOptions, reconcileGroup } from './reconcile-group.js';
import type { GroupReport, ReconcileReport } from './reconcile-report.js';
import { RecordSealer } from './seal/record-sealer.js';
import { scopeCheck } from './seal/scope-check.js';

export interface ReconcileOptions {
  readonly catalogue: Catalogue;
  /** Only these streams, and those that cannot be told apart from them at the hub; all when empty. */
  readonly streams?: readonly string[];
  /** Sends what the hub lacks, and ends what the source no longer has. */
  readonly mend?: boolean;
  /** How many records may be ended; as many as a snapshot may end without being asked about unless told. */
  readonly allowDeletes?: number | undefined;
  readonly language?: 'id' | 'en';
  readonly progress?: (progress: ReconcileProgress) => void;
  readonly onComparison?: (report: GroupReport) => void;
  readonly onRetry?: PostOptions['onRetry'];
  readonly signal?: AbortSignal;
  /** For tests: shorter pauses. */
  readonly post?: Pick<PostOptions, 'attemptsMax' | 'firstPauseMs' | 'timeoutMs'>;
}

/** Proves stream by stream that the hub holds what the source holds, or names what it does not. */
export async function runReconcile(
  config: ConnectorFile,
  options: ReconcileOptions,
): Promise<ReconcileReport> {
  const startedAt = new Date().toISOString();
  const startedMs = performance.now();
  const unlock = await lockState(config.stateDir);
  try {
    const hub = new HubClient({
      ...config.hub,
      ...options.post,
      onRetry: options.onRetry,
      language: options.language,
    });
    const comparisons: GroupReport[] = [];
    for (const group of groupsOf(config, options.streams ?? [])) {
      const report = await compareGroup(group, { ...options, config, hub });
      comparisons.push(report);
      options.onComparison?.(report);
      // Without a hub, or without the right to ask it, every further comparison would fail the same way.
      if (['HUB_UNREACHABLE', 'NOT_ALLOWED', 'INTERRUPTED'].includes(report.error?.fault ?? '')) break;
    }
    return {
      kind: 'reconcile',
      exitCode: exitCodeOf(comparisons),
      startedAt,
      durationMs: Math.round(performance.now() - startedMs),
      // Node reports kilobytes on every system.
      peakRssMiB: Math.round(process.resourceUsage().maxRSS / 1024),
      comparisons,
    };
  } finally {
    await unlock();
  }
}

/** The same for one stream, for whoever holds the state folder already. */
export async function reconcileStream(
  stream: string,
  options: ReconcileOptions & { readonly config: ConnectorFile; readonly hub: HubClient },
): Promise<GroupReport> {
  const [group] = groupsOf(options.config, [stream]);
  if (group === undefined) throw new Error(`no stream ${stream}`);
  return compareGroup(group, options);
}

async function compareGroup(
  group: ReconcileGroup,
  {
    config,
    hub: client,
    ...options
  }: ReconcileOptions & { readonly config: ConnectorFile; readonly hub: HubClient },
): Promise<GroupReport> {
  const hub = new HubComparison(client, group.dataset, group.scope);
  const groupOptions: GroupOptions = { mends: options.mend === true, allowDeletes: options.allowDeletes };
  try {
    const surroundings = {
      catalogue: options.catalogue,
      folder: config.folder,
      hubLookups: new HubLookups(client, config),
    };
    const streams: ComparedStream[] = [];
    for (const stream of group.streams) {
      const newMapping = (): Promise<Mapping> => compileMapping(stream, surroundings);
      const { dataset, fields } = await newMapping();
      const scope = scopeCheck(dataset, group.scope);
      const sealer = new RecordSealer({ dataset, fields }, { askDefaults: hub.askDefaults, scope });
      streams.push({ stream, dataset, sealer, newMapping });
    }
    return await reconcileGroup(
      {
        config,
        group,
        streams,
        client,
        hub,
        folder: folderOf(config, group),
        signal: options.signal ?? new AbortController().signal,
        progress: options.progress ?? ((): void => undefined),
      },
      groupOptions,
    );
  } catch (cause) {
    return stopped(group, options.signal?.aborted === true ? interrupted() : cause);
  }
}

function stopped(group: ReconcileGroup, cause: unknown): GroupReport {
  const text = { id: `galat tak terduga: ${String(cause)}`, en: `unexpected error: ${String(cause)}` };
  const error =
    cause instanceof ConnectorError
      ? { fault: cause.fault, code: cause.code, message: cause.text }
      : { fault: 'INTERNAL', code: 'INTERNAL', message: text };
  return {
    dataset: group.dataset,
    scope: group.scope,
    streams: group.streams.map(({ name }) => name),
    state: 'stopped',
    error,
    isWhole: false,
    rows: 0,
    skipped: 0,
    sourceRecords: 0,
    hubRecords: 0,
    counts: NOTHING_FOUND,
    isPartial: false,
    findings: [],
    findingsFile: null,
    ranges: { compared: 0, differing: 0, requests: 0 },
    mend: null,
    notices: [],
  };
}

const NOTHING_FOUND = {
  equal: 0,
  missingAtHub: 0,
  missingAtSource: 0,
  different: 0,
  refused: 0,
  rejected: 0,
  moving: 0,
  repeatedKeys: 0,
};

/** The first comparison that stopped decides; without one, a difference does. */
function exitCodeOf(comparisons: readonly GroupReport[]): number {
  const [stop] = comparisons.flatMap(({ error }) => (error === null ? [] : [error]));
  if (stop !== undefined) return exitCodeOfFault(stop.fault);
  return comparisons.every(({ state }) => state === 'equal') ? EXIT_CODES.ok : EXIT_CODES.refusals;
}
