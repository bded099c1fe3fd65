import { PLAN_BUDGET_SUMS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

/** The latest report of a whole activity. */
export interface PhysicalProgressRow {
  readonly organizationCode: string;
  readonly activityCode: string;
  readonly month: number;
  readonly physicalPercent: string;
}

export interface PhysicalProgressOf {
  readonly organizationCodes: readonly string[];
  readonly year: number;
  readonly asOf: string | null;
}

/** How much of the work of each activity is done, by its latest report; reports of single packages are left out. */
export async function readPhysicalProgress(
  tx: Queryable,
  { organizationCodes, year, asOf }: PhysicalProgressOf,
): Promise<readonly PhysicalProgressRow[]> {
  if (organizationCodes.length === 0) return [];
  const { rows } = await tx.query<PhysicalProgressRow>(physicalProgressSql(asOf), [
    ...[year, organizationCodes],
    ...(asOf === null ? [] : [asOf]),
  ]);
  return rows;
}

export function physicalProgressSql(asOf: string | null): string {
  const reports = tableAsOf({
    table: 'delivery.progress_reports',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$3::timestamptz',
  });
  return `select distinct on (report.organization_code, report.activity_code) report.organization_code as "organizationCode",
       report.activity_code as "activityCode", report.month, report.physical_percent::text as "physicalPercent"
     from ${reports} as report
     where report.fiscal_year = $1 and report.organization_code = any($2::text[]) and report.package_code = '${WHOLE_ACTIVITY}'
     order by report.organization_code, report.activity_code, report.month desc
     limit ${PLAN_BUDGET_SUMS_MAX + 1}`;
}

const WHOLE_ACTIVITY = '-';

const COLUMNS = [
  ...['fiscal_year', 'month', 'organization_code', 'activity_code', 'package_code', 'physical_percent'],
];
