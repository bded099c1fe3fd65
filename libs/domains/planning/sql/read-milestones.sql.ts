import { PLAN_MILESTONES_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

export type ReviewStatus = 'draft' | 'in_review' | 'adopted' | 'returned';

export interface MilestoneRow {
  readonly code: string;
  readonly stage: number;
  readonly title: string;
  readonly organizationCode: string;
  readonly organizationName: string | null;
  readonly coordinationAreaCode: string | null;
  readonly coordinationAreaName: string | null;
  readonly activityCode: string | null;
  readonly reviewStatus: ReviewStatus;
  readonly dueOn: string;
  readonly completedOn: string | null;
  readonly progressPercent: string;
}

/** The deliverables of a plan by stage and due day; one more than the limit shows that there are too many. */
export async function readMilestones(
  tx: Queryable,
  { planCode, asOf }: { readonly planCode: string; readonly asOf: string | null },
): Promise<readonly MilestoneRow[]> {
  const milestones = tableAsOf({
    table: 'planning.milestones',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$2::timestamptz',
  });
  const { rows } = await tx.query<MilestoneRow>(
    `select milestone.code, milestone.stage, milestone.title, milestone.organization_code as "organizationCode",
       organization.name as "organizationName", milestone.coordination_area_code as "coordinationAreaCode",
       area.name as "coordinationAreaName", milestone.activity_code as "activityCode",
       milestone.review_status as "reviewStatus", milestone.due_on as "dueOn", milestone.completed_on as "completedOn",
       milestone.progress_percent as "progressPercent"
     from ${milestones} as milestone
     left join reference.organizations as organization on organization.code = milestone.organization_code
     left join reference.coordination_areas as area on area.code = milestone.coordination_area_code
     where milestone.plan_code = $1
     order by milestone.stage, milestone.due_on, milestone.code
     limit ${PLAN_MILESTONES_MAX + 1}`,
    asOf === null ? [planCode] : [planCode, asOf],
  );
  return rows;
}

const COLUMNS = [
  'plan_code',
  'code',
  'stage',
  'title',
  'organization_code',
  'coordination_area_code',
  'activity_code',
  'review_status',
  'due_on',
  'completed_on',
  'progress_percent',
];
