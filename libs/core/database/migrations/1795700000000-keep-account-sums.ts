import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepAccountSums1795700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

/** Sums by organization and whole account; they are built when the hub starts. */
const UP = [
  `CREATE TABLE "budgets"."account_budgets" (
    "fiscal_year" integer NOT NULL,
    "version_code" text COLLATE "C" NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_account_budgets" PRIMARY KEY ("fiscal_year", "version_code", "organization_code", "account_code")
  )`,
  `CREATE TABLE "budgets"."account_cash_plans" (
    "fiscal_year" integer NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "month" integer NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_account_cash_plans" PRIMARY KEY ("fiscal_year", "organization_code", "account_code", "month")
  )`,
  `CREATE TABLE "budgets"."account_realizations" (
    "fiscal_year" integer NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "month" integer NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_account_realizations" PRIMARY KEY ("fiscal_year", "organization_code", "account_code", "month")
  )`,
];

const DOWN = [
  `DROP TABLE "budgets"."account_realizations"`,
  `DROP TABLE "budgets"."account_cash_plans"`,
  `DROP TABLE "budgets"."account_budgets"`,
];
