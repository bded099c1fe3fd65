import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A side of a measure may count the budget version in force only, and the numerator has a span of its own. */
export class SpanMeasuresByBudget1795688500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "reference"."measures" ADD "numerator_span" text COLLATE "C"`,
  `ALTER TABLE "reference"."measures_history" ADD "numerator_span" text COLLATE "C"`,
  `ALTER TABLE "reference"."measures" ADD CONSTRAINT "ck_measures_numerator_span" CHECK ("numerator_span" in ('period', 'year_to_date', 'year', 'budget_in_force'))`,
  `ALTER TABLE "reference"."measures" DROP CONSTRAINT "ck_measures_denominator_span"`,
  `ALTER TABLE "reference"."measures" ADD CONSTRAINT "ck_measures_denominator_span" CHECK ("denominator_span" in ('period', 'year_to_date', 'year', 'budget_in_force'))`,
];

const DOWN = [
  `ALTER TABLE "reference"."measures" DROP CONSTRAINT "ck_measures_denominator_span"`,
  // A definition that the older hub does not know must not stay beside those that it computes.
  `DELETE FROM "reference"."measures" WHERE 'budget_in_force' in ("denominator_span", "numerator_span")`,
  `ALTER TABLE "reference"."measures" ADD CONSTRAINT "ck_measures_denominator_span" CHECK ("denominator_span" in ('period', 'year_to_date', 'year'))`,
  `ALTER TABLE "reference"."measures" DROP CONSTRAINT "ck_measures_numerator_span"`,
  `ALTER TABLE "reference"."measures_history" DROP COLUMN "numerator_span"`,
  `ALTER TABLE "reference"."measures" DROP COLUMN "numerator_span"`,
];
