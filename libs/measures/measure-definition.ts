/** What is counted, as the dataset reference.measures holds it. The hub accepted it only after every name in it was found. */
export interface MeasureDefinition {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly unit: string;
  readonly unitEn: string | null;
  readonly formula: string;
  readonly formulaEn: string | null;
  readonly source: string | null;
  readonly kind: 'value' | 'ratio' | 'duration_share';
  readonly polarity: 'higher' | 'lower' | 'range';
  readonly scale: string | null;
  readonly decimals: number | null;
  readonly numeratorDataset: string;
  readonly numeratorAggregate: Aggregate | null;
  readonly numeratorField: string | null;
  readonly numeratorFilter: string | null;
  readonly numeratorLatestField: string | null;
  readonly numeratorSpan: Span | null;
  readonly denominatorDataset: string | null;
  readonly denominatorAggregate: Aggregate | null;
  readonly denominatorField: string | null;
  readonly denominatorFilter: string | null;
  readonly denominatorLatestField: string | null;
  readonly denominatorSpan: Span | null;
  readonly percentile: string | null;
  readonly clockStartField: string | null;
  readonly clockEndField: string | null;
  readonly clockHours: string | null;
  readonly timeField: string | null;
  readonly denominatorTimeField: string | null;
  readonly organizationField: string | null;
  readonly regionField: string | null;
}

export type Aggregate =
  'count' | 'count_distinct' | 'sum' | 'average' | 'minimum' | 'maximum' | 'median' | 'percentile';

/** Which time a side speaks of: that asked for, or more of its year; of budget lines, those of the version in force only. */
export type Span = 'period' | 'year_to_date' | 'year' | 'budget_in_force';

export type Filter = Readonly<Record<string, unknown>>;

export interface Clock {
  readonly start: string;
  readonly end: string;
}

/** One side of a measure: which records, and what of them. */
export interface Term {
  readonly dataset: string;
  readonly aggregate: Aggregate;
  readonly field: string | null;
  /** Hours between two fields, where no field is added up. */
  readonly clock: Clock | null;
  readonly filter: Filter;
  readonly latestField: string | null;
  readonly timeField: string | null;
  readonly span: Span;
}

/** Numerator, and denominator where there is one. `moment`: RFC 3339, by which a clock that nobody stopped may have run out. */
export function termsOf(measure: MeasureDefinition, moment: string): readonly [Term, ...Term[]] {
  const clock =
    measure.clockStartField === null || measure.clockEndField === null
      ? null
      : { start: measure.clockStartField, end: measure.clockEndField };
  const numerator: Term = {
    dataset: measure.numeratorDataset,
    aggregate: measure.numeratorAggregate ?? 'count',
    field: measure.numeratorField,
    clock,
    filter: filterOf(measure.numeratorFilter),
    latestField: measure.numeratorLatestField,
    timeField: measure.timeField,
    span: measure.numeratorSpan ?? 'period',
  };
  switch (measure.kind) {
    case 'value':
      return [numerator];
    case 'ratio':
      return [numerator, denominatorOf(measure)];
    case 'duration_share': {
      if (clock === null || measure.clockHours === null) throw new Error(`${measure.code} has no clock`);
      return inTimeOf(numerator, clock, { hours: measure.clockHours, moment });
    }
  }
}

function denominatorOf(measure: MeasureDefinition): Term {
  if (measure.denominatorDataset === null) throw new Error(`${measure.code} has no denominator`);
  return {
    dataset: measure.denominatorDataset,
    aggregate: measure.denominatorAggregate ?? 'count',
    field: measure.denominatorField,
    clock: null,
    filter: filterOf(measure.denominatorFilter),
    latestField: measure.denominatorLatestField,
    timeField: measure.denominatorTimeField ?? measure.timeField,
    span: measure.denominatorSpan ?? 'period',
  };
}

/** A clock that still runs says nothing yet: only those that stopped, or ran longer than allowed, are counted at all. */
function inTimeOf(
  term: Term,
  { start, end }: Clock,
  { hours, moment }: { readonly hours: string; readonly moment: string },
): readonly [Term, Term] {
  const ranOutBefore = new Date(Date.parse(moment) - Number(hours) * 3_600_000).toISOString();
  const counted = { ...term, clock: null };
  return [
    { ...counted, filter: both(term.filter, { [end]: { hoursAfter: { field: start, lte: hours } } }) },
    {
      ...counted,
      filter: both(term.filter, {
        or: [{ [end]: { isNull: false } }, { [start]: { lte: ranOutBefore } }],
      }),
    },
  ];
}

/** Of its two sides, each once. */
export function datasetsOf({ numeratorDataset, denominatorDataset }: MeasureDefinition): readonly string[] {
  return [...new Set([numeratorDataset, denominatorDataset ?? numeratorDataset])];
}

export function both(one: Filter, other: Filter): Filter {
  const parts = [one, other].filter((part) => Object.keys(part).length > 0);
  return parts.length === 2 ? { and: parts } : (parts[0] ?? {});
}

function filterOf(json: string | null): Filter {
  return json === null ? {} : (JSON.parse(json) as Filter);
}
