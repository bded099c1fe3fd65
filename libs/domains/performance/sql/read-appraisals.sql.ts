import type { Queryable } from '#core/database';
import { AGENCY_SCORES_MAX, APPRAISAL_ROWS_MAX, ORGANIZATION_LEVELS_MAX } from '#core/limits';

export interface AppraisalsOf {
  readonly year: number;
  readonly periodKind: string;
  readonly period: number;
}

/** How many people of an agency have the same result, behaviour and predicate. Not for publication: see `suppress`. */
export interface AppraisalCount {
  /** The topmost organization; units count with it. */
  readonly agencyCode: string;
  readonly name: string;
  readonly workResult: number;
  readonly behaviour: number;
  readonly predicate: string;
  readonly people: number;
}

/** The key of the dataset has one record for each person and period, so people are counted by rows. */
export async function readAppraisalCounts(
  database: Queryable,
  { year, periodKind, period }: AppraisalsOf,
): Promise<readonly AppraisalCount[]> {
  const { rows } = await database.query<AppraisalCount>(
    `with recursive agency as (
       select code, code as agency_code, name as agency_name, 1 as level from reference.organizations where parent_code is null
       union all
       select unit.code, agency.agency_code, agency.agency_name, agency.level + 1
       from agency
       join reference.organizations as unit on unit.parent_code = agency.code
       where agency.level < ${ORGANIZATION_LEVELS_MAX}
     )
     select agency.agency_code as "agencyCode", agency.agency_name as name, appraisal.work_result as "workResult",
       appraisal.behaviour, appraisal.predicate, count(*)::integer as people
     from performance.employee_appraisals as appraisal
     join agency on agency.code = appraisal.organization_code
     where appraisal.year = $1 and appraisal.period_kind = $2 and appraisal.period = $3
     group by 1, 2, 3, 4, 5
     order by 1, 3, 4, 5
     limit ${APPRAISAL_ROWS_MAX}`,
    [year, periodKind, period],
  );
  return rows;
}

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
