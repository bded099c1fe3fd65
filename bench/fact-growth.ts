import type { Pool } from 'pg';
import { DatasetRegistry } from '#dataset-runtime';
import { rebuildRollup } from '#rollups';
import { DATASETS } from '#schemas';

/** How a table grows: each record gets so many copies that differ from it in some columns. */
interface Growth {
  readonly table: string;
  /** Copies of each record, beside those of the other tables: how many there are in all is reckoned from what is there. */
  readonly copies: number;
  /** SQL over `record` and the number of the copy `n`, from 1. The key always differs. */
  readonly change: Readonly<Record<string, string>>;
}

/**
 * Copies every fact of the demo into other times (400 days or some years earlier, at most ten steps) and every second time to another
 * agency, market, plan or version; what is open in the demo stays the only open. So each question about the demo's own time has
 * the same answer before and after. Sums that the hub keeps are built anew.
 */
export async function growFacts(
  pool: Pool,
  rows: number,
): Promise<{ readonly before: number; readonly after: number }> {
  const counts = await countRecords(pool);
  const before = sumOf(counts);
  const copies = sumOf(counts.map((count, at) => count * (GROWTH[at]?.copies ?? 0)));
  for (const growth of GROWTH) {
    const scaled = Math.round((growth.copies * (rows - before)) / copies);
    await copyRecords(pool, { ...growth, copies: Math.max(1, scaled) });
  }
  for (const { rollups } of new DatasetRegistry(DATASETS).all)
    for (const rollup of rollups) await rebuildRollup(pool, rollup);
  await pool.query('vacuum analyze');
  return { before, after: sumOf(await countRecords(pool)) };
}

async function copyRecords(pool: Pool, { table, copies, change }: Growth): Promise<void> {
  const [schema, name] = table.split('.');
  const { rows: columns } = await pool.query<{ column: string }>(
    `select column_name as "column" from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_identity = 'NO' order by ordinal_position limit 100`,
    [schema, name],
  );
  const changes: Readonly<Record<string, string>> = { key: `record.key || '~' || n`, ...change };
  const names = columns.map(({ column }) => column);
  const values = names.map((column) => changes[column] ?? `record."${column}"`);
  await pool.query(
    `insert into ${table} (${names.map((column) => `"${column}"`).join(', ')})
     select ${values.join(', ')} from ${table} as record cross join generate_series(1, $1::integer) as n`,
    [copies],
  );
}

