import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Secrets of webhooks are sealed with a key that the database does not know. Those that are there as they are get sealed by the first
 * process of this version that starts; a process of the version before may still add one until it is replaced.
 */
export class SealWebhookSecrets1795687900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table hub.webhooks alter column secret drop not null, add column sealed_secret bytea,
         add constraint ck_webhooks_secret check (num_nonnulls(secret, sealed_secret) = 1)`,
    );
  }

  /** Refused by PostgreSQL while there are sealed secrets: only the key could bring them back. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table hub.webhooks alter column secret set not null, drop column sealed_secret`,
    );
  }
}
