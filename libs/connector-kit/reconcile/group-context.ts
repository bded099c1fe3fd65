import type { ConnectorFile } from '../config/connector-file.js';
import type { HubClient } from '../hub-client/hub-client.js';
import type { ReconcileGroup } from './groups.js';
import type { HubComparison } from './hub-comparison.js';
import type { ComparedStream } from './read-source.js';

/** What the steps of one comparison share. */
export interface GroupContext {
  readonly config: ConnectorFile;
  readonly group: ReconcileGroup;
  readonly streams: readonly ComparedStream[];
  readonly client: HubClient;
  readonly hub: HubComparison;
  /** Of the comparison's own, below the state folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: (progress: ReconcileProgress) => void;
}

export interface ReconcileProgress {
  readonly dataset: string;
  readonly step: 'read' | 'compare' | 'mend';
  /** What of the source is being read. */
  readonly part: string;
  readonly rows: number;
  /** How much of the comparison is done; undefined while reading. */
  readonly fraction: number | undefined;
}
