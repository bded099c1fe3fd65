import type { Pool } from '#core/database';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { recordArrivals } from '../arrivals/record-arrivals.js';

export const REGISTRY = new DatasetRegistry(DATASETS);

export interface Delivery {
  readonly dataset: string;
  /** Instant of the acknowledgement. */
  readonly receivedAt: string;
  readonly createdKeys?: readonly string[];
  /** The calendar is not told: the batch of a hub that had none yet. */
  readonly isBeforeCalendar?: boolean;
}

/** A source as the intake leaves it: its row, its streams, its applied batches. */
export class DeliveringSource {
  #sequence = 0;

  private constructor(
    private readonly pool: Pool,
    readonly id: number,
    readonly code: string,
  ) {}

  static async create(pool: Pool, code: string, organizationCode: string | null): Promise<DeliveringSource> {
    const { rows } = await pool.query<{ id: number }>(
      `insert into hub.sources (code, name, kind, organization_code) values ($1, $1, 'agency', $2) returning id`,
      [code, organizationCode],
    );
    return new DeliveringSource(pool, rows[0]?.id ?? 0, code);
  }

  /** Leaves an applied batch and tells the calendar, as the intake does. */
  async deliver({
    dataset,
    receivedAt,
    createdKeys = [],
    isBeforeCalendar = false,
  }: Delivery): Promise<string> {
    this.#sequence += 1;
    const { rows } = await this.pool.query<{ id: string }>(
      `with stream as (
         insert into hub.streams (source_id, dataset) values ($1, $2)
         on conflict (source_id, dataset) do update set dataset = excluded.dataset returning id
       )
       insert into hub.batches (stream_id, source_id, dataset, contract_version, mode, idempotency_key, content_hash, sequence,
         state, received_count, applied_count, attempt_limit, received_at, finished_at, trace_id)
       select id, $1, $2, 1, 'UPSERT', $3, '\\x00', $4, 'APPLIED', $5, $5, 5, $6, $6::timestamptz + interval '1 second', 'test'
       from stream returning id`,
      [this.id, dataset, `${this.code}-${this.#sequence}`, this.#sequence, createdKeys.length, receivedAt],
    );
    const batchId = rows[0]?.id ?? '';
    if (!isBeforeCalendar) await recordArrivals(REGISTRY)(this.pool, { dataset, batchId, createdKeys });
    return batchId;
  }
}
