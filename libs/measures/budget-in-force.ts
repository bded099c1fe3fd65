import { budgetVersionSql, organizationSql } from '#budget-versions';
import type { Tx } from '#core/database';
import { FILTER_LIST_MAX } from '#core/limits';
import type { StatementForCaller, SummedRows } from '#query';
import type { Filter } from './measure-definition.js';

/** Members of a `with recursive` that hold, for each organization and year, the version of its government's budget that is in force. */
export function budgetInForceSql(statement: StatementForCaller, asOf: string | null): string {
  const moment = asOf === null ? null : statement.bind('timestamptz', asOf);
  return `${organizationSql(moment)},
    budget_in_force as materialized (
      select organization.code as organization_code, version.fiscal_year, version.version_code
      from organization
      join (${budgetVersionSql({ asOf: moment, where: 'true' })}) as version on version.region_code = organization.government
    )`;
}

/** Whether a budget line is one of the version in force. */
export function isInForceSql(rows: SummedRows): string {
  return `(${LINE.map((name) => rows.column(name)).join(', ')}) in (
        select organization_code, fiscal_year, version_code from budget_in_force)`;
}

/**
 * The filter of those lines, for whoever asks for the records: the versions, each with the organizations that have lines in it. More of
 * those than a filter takes are left out, so that it may give lines of other governments that bear the same version's code.
 */
export async function inForceFilter(
  tx: Tx,
  {
    statement,
    rows,
    asOf,
  }: { readonly statement: StatementForCaller; readonly rows: SummedRows; readonly asOf: string | null },
): Promise<Filter> {
  const [organization, year, version] = LINE.map((name) => rows.column(name));
  const { rows: found } = await tx.query<VersionLines>(
    `with recursive ${budgetInForceSql(statement, asOf)}
     select ${year} as "fiscalYear", ${version} as "versionCode", array_agg(distinct ${organization}) as organizations
     from ${rows.from} where ${rows.where} and ${isInForceSql(rows)}
     group by 1, 2 order by 1, 2 limit ${FILTER_LIST_MAX}`,
    [...statement.values],
  );
  const isListed = found.reduce((sum, { organizations }) => sum + organizations.length, 0) <= FILTER_LIST_MAX;
  // An `or` of nothing would be refused; this is nothing.
  if (found.length === 0) return { not: {} };
  return {
    or: found.map(({ fiscalYear, versionCode, organizations }) => ({
      fiscalYear: { eq: fiscalYear },
      versionCode: { eq: versionCode },
      ...(isListed && { organizationCode: { in: organizations } }),
    })),
  };
}

interface VersionLines {
  readonly fiscalYear: number;
  readonly versionCode: string;
  readonly organizations: readonly string[];
}

const LINE = ['organizationCode', 'fiscalYear', 'versionCode'] as const;
