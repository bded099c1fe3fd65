import { AccessError, ANONYMOUS } from '#access/decisions';
import type { Tx } from '#core/database';
import type { FigureType } from '#core/figures';
import { PLAN_LIVE_MEASURES_MAX } from '#core/limits';
import type { MeasuresService, MeasureSlice } from '#measures';
import type { IndicatorRow } from '../sql/read-indicators.sql.js';
import type { PlanRow } from '../sql/read-plan.sql.js';
import type { Moment } from './moment.js';
import { requireAtMost } from './require-at-most.js';

/** What the hub itself counted for an indicator, from the first day of the year to today. */
export interface LiveValue {
  readonly measureCode: string;
  readonly measureVersion: number;
  readonly figure: FigureType;
}

export interface LiveValuesOf {
  readonly plan: Pick<PlanRow, 'code' | 'kind' | 'organizationCode' | 'regionCode'>;
  readonly indicators: readonly Pick<IndicatorRow, 'measureCode'>[];
  readonly moment: Moment;
  readonly asOf: string | null;
  /** Code of the hub's own province. */
  readonly provinceCode: string;
}

/**
 * The live measures that indicators name, by code. The plan of one agency is measured over that agency; that of a government over what
 * lies in it where the records have a place, and over its own organizations where they have none: absorption in the plan of the province
 * is that of the province's budget. Everybody may see the answer, so it is computed for everybody.
 */
export async function readLiveValues(
  tx: Tx,
  measures: MeasuresService,
  of: LiveValuesOf,
): Promise<ReadonlyMap<string, LiveValue>> {
  const { plan, moment, asOf, provinceCode } = of;
  const period = periodToDate(moment);
  const codes = [...new Set(of.indicators.flatMap(({ measureCode }) => measureCode ?? []))].sort();
  if (period === null || codes.length === 0) return new Map();
  const asking = { caller: ANONYMOUS, asOf };
  const definitions = await measures.definitions(tx, { codes, period }, asking);
  requireAtMost([...definitions], {
    planCode: plan.code,
    limit: PLAN_LIVE_MEASURES_MAX,
    what: 'live_measures',
  });
  const values = new Map<string, LiveValue>();
  for (const [code, definition] of definitions) {
    const slice = sliceOf({ plan, provinceCode }, measures.sliceOfGovernment(definition, plan.regionCode));
    const figure = await orHidden(measures.figureIn(tx, definition, { period, ...slice }, asking));
    if (figure !== null) values.set(code, { measureCode: code, measureVersion: definition.version, figure });
  }
  return values;
}

/** All that the hub holds lies in its province, also what has no place. */
function sliceOf(
  { plan, provinceCode }: Pick<LiveValuesOf, 'plan' | 'provinceCode'>,
  { regionCode, governmentCode }: ReturnType<MeasuresService['sliceOfGovernment']>,
): Omit<MeasureSlice, 'period'> {
  if (PLANS_OF_ONE_AGENCY.has(plan.kind) && plan.organizationCode !== null)
    return { organizationCode: plan.organizationCode, regionCode: null, governmentCode: null };
  return {
    organizationCode: null,
    regionCode: regionCode === provinceCode ? null : regionCode,
    governmentCode,
  };
}

export const PLANS_OF_ONE_AGENCY: ReadonlySet<string> = new Set(['RENSTRA', 'RENJA']);

/** From January to today, the whole year once it is over; null before it begins. */
function periodToDate({ year, today }: Moment): string | null {
  const currentYear = Number(today.slice(0, 4));
  if (year > currentYear) return null;
  return year < currentYear ? String(year) : `${year}-01-01/${today}`;
}

/** What is not for everybody is not shown here; its owner can ask for the measure itself. */
async function orHidden(figure: Promise<FigureType>): Promise<FigureType | null> {
  try {
    return await figure;
  } catch (error) {
    if (error instanceof AccessError) return null;
    throw error;
  }
}
