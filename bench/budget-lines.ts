import type { Pool } from 'pg';
import type { Codes } from './codes.js';

/** A synthetic budget line: what a province of 60 agencies writes in a year is some hundred thousand of these. */
export interface BudgetLine {
  readonly fiscalYear: number;
  readonly versionCode: string;
  readonly organizationCode: string;
  readonly activityCode: string;
  readonly accountCode: string;
  readonly fundSourceCode: string;
  readonly stage: 'initial';
  readonly amount: string;
  readonly description: string;
}

/** The n-th line of a version. Each has its own key up to accounts × activities × organizations, some millions. */
export function budgetLine(
  n: number,
  versionCode: string,
  { organizations, activities, accounts }: Codes,
): BudgetLine {
  const activity = Math.floor(n / accounts.length);
  return {
    fiscalYear: 2026,
    versionCode,
    organizationCode: organizations[Math.floor(activity / activities.length) % organizations.length] ?? '',
    activityCode: activities[activity % activities.length] ?? '',
    accountCode: accounts[n % accounts.length] ?? '',
    fundSourceCode: '1.1',
    stage: 'initial',
    amount: `${1_000_000 + (n % 9_973) * 1_000}.00`,
    description: 'Baris sintetis untuk pengukuran',
  };
}

/**
 * Fills the table up to `rows` existing lines without going through ingest: growth is what is measured later, not this.
 * The rows have the shape and the keys of {@link budgetLine}, spread over all organizations.
 */
export async function seedBudgetLines(
  pool: Pool,
  rows: number,
  { organizations, activities, accounts }: Codes,
): Promise<void> {
  const found = await pool.query<{ count: string }>(
    `select count(*)::text as count from budgets.budget_lines where version_code like 'SEED%'`,
  );
  const present = Number(found.rows[0]?.count ?? 0);
  if (present >= rows) return;
  await pool.query(
    `insert into budgets.budget_lines
       (fiscal_year, version_code, organization_code, activity_code, account_code, fund_source_code, stage, amount,
        key, source_id, batch_id, hash, recorded_at, change_seq)
     select 2026, version, organization, activity, account, '1.1', 'initial', 1000000 + n % 9973 * 1000,
        concat_ws('|', 2026, version, organization, activity, account, '1.1'),
        0, 0, decode(md5(n::text), 'hex'), now(), pg_current_xact_id()::text::bigint
     from generate_series($1::bigint, $2::bigint - 1) n
     cross join lateral (select
        ($3::text[])[1 + (n % cardinality($3::text[]))::int] as organization,
        ($4::text[])[1 + (n / cardinality($3::text[]) % cardinality($4::text[]))::int] as activity,
        ($5::text[])[1 + (n / cardinality($3::text[]) / cardinality($4::text[]) % cardinality($5::text[]))::int] as account,
        'SEED' || (n / cardinality($3::text[]) / cardinality($4::text[]) / cardinality($5::text[]))::text as version) code`,
    [present, rows, organizations, activities, accounts],
  );
  await pool.query('vacuum analyze budgets.budget_lines');
  // What was written here and before is on disk when it is read, so that no checkpoint of it falls into what is timed.
  await pool.query('checkpoint');
}
