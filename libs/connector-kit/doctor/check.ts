import type { FileParts } from '../config/examine-connector-file.js';
import type { Environment } from '../config/environment-values.js';
import type { Catalogue } from '../contract.js';
import type { HubContract } from '../hub-client/hub-client.js';
import type { Finding } from './finding.js';

/** What the checks know, and what one leaves for the next. */
export interface DoctorContext {
  readonly parts: FileParts;
  readonly environment: Environment;
  readonly catalogue: Catalogue;
  readonly now: () => number;
  /** When the hub's answer came and what time it said; set once the hub has answered. */
  answer?: { readonly date: string | undefined; readonly sentMs: number; readonly receivedMs: number };
  /** What the hub said about the key and the contracts; set once it has. */
  key?: { readonly prefix: string };
  contracts?: readonly HubContract[];
}

export interface Check {
  /** What it looks at, for people. */
  readonly name: string;
  /** What it is about in the connector file. */
  readonly path: string;
  readonly timeoutMs: number;
  readonly run: (context: DoctorContext, signal: AbortSignal) => Promise<readonly Finding[]>;
  /** Said when it takes too long; the usual one unless told. */
  readonly onTimeout?: () => Finding;
}
