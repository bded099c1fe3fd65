import { FILTER_LIST_MAX } from '#core/limits';
import { HUB_ZONE } from '#core/scalars';
import { addDays, type DatasetDefinition, type Field } from '#dataset';
import { both, type Filter, type Term } from './measure-definition.js';
import { spanned, type Period } from './period.js';

export interface Slice {
  readonly period: Period;
  /** The region and all inside it; null: everywhere. */
  readonly region: { readonly field: string; readonly code: string } | null;
  /** The organization and those below it; null: everybody. */
  readonly organizations: { readonly field: string; readonly codes: readonly string[] } | null;
}

/** The filter of one side, whole: what the statement is compiled from and what gives the records to whoever asks for them. */
export function termFilter(dataset: DatasetDefinition, term: Term, slice: Slice): Filter {
  const { region, organizations } = slice;
  const period = spanned(slice.period, term.span);
  return [
    ...(term.timeField === null ? [] : [timeFilter(dataset, term, term.timeField, period)]),
    ...(term.clock === null ? [] : [{ [term.clock.end]: { isNull: false } }]),
    ...(region === null
      ? []
      : [
          {
            or: [
              { [region.field]: { eq: region.code } },
              { [region.field]: { startsWith: `${region.code}.` } },
            ],
          },
        ]),
    ...(organizations === null ? [] : [isOneOf(organizations.field, organizations.codes)]),
  ].reduce<Filter>(both, term.filter);
}

/** As many lists as the values need: one holds a limited number, and a government has more schools than that. */
export function isOneOf(field: string, values: readonly string[]): Filter {
  if (values.length <= FILTER_LIST_MAX) return { [field]: { in: values } };
  const lists = Array.from({ length: Math.ceil(values.length / FILTER_LIST_MAX) }, (_, at) => ({
    [field]: { in: values.slice(at * FILTER_LIST_MAX, (at + 1) * FILTER_LIST_MAX) },
  }));
  return { or: lists };
}

function timeFilter(dataset: DatasetDefinition, term: Term, name: string, period: Period): Filter {
  const field = dataset.fields[name];
  switch (field?.type) {
    case 'timestamp':
      return { [name]: { gte: midnight(period.from), lt: midnight(addDays(period.to, 1)) } };
    case 'date':
      return { [name]: { between: [period.from, period.to] } };
    case 'month':
      return { [name]: { between: [period.from.slice(0, 7), period.to.slice(0, 7)] } };
    case 'integer':
      return yearFilter(dataset, term, name, period);
    default:
      throw new Error(`${dataset.name}.${name} is no time`);
  }
}

/** A year, with the number of the month beside it where the dataset has one. Cumulative figures count from January. */
function yearFilter(dataset: DatasetDefinition, term: Term, name: string, { from, to }: Period): Filter {
  const month =
    term.latestField ?? Object.keys(dataset.fields).find((other) => isMonth(dataset.fields[other]));
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const [firstMonth, lastMonth] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  // The one year goes through joins, a span does not.
  if (month === undefined) return { [name]: first === last ? { eq: first } : { between: [first, last] } };
  if (term.latestField !== null) return { [name]: { eq: last }, [month]: { lte: lastMonth } };
  if (first === last) return { [name]: { eq: first }, [month]: { between: [firstMonth, lastMonth] } };
  return {
    or: [
      { [name]: { eq: first }, [month]: { gte: firstMonth } },
      { [name]: { gt: first, lt: last } },
      { [name]: { eq: last }, [month]: { lte: lastMonth } },
    ],
  };
}

function isMonth(field: Field | undefined): boolean {
  return field?.type === 'integer' && field.unit === 'month';
}

function midnight(day: string): string {
  return `${day}T00:00:00${HUB_ZONE.offset}`;
}
