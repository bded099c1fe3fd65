import { randomUUID } from 'node:crypto';
import type { Action, Caller, ScopeLimit } from '#access';
import type { Pool } from '#core/database';
import { createLogger } from '#core/logging';
import { createRollupSql, createTableSql, DatasetRegistry } from '#dataset-runtime';
import { acceptPush } from '../accept/accept-push.js';
import type { Push, Receipt } from '../accept/push.js';
import { applyStream } from '../apply/apply-stream.js';
import type { IngestContext } from '../ingest-context.js';
import { rawRecords, rawRecordsOf } from '../json/raw-records.js';
import { TEST_DATASETS } from './datasets.js';

/** A hub with the test datasets in a database: real tables, no queue unless the test asks for one. */
export class World {
  /** Streams that were enqueued, in order. */
  readonly enqueued: string[] = [];
  readonly ingest: IngestContext;
  #working: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly pool: Pool,
    isWorking: boolean,
  ) {
    this.ingest = {
      pool,
      registry: new DatasetRegistry(TEST_DATASETS),
      province: '33',
      log: createLogger({ level: 'silent', isPretty: false }),
      enqueueStream: ({ streamId }) => {
        this.enqueued.push(streamId);
        if (isWorking)
          this.#working = Promise.all([
            this.#working,
            applyStream(this.ingest, { streamId, traceId: 'test' }),
          ]);
        return Promise.resolve();
      },
    };
  }

  /**
   * Creates the test tables; `isNew` false opens a world that another process created. `isWorking`: a worker takes each
   * stream as soon as it is named; otherwise the test says when.
   */
  static async open(pool: Pool, { isNew = true, isWorking = false } = {}): Promise<World> {
    const world = new World(pool, isWorking);
    if (!isNew) return world;
    await pool.query('create schema testing');
    for (const { layout, rollups } of world.ingest.registry.all) {
      for (const statement of createTableSql(layout)) await pool.query(statement);
      for (const rollup of rollups) await pool.query(createRollupSql(rollup.layout));
    }
    return world;
  }

  /** A new source with a client that may do what is said, everywhere unless limited. */
  async aSource({
    actions = ['push'],
    limit = { organizations: null, regions: null },
    allowsExtras = false,
  }: {
    readonly actions?: readonly Action[];
    readonly limit?: ScopeLimit;
    readonly allowsExtras?: boolean;
  } = {}): Promise<Caller & { readonly sourceId: number; readonly code: string }> {
    const code = `source-${randomUUID()}`;
    const { rows } = await this.pool.query<{ source_id: number; client_id: number }>(
      `with source as (
         insert into hub.sources (code, name, kind, allows_extras) values ($1, $1, 'agency', $2) returning id
       )
       insert into hub.clients (source_id, name, key_prefix, key_hash)
       select id, $1, $1, sha256($1::bytea) from source returning source_id, id as client_id`,
      [code, allowsExtras],
    );
    const grants = actions.map((action) => ({ action, datasetPattern: 'testing.*', ...limit }));
    const { source_id: sourceId = 0, client_id: clientId = 0 } = rows[0] ?? {};
    return { kind: 'client', clientId, sourceId, name: code, code, grants };
  }

  /** Accepts a push; records may be values or the text of an array. */
  push(
    caller: Caller,
    dataset: string,
    records: readonly unknown[] | string,
    more: Partial<Push> = {},
  ): Promise<Receipt> {
    const push: Push = {
      dataset,
      contractVersion: 2,
      idempotencyKey: randomUUID(),
      mode: 'UPSERT',
      snapshotId: null,
      records: typeof records === 'string' ? rawRecords(records) : rawRecordsOf(records),
      ...more,
    };
    return acceptPush(this.ingest, { caller, push, traceId: 'test' });
  }

  /** Accepts a push, applies its stream and gives the batch as it is then. */
  async pushAndApply(
    caller: Caller,
    dataset: string,
    records: readonly unknown[] | string,
    more: Partial<Push> = {},
  ): Promise<BatchState> {
    const { batchId } = await this.push(caller, dataset, records, more);
    await this.applyAll();
    return this.batch(batchId);
  }

  private async settled(): Promise<void> {
    await this.#working;
  }

  /** Applies every stream that has something waiting, after those that a worker has in hand. */
  async applyAll(ingest: IngestContext = this.ingest): Promise<void> {
    await this.settled();
    const { rows } = await this.pool.query<{ id: number }>('select id from hub.streams order by id');
    for (const { id } of rows) await applyStream(ingest, { streamId: String(id), traceId: 'test' });
  }

  async batch(batchId: string): Promise<BatchState> {
    const { rows } = await this.pool.query<BatchState>(
      `select state, received_count as received, applied_count as applied, unchanged_count as unchanged,
         rejected_count as rejected, warning_count as warnings, attempt_count as attempts, failure,
         (select coalesce(json_agg(json_build_object('index', index, 'key', key, 'code', code, 'field', field,
           'suggestion', suggestion, 'text', record_text, 'problems', problems) order by index), '[]')
          from hub.rejections where batch_id = batch.id) as rejections
       from hub.batches as batch where id = $1`,
      [batchId],
    );
    const batch = rows[0];
    if (batch === undefined) throw new Error(`there is no batch ${batchId}`);
    return batch;
  }

  /** The current records of a dataset, without what differs from run to run. */
  async records(dataset: string): Promise<readonly Record<string, unknown>[]> {
    const { layout } = this.ingest.registry.get(dataset);
    const columns = layout.columns.map(({ quoted }) => `${quoted}::text`).join(', ');
    const { rows } = await this.pool.query<Record<string, unknown>>(
      `select ${columns}, key, source_id, source_key, extras, encode(hash, 'hex') as hash from ${layout.qualified} order by key`,
    );
    return rows;
  }

  /** Current and past versions, with what provenance says of them. */
  async versions(dataset: string): Promise<readonly Record<string, unknown>[]> {
    const { layout } = this.ingest.registry.get(dataset);
    const { rows } = await this.pool.query<Record<string, unknown>>(
      `select key, id, source_id, batch_id, encode(hash, 'hex') as hash, recorded_at, change_seq, null as superseded_at,
         null as superseded_by_batch_id, false as is_deleted from ${layout.qualified}
       union all
       select key, id, source_id, batch_id, encode(hash, 'hex'), recorded_at, change_seq, superseded_at,
         superseded_by_batch_id, is_deleted from ${layout.history}
       order by key, recorded_at`,
    );
    return rows;
  }

  /** Empties the datasets and everything that was pushed. */
  async clear(): Promise<void> {
    const tables = this.ingest.registry.all.flatMap(({ layout, rollups }) => [
      ...[layout.qualified, layout.history],
      ...rollups.map((rollup) => rollup.layout.qualified),
    ]);
    await this.pool.query(
      `truncate ${tables.join(', ')}, hub.warnings, hub.rejections, hub.batch_payloads, hub.batches, hub.snapshots, hub.streams`,
    );
    this.enqueued.length = 0;
  }
}

export interface BatchState {
  readonly state: string;
  readonly received: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly attempts: number;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly rejections: readonly {
    readonly index: number;
    readonly key: string | null;
    readonly code: string;
    readonly field: string;
    readonly suggestion: string | null;
    readonly text: string;
    readonly problems: readonly {
      readonly field: string;
      readonly code: string;
      readonly value: string | null;
    }[];
  }[];
}
