import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DescribeIndicators1795686781487 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "planning"."indicators" ADD "interpretation" text`,
  `ALTER TABLE "planning"."indicators" ADD "measure" text`,
  `ALTER TABLE "planning"."indicators" ADD "classification" text`,
  `ALTER TABLE "planning"."indicators" ADD "is_composite" boolean`,
  `ALTER TABLE "planning"."indicators" ADD "component_indicators" text array`,
  `ALTER TABLE "planning"."indicators" ADD "component_publication" text`,
  `ALTER TABLE "planning"."indicators" ADD "component_variables" text array`,
  `ALTER TABLE "planning"."indicators" ADD "statistical_activity_code" text`,
  `ALTER TABLE "planning"."indicators" ADD "estimation_level" text COLLATE "C"`,
  `ALTER TABLE "planning"."indicators" ADD "is_publicly_accessible" boolean`,
  `ALTER TABLE "planning"."indicators" ADD "data_source" text`,
  `ALTER TABLE "planning"."indicators" ADD "selection_reason" text`,
  `ALTER TABLE "planning"."indicators_history" ADD "interpretation" text`,
  `ALTER TABLE "planning"."indicators_history" ADD "measure" text`,
  `ALTER TABLE "planning"."indicators_history" ADD "classification" text`,
  `ALTER TABLE "planning"."indicators_history" ADD "is_composite" boolean`,
  `ALTER TABLE "planning"."indicators_history" ADD "component_indicators" text array`,
  `ALTER TABLE "planning"."indicators_history" ADD "component_publication" text`,
  `ALTER TABLE "planning"."indicators_history" ADD "component_variables" text array`,
  `ALTER TABLE "planning"."indicators_history" ADD "statistical_activity_code" text`,
  `ALTER TABLE "planning"."indicators_history" ADD "estimation_level" text COLLATE "C"`,
  `ALTER TABLE "planning"."indicators_history" ADD "is_publicly_accessible" boolean`,
  `ALTER TABLE "planning"."indicators_history" ADD "data_source" text`,
  `ALTER TABLE "planning"."indicators_history" ADD "selection_reason" text`,
  `ALTER TABLE "planning"."indicators" ADD CONSTRAINT "ck_indicators_estimation_level" CHECK ("estimation_level" in ('national', 'province', 'regency', 'district', 'village'))`,
];

const DOWN = [
  `ALTER TABLE "planning"."indicators" DROP CONSTRAINT "ck_indicators_estimation_level"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "selection_reason"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "data_source"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "is_publicly_accessible"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "estimation_level"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "statistical_activity_code"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "component_variables"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "component_publication"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "component_indicators"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "is_composite"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "classification"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "measure"`,
  `ALTER TABLE "planning"."indicators_history" DROP COLUMN "interpretation"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "selection_reason"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "data_source"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "is_publicly_accessible"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "estimation_level"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "statistical_activity_code"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "component_variables"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "component_publication"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "component_indicators"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "is_composite"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "classification"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "measure"`,
  `ALTER TABLE "planning"."indicators" DROP COLUMN "interpretation"`,
];
