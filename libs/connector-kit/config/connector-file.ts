import type { CellType } from '../parse/parse-cell.js';
import type { ReconcileTime } from '../run/schedule.js';
import type { Locale } from '../parse/locale.js';
import type { SourceConfig } from '../sources/source-types.js';

/** `lumbung.connector.yaml` after `${NAME}` was filled in and every rule was checked. */
export interface ConnectorFile {
  /** Folder of the file: paths in it are relative to this. */
  readonly folder: string;
  readonly hub: HubConfig;
  /** Absolute. */
  readonly stateDir: string;
  readonly maxOutboxMiB: number;
  /** The clock of the schedules, by its name in the calendar. */
  readonly timeZone: string;
  readonly streams: readonly StreamConfig[];
}

export interface HubConfig {
  /** Address of the hub without a path; `/graphql` is added. */
  readonly url: string;
  readonly key: string;
}

export interface StreamConfig {
  readonly name: string;
  readonly dataset: string;
  readonly source: SourceConfig;
  readonly mode: 'upsert' | 'snapshot';
  readonly scope?: Readonly<Record<string, unknown>>;
  readonly batchSize: number;
  /** When `run` reads the stream; without one only `sync` does. */
  readonly schedule?: string;
  readonly reconcile?: ReconcileTime;
  readonly skip?: { readonly expr: string };
  /** A record that says exactly what an earlier one of the same reading said is left out. */
  readonly distinct?: boolean;
  readonly map: Readonly<Record<string, FieldMapping>>;
}

export interface FieldMapping {
  readonly from?: string;
  readonly const?: string | number | boolean;
  readonly expr?: string;
  readonly as?: CellType;
  readonly locale?: Locale;
  readonly zone?: string;
  readonly round?: number;
  readonly trim?: boolean;
  readonly dropTime?: boolean;
  readonly separator?: string;
  readonly empty?: readonly string[];
  /** A CSV file of two columns, the pairs themselves, or a dataset of the hub. */
  readonly lookup?: string | HubLookupConfig | Readonly<Record<string, string | number | boolean>>;
  /** Stands in when there is no value. */
  readonly default?: string | number | boolean;
}

/** The word of the source is looked for in one field of a dataset at the hub, and another field is what it becomes. */
export interface HubLookupConfig {
  readonly dataset: string;
  readonly match: string;
  readonly value: string;
}

/** Pairs never have both of these words on their left. */
export function isHubLookup(lookup: FieldMapping['lookup']): lookup is HubLookupConfig {
  return typeof lookup === 'object' && 'dataset' in lookup && ('match' in lookup || 'value' in lookup);
}
