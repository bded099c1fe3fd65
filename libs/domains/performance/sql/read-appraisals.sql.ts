import type { Queryable } from '#core/database';
import { AGENCY_SCORES_MAX, APPRAISAL_ROWS_MAX, ORGANIZATION_LEVELS_MAX } from '#core/limits';
import { StatementForCaller, type StatementOf } from '#query';
import type { Predicate } from '#schemas';

export interface AppraisalsOf {
  readonly year: number;
  readonly periodKind: string;
  readonly period: number;
}

/** How many people of an agency have the same predicate by the matrix and the same that was sent. */
export interface AppraisalCount {
  /** The topmost organization; units count with it. Null: of organizations that are told of together only. */
  readonly agencyCode: string | null;
  readonly predicate: Predicate;
  readonly sent: Predicate;
  readonly people: number;
}

export interface AppraisalCounts {
  readonly counts: readonly AppraisalCount[];
  /** 1 where the caller may see the records; else each number is a multiple of it and less than it off. */
  readonly roundedTo: number;
}

/** The key of the dataset has one record for each person and period, so people are counted by rows. */
export async function readAppraisalCounts(
  database: Queryable,
  of: StatementOf,
  { year, periodKind, period }: AppraisalsOf,
): Promise<AppraisalCounts> {
  const statement = new StatementForCaller(of);
  const rows = statement.rows({
    dataset: 'performance.employee_appraisals',
    filter: { year: { eq: year }, periodKind: { eq: periodKind }, period: { eq: period } },
  });
  const people = rows.people === null ? 'count(*)' : `sum(${rows.people.column})`;
  const { rows: counts } = await database.query<AppraisalCount>(
    `with recursive ${AGENCY_OF_UNIT}
     select agency_of.agency_code as "agencyCode", ${rows.column('matrixPredicate')} as predicate,
       ${rows.column('predicate')} as sent, ${people}::integer as people
     from ${rows.from}
     left join agency_of on agency_of.code = ${rows.column('organizationCode')}
     where ${rows.where}
     group by 1, 2, 3
     having ${people} > 0
     order by 1, 2, 3
     limit ${APPRAISAL_ROWS_MAX}`,
    [...statement.values],
  );
  return { counts, roundedTo: rows.people?.min ?? 1 };
}

export interface AppraisedAgency {
  readonly code: string;
  readonly name: string;
}

/** The topmost organizations of which there is any appraisal: that there are some says nothing of them. */
export async function readAppraisedAgencies(
  database: Queryable,
  { year, periodKind, period }: AppraisalsOf,
): Promise<readonly AppraisedAgency[]> {
  const { rows } = await database.query<AppraisedAgency>(
    `with recursive ${AGENCY_OF_UNIT}
     select agency.code, agency.name
     from reference.organizations as agency
     where agency.code in (
       select agency_of.agency_code
       from performance.employee_appraisals as appraisal
       join agency_of on agency_of.code = appraisal.organization_code
       where appraisal.year = $1 and appraisal.period_kind = $2 and appraisal.period = $3
     )
     order by agency.code
     limit ${APPRAISAL_ROWS_MAX}`,
    [year, periodKind, period],
  );
  return rows;
}

/** Each organization beside the topmost one above it. */
const AGENCY_OF_UNIT = `agency_of (code, agency_code, level) as (
       select code, code, 1 from reference.organizations where parent_code is null
       union all
       select unit.code, agency_of.agency_code, agency_of.level + 1
       from agency_of
       join reference.organizations as unit on unit.parent_code = agency_of.code
       where agency_of.level < ${ORGANIZATION_LEVELS_MAX}
     )`;

export interface AgencyScoreRow {
  readonly organizationCode: string;
  readonly instrument: string;
  readonly year: number;
  readonly score: string;
  readonly grade: string | null;
}

/** The latest score of each instrument that some agencies have up to a year: assessments of a year are published in the next. */
export async function readAgencyScores(
  database: Queryable,
  { codes, year }: { readonly codes: readonly string[]; readonly year: number },
): Promise<readonly AgencyScoreRow[]> {
  if (codes.length === 0) return [];
  const { rows } = await database.query<AgencyScoreRow>(
    `select distinct on (organization_code, instrument) organization_code as "organizationCode", instrument, year, score, grade
     from performance.agency_scores
     where organization_code = any($1::text[]) and year <= $2
     order by organization_code, instrument, year desc
     limit ${AGENCY_SCORES_MAX}`,
    [codes, year],
  );
  return rows;
}
