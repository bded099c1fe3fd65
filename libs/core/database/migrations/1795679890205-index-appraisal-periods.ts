import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexAppraisalPeriods1795679890205 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE INDEX "ix_employee_appraisals_year_period_kind_period" ON "performance"."employee_appraisals"  ("year", "period_kind", "period") `,
];

const DOWN = [`DROP INDEX "performance"."ix_employee_appraisals_year_period_kind_period"`];
