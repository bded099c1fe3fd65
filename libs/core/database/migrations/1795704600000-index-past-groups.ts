import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexPastGroups1795704600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `DROP INDEX "performance"."ix_employee_appraisals_history_year_period_kind_period"`,
  `CREATE INDEX "ix_employee_appraisals_history_organization_code_year__dcd706b3" ON "performance"."employee_appraisals_history" ("organization_code", "year", "period_kind", "period")`,
];

const DOWN = [
  `DROP INDEX "performance"."ix_employee_appraisals_history_organization_code_year__dcd706b3"`,
  `CREATE INDEX "ix_employee_appraisals_history_year_period_kind_period" ON "performance"."employee_appraisals_history" ("year", "period_kind", "period")`,
];