/** Of each table, in the order of `GROWTH`. */
async function countRecords(pool: Pool): Promise<readonly number[]> {
  const counts = GROWTH.map(({ table }) => `(select count(*) from ${table})`);
  const { rows } = await pool.query<{ counts: readonly string[] }>(
    `select array[${counts.join(', ')}]::text[] as counts`,
  );
  return (rows[0]?.counts ?? []).map(Number);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** 1 to 10: how many steps of time a copy lies back. */
const STEP = '(1 + n % 10)';
/** Every second copy is another agency's. */
const OTHER_AGENCY = `case when n % 2 = 0 then record.organization_code || '~' || n % 40 else record.organization_code end`;
const earlier = (column: string): string => `record.${column} - ${STEP} * interval '400 days'`;
const yearsEarlier = (column: string): string => `record.${column} - 2 * ${STEP}`;
const copied = (column: string): string => `record.${column} || '~' || n`;

const GROWTH: readonly Growth[] = [
  {
    table: 'complaints.complaints',
    copies: 115,
    change: {
      ticket: copied('ticket'),
      organization_code: OTHER_AGENCY,
      status: `case when record.status in ('rejected', 'archived') then record.status else 'resolved' end`,
      resolved_at: `coalesce(record.resolved_at, record.received_at + interval '9 days') - ${STEP} * interval '400 days'`,
      ...Object.fromEntries(
        ['received_at', 'verified_at', 'forwarded_at', 'first_response_at', 'escalated_at'].map((column) => [
          column,
          earlier(column),
        ]),
      ),
    },
  },
  {
    table: 'complaints.complaint_responses',
    copies: 115,
    change: {
      ticket: copied('ticket'),
      organization_code: OTHER_AGENCY,
      responded_at: earlier('responded_at'),
    },
  },
  {
    table: 'media.media_mentions',
    copies: 500,
    change: {
      url: copied('url'),
      organization_code: OTHER_AGENCY,
      published_at: earlier('published_at'),
      responded_at: earlier('responded_at'),
    },
  },
  {
    table: 'media.agency_publications',
    copies: 300,
    change: {
      url: copied('url'),
      organization_code: OTHER_AGENCY,
      published_at: earlier('published_at'),
    },
  },
  {
    table: 'media.hoax_claims',
    copies: 300,
    change: {
      code: copied('code'),
      organization_code: OTHER_AGENCY,
      found_at: earlier('found_at'),
      clarified_at: earlier('clarified_at'),
    },
  },
  {
    table: 'prices.price_observations',
    copies: 80,
    change: {
      market_code: `case when n > 10 then record.market_code || '~' || n / 10 else record.market_code end`,
      date: `record.date - ${STEP} * 400`,
    },
  },
  {
    table: 'performance.employee_appraisals',
    copies: 100,
    change: {
      employee_key: copied('employee_key'),
      organization_code: OTHER_AGENCY,
      year: yearsEarlier('year'),
    },
  },
  {
    table: 'performance.agency_scores',
    copies: 50,
    change: { organization_code: copied('organization_code') },
  },
  {
    table: 'budgets.budget_versions',
    copies: 10,
    change: { fiscal_year: yearsEarlier('fiscal_year') },
  },
  {
    table: 'budgets.budget_lines',
    copies: 60,
    change: {
      fiscal_year: yearsEarlier('fiscal_year'),
      version_code: `case when n > 10 then record.version_code || '~' || n / 10 else record.version_code end`,
      organization_code: OTHER_AGENCY,
    },
  },
  {
    table: 'budgets.budget_realizations',
    copies: 60,
    change: {
      fiscal_year: yearsEarlier('fiscal_year'),
      organization_code: `case when n > 10 then record.organization_code || '~' || n / 10 else record.organization_code end`,
    },
  },
  {
    table: 'budgets.cash_plans',
    copies: 40,
    change: {
      fiscal_year: yearsEarlier('fiscal_year'),
      organization_code: `case when n > 10 then record.organization_code || '~' || n / 10 else record.organization_code end`,
    },
  },
  {
    table: 'delivery.progress_reports',
    copies: 60,
    change: {
      fiscal_year: yearsEarlier('fiscal_year'),
      organization_code: `case when n > 10 then record.organization_code || '~' || n / 10 else record.organization_code end`,
    },
  },
  {
    table: 'procurement.procurement_packages',
    copies: 100,
    change: {
      package_code: copied('package_code'),
      fiscal_year: yearsEarlier('fiscal_year'),
      organization_code: OTHER_AGENCY,
    },
  },
  {
    table: 'planning.plans',
    copies: 60,
    change: { code: copied('code'), region_code: `'99.' || n` },
  },
  {
    table: 'planning.plan_nodes',
    copies: 60,
    change: { plan_code: copied('plan_code'), organization_code: OTHER_AGENCY },
  },
  {
    table: 'planning.indicators',
    copies: 60,
    change: { code: copied('code'), plan_code: copied('plan_code'), organization_code: OTHER_AGENCY },
  },
  {
    table: 'planning.indicator_targets',
    copies: 60,
    change: { indicator_code: copied('indicator_code'), plan_code: copied('plan_code') },
  },
  {
    table: 'planning.indicator_achievements',
    copies: 60,
    change: { indicator_code: copied('indicator_code') },
  },
  {
    table: 'planning.milestones',
    copies: 60,
    change: {
      plan_code: copied('plan_code'),
      due_on: `record.due_on - ${STEP} * 400`,
      completed_on: `record.completed_on - ${STEP} * 400`,
    },
  },
  {
    table: 'hub.arrivals',
    copies: 100,
    change: {
      period_start: 'record.period_start - (10 + n) * 400',
      period_end: 'record.period_end - (10 + n) * 400',
      due_on: 'record.due_on - (10 + n) * 400',
    },
  },
];
