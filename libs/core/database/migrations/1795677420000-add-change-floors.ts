import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From where on the change log of a dataset is whole. Whoever removes versions from a history raises it in the same transaction. */
export class AddChangeFloors1795677420000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table hub.change_floors (
      dataset text collate "C" not null,
      floor_seq bigint not null,
      raised_at timestamp with time zone not null default now(),
      constraint pk_change_floors primary key (dataset)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table hub.change_floors`);
  }
}
