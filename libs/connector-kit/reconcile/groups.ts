import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ConnectorFile, StreamConfig } from '../config/connector-file.js';

/** What is compared at once: a dataset in a scope, and the streams whose records belong there. */
export interface ReconcileGroup {
  readonly dataset: string;
  readonly scope: Readonly<Record<string, unknown>>;
  readonly streams: readonly StreamConfig[];
}

/**
 * The hub knows records by source and dataset, not by stream. Streams without a scope are therefore compared together with
 * every stream of their dataset; a stream with a scope is compared within it. `wanted`: only the groups of these streams.
 */
export function groupsOf(config: ConnectorFile, wanted: readonly string[]): readonly ReconcileGroup[] {
  const groups = new Map<string, ReconcileGroup>();
  for (const { name: stream, dataset, scope = {} } of config.streams) {
    if (wanted.length > 0 && !wanted.includes(stream)) continue;
    const group = groupName(dataset, scope);
    const isUnlimited = Object.keys(scope).length === 0;
    const streams = config.streams.filter(
      (one) => one.dataset === dataset && (isUnlimited || groupName(dataset, one.scope ?? {}) === group),
    );
    groups.set(group, { dataset, scope, streams });
  }
  return [...groups.values()];
}

/** The folder of a comparison below the state folder; no stream can have such a name. */
export function folderOf({ stateDir }: ConnectorFile, { dataset, scope }: ReconcileGroup): string {
  if (Object.keys(scope).length === 0) return join(stateDir, '.reconcile', dataset);
  const digest = createHash('sha256').update(groupName(dataset, scope)).digest('hex').slice(0, 8);
  return join(stateDir, '.reconcile', `${dataset}-${digest}`);
}

function groupName(dataset: string, scope: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([dataset, Object.entries(scope).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
