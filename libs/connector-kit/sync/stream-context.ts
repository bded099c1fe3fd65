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
  /** Set when sending gave up: reading on would only fill the disk. */
  readonly stop: { isSet: boolean };
}

export interface StreamProgress {
  readonly stream: string;
  readonly file: string;
  /** How much of all the files to be read, 0 to 1. */
  readonly fraction: number;
  readonly read: number;
  readonly sent: number;
  readonly settled: number;
}
