import { PLAN_NODES_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

export interface NodeRow {
  readonly code: string;
  readonly kind: string;
  readonly parentCode: string | null;
  readonly title: string;
  readonly organizationCode: string | null;
  readonly activityCode: string | null;
}

/** The nodes of a plan in the order of the document; one more than the limit shows that there are too many. */
export async function readNodes(
  tx: Queryable,
  { planCode, asOf }: { readonly planCode: string; readonly asOf: string | null },
): Promise<readonly NodeRow[]> {
  const nodes = tableAsOf({
    table: 'planning.plan_nodes',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$2::timestamptz',
  });
  const { rows } = await tx.query<NodeRow>(
    `select node.code, node.kind, node.parent_code as "parentCode", node.title,
       node.organization_code as "organizationCode", node.activity_code as "activityCode"
     from ${nodes} as node
     where node.plan_code = $1
     order by node.sequence, node.code
     limit ${PLAN_NODES_MAX + 1}`,
    asOf === null ? [planCode] : [planCode, asOf],
  );
  return rows;
}

const COLUMNS = [
  'plan_code',
  'code',
  'kind',
  'parent_code',
  'title',
  'organization_code',
  'activity_code',
  'sequence',
];
