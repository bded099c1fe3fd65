import type { Pool } from 'pg';

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

/** Lines of one activity; a real one has up to a few hundred. */
const ACCOUNTS_PER_ACTIVITY = 400;

/** The n-th line of a version; every n has its own key. */
export function budgetLine(n: number, versionCode: string, organizations: readonly string[]): BudgetLine {
  const account = n % ACCOUNTS_PER_ACTIVITY;
  const activity = Math.floor(n / ACCOUNTS_PER_ACTIVITY);
  return {
    fiscalYear: 2026,
    versionCode,
    organizationCode: organizations[activity % organizations.length] ?? '',
    activityCode: `1.03.10.1.${padded((activity % 90) + 1, 2)}.${padded(Math.floor(activity / 90) + 1, 4)}`,
    accountCode: `5.1.02.${padded(Math.floor(account / 100) + 1, 2)}.01.${padded((account % 100) + 1, 4)}`,
    fundSourceCode: '1.1',
    stage: 'initial',
    amount: `${1_000_000 + (n % 9_973) * 1_000}.00`,
    description: 'Baris sintetis untuk pengukuran',
  };
}

/**
 * Fills the table up to `rows` existing lines without going through ingest: growth is what is measured later, not this.
 * The rows have the shape and the keys of {@link budgetLine}, so that the indexes are as deep as they would be.
 */
export async function seedBudgetLines(
  pool: Pool,
  rows: number,
  organizations: readonly string[],
): Promise<void> {
  const found = await pool.query<{ count: string }>(
    `select count(*)::text as count from budgets.budget_lines where version_code = 'SEED'`,
  );
  const present = Number(found.rows[0]?.count ?? 0);
  if (present >= rows) return;
  await pool.query(
    `insert into budgets.budget_lines
       (fiscal_year, version_code, organization_code, activity_code, account_code, fund_source_code, stage, amount,
        key, source_id, batch_id, hash, recorded_at, change_seq)
     select 2026, 'SEED', organization, activity, account, '1.1', 'initial', 1000000 + n % 9973 * 1000,
        concat_ws('|', 2026, 'SEED', organization, activity, account, '1.1'),
        0, 0, decode(md5(n::text), 'hex'), now(), pg_current_xact_id()::text::bigint
     from generate_series($1::bigint, $2::bigint - 1) n
     cross join lateral (select n % 400 as a, n / 400 as v) part
     cross join lateral (select
        ($3::text[])[1 + (v % cardinality($3::text[]))::int] as organization,
        '1.03.10.1.' || lpad((v % 90 + 1)::text, 2, '0') || '.' || lpad((v / 90 + 1)::text, 4, '0') as activity,
        '5.1.02.' || lpad((a / 100 + 1)::text, 2, '0') || '.01.' || lpad((a % 100 + 1)::text, 4, '0') as account) code`,
    [present, rows, organizations],
  );
  await pool.query('vacuum analyze budgets.budget_lines');
}

function padded(n: number, digits: number): string {
  return String(n).padStart(digits, '0');
}
