import { nearMiss, SOURCE_KEY_LENGTH_MAX } from '#dataset';
import { leftovers } from '../payload/leftovers.js';
import { Members } from '../payload/members.js';
import type { JsonObject } from '../payload/exact-json.js';
import type { PlanFrame, PushContext } from './frame.js';
import { INDICATOR_STATUSES, STATUS_WHERE_NONE, type IndicatorCounting } from './indicator-status.js';
import { Item, type Draft } from './item.js';
import { indicatorCode } from './plan-codes.js';
import { readYearlyValues, type Ceilings, type YearlyValues } from './yearly-values.js';

/** The node whose indicators are read. */
export interface IndicatorHome {
  readonly frame: PlanFrame;
  readonly nodeCode: string;
  readonly organizationCode: string | undefined;
  readonly level: 'impact' | 'outcome' | 'output';
  /** `misi[0].tujuan[1].indikator` */
  readonly path: string;
  /** Codes that indicators of the plan have already. */
  readonly codes: Set<string>;
}

export interface ReadIndicators {
  readonly items: readonly Item[];
  readonly indicators: readonly Draft[];
  readonly targets: readonly Draft[];
  /** Ceilings of the node that found no target to stand at. */
  readonly ceilingsLeft: readonly number[];
}

/**
 * The indicators of one node with their targets. The dataset keeps a budget ceiling at the target of an indicator, so the ceiling
 * of the node stands at the first of its indicators that has a target that year: once, because it is one amount.
 */
export function readIndicators(
  list: readonly (JsonObject | undefined)[],
  home: IndicatorHome,
  { context, ceilings }: { readonly context: PushContext; readonly ceilings: Ceilings },
): ReadIndicators {
  const read = list.map((object, at) => readIndicator(object, { at, home, context }));
  const whole = read.filter((one) => one.indicator !== undefined);
  const placed = new Map<number, Item>();
  for (const year of ceilings.keys()) {
    if (whole.some(({ values }) => values.ceilings.has(year))) continue;
    const first = whole.find(({ values }) => values.targets.has(year));
    if (first !== undefined) placed.set(year, first.item);
  }
  return {
    items: read.map(({ item }) => item),
    indicators: whole.flatMap(({ indicator }) => indicator ?? []),
    targets: whole.flatMap((one) =>
      targetsOf(one, home, (year) => (placed.get(year) === one.item ? ceilings.get(year)?.value : undefined)),
    ),
    ceilingsLeft: [...ceilings.keys()].filter((year) => !placed.has(year)),
  };
}

interface ReadIndicator {
  readonly item: Item;
  readonly code: string;
  readonly values: YearlyValues;
  /** Undefined when it cannot be stored. */
  readonly indicator: Draft | undefined;
}

function readIndicator(
  object: JsonObject | undefined,
  { at, home, context }: { readonly at: number; readonly home: IndicatorHome; readonly context: PushContext },
): ReadIndicator {
  const { frame, nodeCode, organizationCode, level } = home;
  context.count();
  const path = `${home.path}[${at}]`;
  const item = new Item(`${context.kodepemda}.${path}`);
  if (object === undefined) {
    item.problems.push({ field: path, value: null, message: { id: 'harus objek', en: 'must be an object' } });
    return { item, code: '', values: NO_VALUES, indicator: undefined };
  }
  const members = new Members(object, path, item);
  const kodeindikator = members.requiredCode('kodeindikator');
  if (kodeindikator !== undefined) item.key = `${context.kodepemda}.${nodeCode},${kodeindikator}`;
  const code = indicatorCode(frame.code, nodeCode, kodeindikator ?? '');
  const name = members.requiredText('uraiindikator', 'tolokukur');
  const unit = members.requiredText('satuan');
  const counting = readStatus(members, item, frame);
  if (kodeindikator !== undefined && home.codes.has(code)) members.refuse('kodeindikator', TWICE);
  const isStorable = item.problems.length === 0;
  if (isStorable) home.codes.add(code);
  // A value that cannot be read keeps out the target of its year, not the indicator.
  const values = readYearlyValues(members, { frame, context, unit });
  // Baseline and ceilings stand at a target; without one they are kept as what they are called in the payload.
  if (values.baseline !== undefined && values.targets.size === 0) members.leave(values.baseline.name);
  for (const [year, ceiling] of values.ceilings) if (!values.targets.has(year)) members.leave(ceiling.name);
  const record = {
    $sourceKey: item.key.slice(0, SOURCE_KEY_LENGTH_MAX),
    ...{ code, name, unit, ...counting, nodeCode, planCode: frame.code, organizationCode, level },
    ...leftovers(members, { item, allowsExtras: context.allowsExtras }),
  };
  return { item, code, values, indicator: isStorable ? { item, record } : undefined };
}

function readStatus(
  members: Members,
  item: Item,
  { isStatusOptional }: PlanFrame,
): IndicatorCounting | undefined {
  const status = isStatusOptional ? members.text('status') : members.requiredText('status');
  if (status === undefined) {
    if (isStatusOptional && members.take('status') === undefined) {
      item.notes.push({
        id: `tanpa status: dianggap ${STATUS_WHERE_NONE}`,
        en: `without status: taken for ${STATUS_WHERE_NONE}`,
      });
    }
    return INDICATOR_STATUSES[STATUS_WHERE_NONE];
  }
  const wanted = status.trim().toLowerCase();
  if (Object.hasOwn(INDICATOR_STATUSES, wanted)) return INDICATOR_STATUSES[wanted];
  const known = Object.keys(INDICATOR_STATUSES);
  members.refuse(
    'status',
    { id: `harus salah satu dari ${known.join(', ')}`, en: `must be one of ${known.join(', ')}` },
    nearMiss(wanted, known),
  );
  return undefined;
}

function targetsOf(
  { item, code, values: { targets, ceilings, baseline } }: ReadIndicator,
  { frame }: IndicatorHome,
  placedCeiling: (year: number) => string | undefined,
): readonly Draft[] {
  return [...targets].map(([year, { low, high }]) => ({
    item,
    label: String(year),
    record: {
      $sourceKey: item.key.slice(0, SOURCE_KEY_LENGTH_MAX),
      ...{ planCode: frame.code, revision: frame.revision, indicatorCode: code, year },
      ...{ regionCode: frame.regionCode, targetLow: low, targetHigh: high },
      ...(baseline === undefined ? {} : { baseline: baseline.value, baselineYear: frame.startYear - 1 }),
      ceilingAmount: ceilings.get(year)?.value ?? placedCeiling(year),
    },
  }));
}

const NO_VALUES: YearlyValues = { targets: new Map(), ceilings: new Map(), baseline: undefined };
const TWICE = {
  id: 'kode ini sudah dipakai indikator sebelumnya pada simpul ini',
  en: 'an indicator before this one at this node has this code already',
};
