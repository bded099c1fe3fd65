import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that may ask more at once, and more often. */
export class TrustClients1795680200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "hub"."clients" ADD "is_trusted" boolean NOT NULL DEFAULT false`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "hub"."clients" DROP COLUMN "is_trusted"`);
  }
}
