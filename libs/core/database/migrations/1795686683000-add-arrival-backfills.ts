import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the arrival calendar has been filled from what the hub held before it had one; workers do it, dataset by dataset. */
export class AddArrivalBackfills1795686683000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table hub.arrival_backfills (
      dataset text collate "C" constraint pk_arrival_backfills primary key,
      -- Records that are there, then those of the history, both by id and when they were recorded; or streams by id.
      part text not null default 'current' constraint ck_arrival_backfills_part check (part in ('current', 'history')),
      after_id bigint not null default 0,
      after_recorded_at timestamptz not null default '-infinity',
      finished_at timestamptz
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table hub.arrival_backfills');
  }
}
