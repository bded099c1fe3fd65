import { parse, validate } from 'graphql';
import { ANONYMOUS, AuditLog, type Caller } from '#access';
import type { Pool } from '#core/database';
import { QUERY_COST_ANONYMOUS } from '#core/limits';
import { keyOf, type AnyRecord } from '#dataset';
import { createTableSql, type DatasetRegistry, type RegisteredDataset } from '#dataset-runtime';
import { CompiledReader } from '../index.js';
import { ownSchema } from './own-schema.js';

export function readerOver(pool: Pool, registry: DatasetRegistry): CompiledReader {
  return new CompiledReader({
    pool,
    registry,
    schema: ownSchema(),
    auditLog: new AuditLog(),
    provinceCode: '33',
  });
}

export interface Answer {
  // Answers are compared and picked apart by tests, whose queries tell their shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly extensions: {
    readonly cost: { readonly estimated: number; readonly limit: number; readonly remaining: number };
    readonly masked?: readonly string[];
  };
}

export interface Asked {
  readonly caller?: Caller;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly costLimit?: number;
}

/** Validates and runs a query as the gateway does. */
export async function ask(reader: CompiledReader, source: string, asked: Asked = {}): Promise<Answer> {
  return JSON.parse(await askText(reader, source, asked)) as Answer;
}

export async function askText(
  reader: CompiledReader,
  source: string,
  { caller = ANONYMOUS, variables, operationName, costLimit: limit = QUERY_COST_ANONYMOUS }: Asked = {},
): Promise<string> {
  const document = parse(source);
  const [error] = validate(reader.schema, document);
  if (error !== undefined) throw error;
  return reader.execute(
    { document, variables, operationName },
    { caller, traceId: 'trace', masked: new Set(), cost: { estimated: 0, limit } },
  );
}

export async function createTables(pool: Pool, registry: DatasetRegistry): Promise<void> {
  const schemas = new Set(registry.all.map(({ layout }) => layout.schema));
  for (const schema of schemas) await pool.query(`create schema if not exists ${schema}`);
  for (const { layout } of registry.all) for (const sql of createTableSql(layout)) await pool.query(sql);
}

/** System columns of a version, where a test cares. */
export interface Version {
  readonly recordedAt?: string;
  /** Set for a version of the past. */
  readonly supersededAt?: string;
  readonly isDeleted?: boolean;
  readonly id?: string;
  readonly extras?: object;
  readonly sourceId?: number;
  readonly batchId?: string;
}

/** Writes a record where ingest would; returns its id. */
export async function insert(
  pool: Pool,
  { definition, layout }: RegisteredDataset,
  record: AnyRecord,
  version: Version = {},
): Promise<string> {
  const isPast = version.supersededAt !== undefined;
  const columns: Record<string, unknown> = {
    key: keyOf(definition, record),
    source_key: 'baris-1',
    source_id: version.sourceId ?? 1,
    batch_id: version.batchId ?? '1',
    hash: Buffer.alloc(16, 1),
    recorded_at: version.recordedAt ?? '2026-01-01T00:00:00Z',
    change_seq: '1',
    extras: version.extras === undefined ? null : JSON.stringify(version.extras),
    ...(isPast || version.id !== undefined ? { id: version.id ?? '1' } : {}),
    ...(isPast
      ? { superseded_at: version.supersededAt, superseded_seq: '2', is_deleted: version.isDeleted ?? false }
      : {}),
  };
  for (const { field, column } of layout.columns) columns[column] = stored(record[field] ?? null);
  const names = Object.keys(columns);
  const { rows } = await pool.query<{ id: string }>(
    `insert into ${isPast ? layout.history : layout.qualified} (${names.map((name) => `"${name}"`).join(', ')})
     ${isPast ? '' : 'overriding system value'} values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id`,
    Object.values(columns),
  );
  return rows[0]?.id ?? '';
}

function stored(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'latitude' in value && 'longitude' in value) {
    return `(${String(value.longitude)},${String(value.latitude)})`;
  }
  return value;
}
