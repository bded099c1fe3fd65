import { CASCADE_INDICATORS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import { INDICATOR_COLUMNS, INDICATOR_HEAD, type IndicatorHead } from './read-indicators.sql.js';

export interface IndicatorOf {
  readonly code: string;
  readonly asOf: string | null;
}

export interface NodeIndicatorsOf {
  /** Nodes of any plans, one at the same place of both lists. */
  readonly planCodes: readonly string[];
  readonly nodeCodes: readonly string[];
  readonly asOf: string | null;
}

export async function readIndicator(
  tx: Queryable,
  { code, asOf }: IndicatorOf,
): Promise<IndicatorHead | null> {
  const { rows } = await tx.query<IndicatorHead>(
    `select ${INDICATOR_HEAD}
     from ${indicatorsAsOf(asOf, '$2::timestamptz')} as indicator
     where indicator.code = $1
     order by indicator.code
     limit 1`,
    [code, ...(asOf === null ? [] : [asOf])],
  );
  return rows[0] ?? null;
}

/** The indicators that hang on some nodes; one more than the limit shows that there are too many. */
export async function readNodeIndicators(
  tx: Queryable,
  { planCodes, nodeCodes, asOf }: NodeIndicatorsOf,
): Promise<readonly IndicatorHead[]> {
  if (nodeCodes.length === 0) return [];
  const { rows } = await tx.query<IndicatorHead>(nodeIndicatorsSql(asOf), [
    planCodes,
    nodeCodes,
    ...(asOf === null ? [] : [asOf]),
  ]);
  return rows;
}

export function nodeIndicatorsSql(asOf: string | null): string {
  return `select ${INDICATOR_HEAD}
     from unnest($1::text[], $2::text[]) as node (plan_code, code)
     join ${indicatorsAsOf(asOf, '$3::timestamptz')} as indicator
       on indicator.plan_code = node.plan_code and indicator.node_code = node.code
     order by indicator.code
     limit ${CASCADE_INDICATORS_MAX + 1}`;
}

function indicatorsAsOf(asOf: string | null, moment: string): string {
  return tableAsOf({
    table: 'planning.indicators',
    columns: INDICATOR_COLUMNS,
    asOf: asOf === null ? null : moment,
  });
}
