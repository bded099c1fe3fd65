import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What it takes to find the rejections of a stream by age, and the batches that are not applied, without reading all of them. */
export class BoundFindings1795667100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create index ix_rejections_stream on hub.rejections (source_id, dataset, id)`);
    await queryRunner.query(
      `create index ix_batches_unapplied on hub.batches (id) include (state, snapshot_id) where state <> 'APPLIED'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index hub.ix_batches_unapplied`);
    await queryRunner.query(`drop index hub.ix_rejections_stream`);
  }
}
