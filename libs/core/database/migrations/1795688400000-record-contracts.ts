import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contracts that were in force on this hub, one row whenever a process started with another one than before. */
export class RecordContracts1795688400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table hub.contracts (
      id bigint generated always as identity constraint pk_contracts primary key,
      dataset text collate "C" not null,
      version integer not null,
      contract json not null,
      -- SHA-256 of the contract's text.
      digest bytea not null,
      in_force_since timestamptz not null default clock_timestamp()
    )`);
    await queryRunner.query('create index ix_contracts_dataset_id on hub.contracts (dataset, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table hub.contracts');
  }
}
