import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepBudgetSums1795678150000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

/** Sums over budget facts, kept beside them, and how far each of these rollups goes. */
const UP = [
  `CREATE TABLE "hub"."rollups" (
    "name" text COLLATE "C" NOT NULL,
    "fingerprint" text NOT NULL,
    "built_at" timestamp with time zone,
    "changed_at" timestamp with time zone,
    "change_seq" bigint,
    CONSTRAINT "pk_rollups" PRIMARY KEY ("name")
  )`,
  `DROP INDEX "budgets"."ix_budget_realizations_organization_code"`,
  `CREATE TABLE "budgets"."program_budgets" (
    "fiscal_year" integer NOT NULL,
    "version_code" text COLLATE "C" NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "program_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "fund_source_code" text COLLATE "C" NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_program_budgets" PRIMARY KEY ("fiscal_year", "version_code", "organization_code", "program_code", "account_code", "fund_source_code")
  )`,
  `CREATE TABLE "budgets"."activity_budgets" (
    "fiscal_year" integer NOT NULL,
    "version_code" text COLLATE "C" NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "activity_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_activity_budgets" PRIMARY KEY ("fiscal_year", "version_code", "organization_code", "activity_code", "account_code")
  )`,
  `CREATE TABLE "budgets"."program_cash_plans" (
    "fiscal_year" integer NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "program_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "month" integer NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_program_cash_plans" PRIMARY KEY ("fiscal_year", "organization_code", "program_code", "account_code", "month")
  )`,
  `CREATE TABLE "budgets"."activity_cash_plans" (
    "fiscal_year" integer NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "activity_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "month" integer NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_activity_cash_plans" PRIMARY KEY ("fiscal_year", "organization_code", "activity_code", "account_code", "month")
  )`,
  `CREATE TABLE "budgets"."program_realizations" (
    "fiscal_year" integer NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "program_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "fund_source_code" text COLLATE "C" NOT NULL,
    "month" integer NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_program_realizations" PRIMARY KEY ("fiscal_year", "organization_code", "program_code", "account_code", "fund_source_code", "month")
  )`,
  `CREATE TABLE "budgets"."activity_realizations" (
    "fiscal_year" integer NOT NULL,
    "organization_code" text COLLATE "C" NOT NULL,
    "activity_code" text COLLATE "C" NOT NULL,
    "account_code" text COLLATE "C" NOT NULL,
    "month" integer NOT NULL,
    "amount" numeric NOT NULL,
    "record_count" bigint NOT NULL,
    CONSTRAINT "pk_activity_realizations" PRIMARY KEY ("fiscal_year", "organization_code", "activity_code", "account_code", "month")
  )`,
  `CREATE INDEX "ix_budget_realizations_organization_code_fiscal_year_a_ff3c5ab3" ON "budgets"."budget_realizations"  ("organization_code", "fiscal_year", "activity_code", "account_code", "fund_source_code", "month") `,
];

const DOWN = [
  `DROP INDEX "budgets"."ix_budget_realizations_organization_code_fiscal_year_a_ff3c5ab3"`,
  `DROP TABLE "budgets"."activity_realizations"`,
  `DROP TABLE "budgets"."program_realizations"`,
  `DROP TABLE "budgets"."activity_cash_plans"`,
  `DROP TABLE "budgets"."program_cash_plans"`,
  `DROP TABLE "budgets"."activity_budgets"`,
  `DROP TABLE "budgets"."program_budgets"`,
  `CREATE INDEX "ix_budget_realizations_organization_code" ON "budgets"."budget_realizations" USING btree ("organization_code") `,
  `DROP TABLE "hub"."rollups"`,
];
