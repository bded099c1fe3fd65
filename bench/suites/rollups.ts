import type { Pool } from 'pg';
import { inTransaction } from '#core/database';
import {
  computedRollupSql,
  DatasetRegistry,
  type RegisteredDataset,
  type RegisteredRollup,
} from '#dataset-runtime';
import { maintainRollups, rebuildRollup } from '#rollups';
import { DATASETS } from '#schemas';
import { seedBudgetLines } from '../budget-lines.js';
import type { Codes } from '../codes.js';
import { interleave, ratio } from '../measure.js';
import type { Finding } from '../report.js';

export interface RollupOptions {
  readonly rounds: number;
  readonly codes: Codes;
  /** Budget lines in the table. */
  readonly rows: number;
}

/** Records of one apply. */
const RECORDS_PER_APPLY = 5_000;

/**
 * What the kept sums save a screen, and what keeping them costs (P8). The questions are those of budget control (by organization)
 * and of alignment (by organization and program), over one version; "live" adds the facts up by the same definition. The cost is
 * that of upkeep beside the bare write of the same rows into the table, which is less than what an apply does.
 */
export async function measureRollups(pool: Pool, { rounds, codes, rows }: RollupOptions): Promise<Finding[]> {
  await seedBudgetLines(pool, rows, codes);
  const lines = new DatasetRegistry(DATASETS).get('budgets.budget_lines');
  for (const rollup of lines.rollups) await rebuildRollup(pool, rollup);
  await pool.query('vacuum analyze budgets.program_budgets');
  const [byProgram] = lines.rollups;
  if (byProgram === undefined) throw new Error('budget lines keep no sums');
  const at = `over ${rows.toLocaleString('en')} lines`;
  return [
    await question(pool, rounds, {
      what: `budgetControl by organization ÷ live SQL, ${at}`,
      by: 'organization_code',
      rollup: byProgram,
    }),
    await question(pool, rounds, {
      what: `alignment's sums by organization and program ÷ live SQL, ${at}`,
      by: 'organization_code, program_code',
      rollup: byProgram,
    }),
    await upkeep(pool, rounds, { lines, codes, at }),
  ];
}

async function question(
  pool: Pool,
  rounds: number,
  { what, by, rollup }: { readonly what: string; readonly by: string; readonly rollup: RegisteredRollup },
): Promise<Finding> {
  const sum = (from: string): string =>
    `select ${by}, sum(amount) from ${from} as sums where version_code = 'SEED0' and fiscal_year = 2026
       and account_code >= '5' and account_code < '6' group by ${by} order by ${by}`;
  const { layout } = rollup;
  const live = computedRollupSql(
    layout,
    layout.source.qualified,
    `record.version_code = 'SEED0' and record.fiscal_year = 2026`,
  );
  const perSecond = (text: string) => async (): Promise<number> => {
    const startedAt = performance.now();
    await pool.query(text);
    return 1000 / (performance.now() - startedAt);
  };
  const outcomes = await interleave(
    [
      { name: 'live', measure: perSecond(sum(`(${live})`)) },
      { name: 'kept', measure: perSecond(sum(layout.qualified)) },
      { name: 'kept again', measure: perSecond(sum(layout.qualified)) },
    ],
    rounds,
  );
  return {
    goal: 'P8',
    what,
    unit: 'ratio',
    value: ratio(outcomes, 'kept', 'live'),
    bound: { at: 300, better: 'more' },
    control: ratio(outcomes, 'kept again', 'kept'),
    outcomes: [...outcomes.values()],
  };
}

async function upkeep(
  pool: Pool,
  rounds: number,
  { lines, codes, at }: { readonly lines: RegisteredDataset; readonly codes: Codes; readonly at: string },
): Promise<Finding> {
  let version = 0;
  /** Rows a second of one apply, which is undone again. */
  const apply = (isKept: boolean) => async (): Promise<number> => {
    let rate = Number.NaN;
    version += 1;
    await inTransaction(pool, async (tx) => {
      const startedAt = performance.now();
      await tx.query(WRITE_LINES, [
        `BENCH${version}`,
        RECORDS_PER_APPLY,
        codes.organizations,
        codes.activities,
        codes.accounts,
      ]);
      if (isKept) await maintainRollups(tx, lines);
      rate = (RECORDS_PER_APPLY / (performance.now() - startedAt)) * 1000;
      throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    return rate;
  };
  const outcomes = await interleave(
    [
      { name: 'without', measure: apply(false) },
      { name: 'with', measure: apply(true) },
      { name: 'without again', measure: apply(false) },
    ],
    rounds,
  );
  return {
    goal: 'P8',
    what: `writing with sums ÷ without, ${at}`,
    unit: 'ratio',
    value: ratio(outcomes, 'with', 'without'),
    bound: { at: 0.85, better: 'more' },
    control: ratio(outcomes, 'without again', 'without'),
    outcomes: [...outcomes.values()],
  };
}

class Undone extends Error {}

const WRITE_LINES = `
  insert into budgets.budget_lines
    (fiscal_year, version_code, organization_code, activity_code, account_code, fund_source_code, stage, amount,
     key, source_id, batch_id, hash, recorded_at, change_seq)
  select 2026, $1, organization, activity, account, '1.1', 'initial', 1000 + n,
    concat_ws('|', 2026, $1::text, organization, activity, account, '1.1'), 0, 0, decode(md5(n::text), 'hex'), now(),
    pg_current_xact_id()::text::bigint
  from generate_series(0, $2::integer - 1) as n
  cross join lateral (select
    ($3::text[])[1 + n / cardinality($5::text[]) / cardinality($4::text[]) % cardinality($3::text[])] as organization,
    ($4::text[])[1 + n / cardinality($5::text[]) % cardinality($4::text[])] as activity,
    ($5::text[])[1 + n % cardinality($5::text[])] as account) as code`;
