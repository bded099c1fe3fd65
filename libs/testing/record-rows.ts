import type { Pool } from '#core/database';
import { keyOf, type AnyRecord } from '#dataset';
import type { DatasetRegistry } from '#dataset-runtime';
import { rebuildRollup } from '#rollups';

export interface RecordedAt {
  readonly at: string;
  readonly batchId?: number;
}

/** Writes canonical records as the intake would leave them: the version before goes to the history. Synthetic rows for tests. */
export class RecordRows {
  constructor(
    private readonly pool: Pool,
    private readonly sourceId: number,
    private readonly registry: DatasetRegistry,
  ) {}

  async put(dataset: string, records: readonly AnyRecord[], { at, batchId = 1 }: RecordedAt): Promise<void> {
    const { definition, layout } = this.registry.get(dataset);
    for (const record of records) {
      const key = keyOf(definition, record);
      await this.retire(dataset, key, { at, isDeleted: false });
      const columns = layout.columns.map(({ quoted }) => quoted);
      const values = layout.columns.map(({ field }) => record[field] ?? null);
      const system = [key, this.sourceId, batchId, Buffer.alloc(16), at];
      const parameters = [...values, ...system].map((_, index) => `$${index + 1}`);
      await this.pool.query(
        `insert into ${layout.qualified} (${columns.join(', ')}, key, source_id, batch_id, hash, recorded_at, change_seq)
         values (${parameters.join(', ')}, ${OWN_SEQ})`,
        [...values, ...system],
      );
    }
    await this.rollUp(dataset);
  }

  async remove(dataset: string, records: readonly AnyRecord[], { at }: RecordedAt): Promise<void> {
    const { definition } = this.registry.get(dataset);
    for (const record of records)
      await this.retire(dataset, keyOf(definition, record), { at, isDeleted: true });
    await this.rollUp(dataset);
  }

  /** The intake keeps sums in the transaction that changes records; here they are built anew. */
  private async rollUp(dataset: string): Promise<void> {
    for (const rollup of this.registry.get(dataset).rollups) await rebuildRollup(this.pool, rollup);
  }

  private async retire(
    dataset: string,
    key: string,
    { at, isDeleted }: { readonly at: string; readonly isDeleted: boolean },
  ): Promise<void> {
    const { layout } = this.registry.get(dataset);
    const kept = ['id', 'key', 'source_id', 'batch_id', 'hash', 'recorded_at', 'change_seq'];
    const columns = [...layout.columns.map(({ quoted }) => quoted), ...kept].join(', ');
    await this.pool.query(
      `with old as (delete from ${layout.qualified} where key = $1 returning ${columns})
       insert into ${layout.history} (${columns}, superseded_at, superseded_seq, is_deleted)
       select ${columns}, $2::timestamptz, ${OWN_SEQ}, $3::boolean from old`,
      [key, at, isDeleted],
    );
  }
}

const OWN_SEQ = 'pg_current_xact_id()::text::bigint';
