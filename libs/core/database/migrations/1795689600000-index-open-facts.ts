import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexOpenFacts1795689600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `DROP INDEX "planning"."ix_indicator_achievements_indicator_code"`,
  `DROP INDEX "performance"."ix_employee_appraisals_organization_code"`,
  `DROP INDEX "complaints"."ix_complaints_region_code"`,
  `CREATE INDEX "ix_cash_plans_fiscal_year_organization_code" ON "budgets"."cash_plans" ("fiscal_year", "organization_code")`,
  `CREATE INDEX "ix_indicator_achievements_indicator_code_region_code_year" ON "planning"."indicator_achievements" ("indicator_code", "region_code", "year")`,
  `CREATE INDEX "ix_employee_appraisals_organization_code_year_period_k_12419f1f" ON "performance"."employee_appraisals" ("organization_code", "year", "period_kind", "period")`,
  `CREATE INDEX "ix_complaints_region_code_received_at" ON "complaints"."complaints" ("region_code", "received_at")`,
  `CREATE INDEX "ix_complaints_where_status_received_at_organization_co_c6d2595c" ON "complaints"."complaints" ("received_at", "organization_code", "region_code", "source_system") WHERE "status" in ('received', 'verified', 'forwarded', 'in_progress')`,
  `CREATE INDEX "ix_media_mentions_where_sentiment_published_at_organiz_dfec1477" ON "media"."media_mentions" ("published_at", "organization_code", "responded_at") WHERE "sentiment" in ('negative')`,
];

const DOWN = [
  `DROP INDEX "media"."ix_media_mentions_where_sentiment_published_at_organiz_dfec1477"`,
  `DROP INDEX "complaints"."ix_complaints_where_status_received_at_organization_co_c6d2595c"`,
  `DROP INDEX "complaints"."ix_complaints_region_code_received_at"`,
  `DROP INDEX "performance"."ix_employee_appraisals_organization_code_year_period_k_12419f1f"`,
  `DROP INDEX "planning"."ix_indicator_achievements_indicator_code_region_code_year"`,
  `DROP INDEX "budgets"."ix_cash_plans_fiscal_year_organization_code"`,
  `CREATE INDEX "ix_complaints_region_code" ON "complaints"."complaints" USING btree ("region_code")`,
  `CREATE INDEX "ix_employee_appraisals_organization_code" ON "performance"."employee_appraisals" USING btree ("organization_code")`,
  `CREATE INDEX "ix_indicator_achievements_indicator_code" ON "planning"."indicator_achievements" USING btree ("indicator_code")`,
];
