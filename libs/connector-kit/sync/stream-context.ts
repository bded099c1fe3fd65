import type { ConnectorFile, StreamConfig } from '../config/connector-file.js';
import type { HubClient } from '../hub-client/hub-client.js';
import type { Mapping } from '../map/compile-mapping.js';
import type { Outbox } from '../outbox/outbox.js';

/** What reading and sending of one stream share. */
export interface StreamContext {
  readonly config: ConnectorFile;
  readonly stream: StreamConfig;
  readonly mapping: Mapping;
  readonly outbox: Outbox;
  readonly hub: HubClient;
  /** Folder of the stream's outbox, state, refusals and rejections. */
  readonly folder: string;
  readonly progress: (progress: StreamProgress) => void;
  /** Aborted when sending gave up (reading on would only fill the disk), or when the whole run is to end. */
  readonly stop: AbortController;
}

export interface StreamProgress {
  readonly stream: string;
  /** The file, or what else of the source is being read. */
  readonly part: string;
  /** How much of all there is to read, 0 to 1; undefined when nobody can know. */
  readonly fraction: number | undefined;
  readonly read: number;
  readonly sent: number;
  readonly settled: number;
}
