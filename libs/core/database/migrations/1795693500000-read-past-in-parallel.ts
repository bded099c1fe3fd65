import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The guard of past moments only reads, so a large sum over one may be shared out among several processes of the server. */
export class ReadPastInParallel1795693500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter function hub.require_history(text, timestamp with time zone) parallel safe`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter function hub.require_history(text, timestamp with time zone) parallel unsafe`,
    );
  }
}
