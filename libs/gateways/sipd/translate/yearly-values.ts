import type { Members } from '../payload/members.js';
import { readDecimal, readTarget, type TargetRange } from './read-number.js';
import type { PlanFrame, PushContext } from './frame.js';

/** A value and the member that it came from. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

export type Ceilings = ReadonlyMap<number, Named<string>>;

export interface YearlyValues {
  readonly targets: ReadonlyMap<number, TargetRange>;
  readonly ceilings: Ceilings;
  readonly baseline: Named<string> | undefined;
}

/**
 * The values of an indicator by year. `target_t1`, `volume_t1` and `target1` are the plan's first year; in a plan of one year the
 * year's own are called `target` and `pagu`. A value that cannot be read costs its year only. Those of years after the plan stay
 * unread: whether they are a year more or the state at the end cannot be told.
 */
export function readYearlyValues(
  members: Members,
  {
    frame,
    context,
    unit,
  }: { readonly frame: PlanFrame; readonly context: PushContext; readonly unit?: string | undefined },
): YearlyValues {
  const { locale } = context;
  const targets = new Map<number, TargetRange>();
  for (const [year, name] of namesByYear(members, frame, TARGET_NAME, 'target')) {
    const value = members.take(name);
    if (value === undefined) continue;
    const read = readTarget(value, { locale, unit });
    if (read.ok) targets.set(year, read.value);
    else members.refuse(name, read.message);
  }
  return {
    targets,
    ceilings: readCeilings(members, { frame, context }),
    baseline: readBaseline(members, { context, unit }),
  };
}

/** The budget ceilings of a node or indicator: `pagu_t1` …, and `pagu` in a plan of one year. */
export function readCeilings(
  members: Members,
  { frame, context: { locale } }: { readonly frame: PlanFrame; readonly context: PushContext },
): Ceilings {
  const ceilings = new Map<number, Named<string>>();
  for (const [year, name] of namesByYear(members, frame, CEILING_NAME, 'pagu')) {
    const value = members.take(name);
    if (value === undefined) continue;
    const read = readDecimal(value, { locale });
    if (read.ok) ceilings.set(year, { name, value: read.value });
    else members.refuse(name, read.message);
  }
  return ceilings;
}

function readBaseline(
  members: Members,
  { context: { locale }, unit }: { readonly context: PushContext; readonly unit: string | undefined },
): Named<string> | undefined {
  const name = oneOf(members, BASELINE_NAMES);
  const value = name === undefined ? undefined : members.take(name);
  if (name === undefined || value === undefined) return undefined;
  const read = readDecimal(value, { locale, unit });
  if (read.ok) return { name, value: read.value };
  members.refuse(name, read.message);
  return undefined;
}

/** Which member holds the value of which year. */
function namesByYear(
  members: Members,
  { startYear, endYear }: PlanFrame,
  pattern: RegExp,
  yearsOwn: string,
): ReadonlyMap<number, string> {
  const names = new Map<number, string[]>();
  for (const name of members.untaken()) {
    const step = name === yearsOwn && startYear === endYear ? 1 : Number(pattern.exec(name)?.[1] ?? 0);
    const year = startYear + step - 1;
    if (step >= 1 && year <= endYear) names.set(year, [...(names.get(year) ?? []), name]);
  }
  return new Map(
    [...names].flatMap(([year, candidates]) => {
      const name = oneOf(members, candidates);
      return name === undefined ? [] : [[year, name] as const];
    }),
  );
}

/** The one of several spellings that has a value; when several have one, the second is refused: which is right cannot be told. */
function oneOf(members: Members, names: readonly string[]): string | undefined {
  const [first, second] = names.filter((name) => members.take(name) !== undefined);
  if (first !== undefined && second !== undefined) {
    members.refuse(second, { id: `sudah diisi lewat ${first}`, en: `is given by ${first} already` });
  }
  return first;
}

const TARGET_NAME = /^(?:target|volume)_?t?(\d{1,2})$/;
const CEILING_NAME = /^pagu_?t?(\d{1,2})$/;
const BASELINE_NAMES = ['baseline', 'target_awal', 'target0', 'target_t0', 'volume_t0'];
