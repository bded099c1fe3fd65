import { CASCADE_NODES_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import type { NodeRow } from './read-nodes.sql.js';

export interface CarrierNodeRow extends NodeRow {
  readonly planCode: string;
}

export interface CarrierNodesOf {
  readonly planCodes: readonly string[];
  /** As `programKey` writes them. */
  readonly programKeys: readonly string[];
  readonly asOf: string | null;
}

/** The nodes of some plans that stand for some programs or what lies below them, each plan in the order of its document. */
export async function readCarrierNodes(
  tx: Queryable,
  { planCodes, programKeys, asOf }: CarrierNodesOf,
): Promise<readonly CarrierNodeRow[]> {
  if (planCodes.length === 0 || programKeys.length === 0) return [];
  const { rows } = await tx.query<CarrierNodeRow>(carrierNodesSql(asOf), [
    ...[planCodes, programKeys],
    ...(asOf === null ? [] : [asOf]),
  ]);
  return rows;
}

export function carrierNodesSql(asOf: string | null): string {
  const nodes = tableAsOf({
    table: 'planning.plan_nodes',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$3::timestamptz',
  });
  return `select node.plan_code as "planCode", node.code, node.kind, node.parent_code as "parentCode", node.title,
       node.organization_code as "organizationCode", node.activity_code as "activityCode"
     from ${nodes} as node
     where node.plan_code = any($1::text[]) and node.activity_code is not null
       and ${programKeySql('node.activity_code')} = any($2::text[])
     order by node.plan_code, node.sequence, node.code
     limit ${CASCADE_NODES_MAX + 1}`;
}

/**
 * The program of a code: its first three parts. The support program is program 01 of every field of government and `X.XX.01` in the
 * national list; it is one program, whichever way it is written.
 */
export function programKey(activityCode: string): string {
  const [field = '', area = '', program = ''] = activityCode.split('.');
  return program === SUPPORT_PROGRAM ? SUPPORT_KEY : [field, area, program].join('.');
}

function programKeySql(column: string): string {
  const part = (at: number): string => `split_part(${column}, '.', ${at})`;
  return `case when ${part(3)} = '${SUPPORT_PROGRAM}' then '${SUPPORT_KEY}'
         else ${part(1)} || '.' || ${part(2)} || '.' || ${part(3)} end`;
}

const SUPPORT_PROGRAM = '01';
export const SUPPORT_KEY = 'X.XX.01';

const COLUMNS = [
  ...['plan_code', 'code', 'kind', 'parent_code', 'title', 'organization_code', 'activity_code', 'sequence'],
];
