import type { DatasetDefinition } from './define-dataset.js';
import type { Field } from './field-types.js';
import type { LocalText } from './local-text.js';

/**
 * What records are summed by:
 * - a field as it is;
 * - the first `parts` of a dotted code (`1.03.10.1.01.0016` by 3 parts is the program `1.03.10`; a shorter code stays as it is); `ends`
 *   where every part but the last has one width: after how many characters the first part ends, the second, and so on;
 * - the year, or the month of the year, of a date.
 * A text that is absent is the empty text in a rollup.
 */
export type RollupDimension =
  | { readonly field: string }
  | { readonly field: string; readonly parts: number; readonly ends?: readonly number[] }
  | { readonly field: string; readonly take: 'year' | 'month' };

/**
 * What is added up, and can be taken away again when a record changes or goes:
 * - the sum of a money, quantity or integer field;
 * - how many records have one of these values;
 * - the rise of a running total. `budget_realizations` reports January to the end of each month; the rise of a month is its figure
 *   less the one before it in the same series (the same natural key but for `along`), so rises to any month add up to the figure of
 *   that month, also where some months were not reported.
 */
export type RollupMeasure =
  | { readonly sum: string }
  | { readonly countWhere: string; readonly in: readonly string[] }
  | { readonly riseOf: string; readonly along: string };

/** Sums over a dataset that are kept up to date in the transaction that changes its records. */
export interface RollupDefinition {
  /** `domain.plural_noun`, its table. */
  readonly name: string;
  readonly title: LocalText;
  /** The dataset that is summed. */
  readonly of: DatasetDefinition;
  /** Name in the rollup → what it is made from. Their order is that of the table's key, so the one that every reader names is first. */
  readonly dimensions: Readonly<Record<string, RollupDimension>>;
  readonly measures: Readonly<Record<string, RollupMeasure>>;
}

/** Declares a rollup; the count of records of each group is always kept beside its measures. */
export function defineRollup<const R extends RollupDefinition>(rollup: R): R {
  for (const fault of faultsOf(rollup)) throw new Error(`Rollup ${rollup.name}: ${fault}`);
  return Object.freeze(rollup);
}

/** The measure along which a series of running totals goes; a rollup has at most one such field. */
export function alongOf({ measures }: RollupDefinition): string | undefined {
  return Object.values(measures).flatMap((measure) => ('along' in measure ? [measure.along] : []))[0];
}

/** The fields that single out a series: the natural key but for `along`. */
export function seriesOf(rollup: RollupDefinition): readonly string[] {
  const along = alongOf(rollup);
  return along === undefined ? [] : rollup.of.key.filter((name) => name !== along);
}

function* faultsOf(rollup: RollupDefinition): Generator<string> {
  if (!/^[a-z][a-z_]*\.[a-z][a-z0-9_]*s$/.test(rollup.name)) yield 'the name must be domain.plural_noun';
  if (Object.keys(rollup.dimensions).length === 0) yield 'it has no dimension';
  const names = [...Object.keys(rollup.dimensions), ...Object.keys(rollup.measures)];
  for (const name of names) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) yield `${name} must be camelCase`;
    if (name === 'recordCount') yield 'recordCount is kept anyway';
    if (names.indexOf(name) !== names.lastIndexOf(name)) yield `${name} is dimension and measure`;
  }
  for (const [name, dimension] of Object.entries(rollup.dimensions)) {
    yield* dimensionFaults(rollup.of, name, dimension);
  }
  for (const [name, measure] of Object.entries(rollup.measures)) yield* measureFaults(rollup, name, measure);
}

function* dimensionFaults(
  of: DatasetDefinition,
  name: string,
  dimension: RollupDimension,
): Generator<string> {
  const field = of.fields[dimension.field];
  if (field === undefined) {
    yield `${name}: ${of.name} has no ${dimension.field}`;
    return;
  }
  if (field.personal === true || field.access !== undefined) yield `${name} would show ${dimension.field}`;
  if ('parts' in dimension && (!isText(field) || !Number.isInteger(dimension.parts) || dimension.parts < 1))
    yield `${name}: only a code has parts, from 1`;
  if ('take' in dimension && field.type !== 'date') yield `${name}: ${dimension.field} is no date`;
  if (!isText(field) && !['integer', 'date', 'boolean'].includes(field.type))
    yield `${name}: nothing is grouped by a ${field.type}`;
  if (field.optional === true && !isText(field))
    yield `${name}: ${dimension.field} may be absent and is no text`;
}

function* measureFaults(rollup: RollupDefinition, name: string, measure: RollupMeasure): Generator<string> {
  const { of } = rollup;
  if ('countWhere' in measure) {
    const field = of.fields[measure.countWhere];
    if (field === undefined || !isText(field))
      yield `${name}: ${measure.countWhere} is no code of ${of.name}`;
    return;
  }
  const summed = 'sum' in measure ? measure.sum : measure.riseOf;
  const field = of.fields[summed];
  if (field === undefined || !['money', 'quantity', 'integer'].includes(field.type)) {
    yield `${name}: ${summed} is no number of ${of.name}`;
    return;
  }
  if (field.personal === true || field.access !== undefined) yield `${name} would show ${summed}`;
  if (!('along' in measure)) return;
  if (field.optional === true) yield `${name}: a running total is never absent`;
  if (measure.along !== alongOf(rollup)) yield `${name} goes along another field than the other measures`;
  if (!of.key.includes(measure.along)) yield `${name}: ${measure.along} is not in the key of ${of.name}`;
  // A group may depend on series and month only: then a change touches no group but those of its own series.
  for (const dimension of Object.values(rollup.dimensions)) {
    if (!of.key.includes(dimension.field))
      yield `${name}: ${dimension.field} is not in the key of ${of.name}`;
  }
}

function isText(field: Field): boolean {
  return ['string', 'code', 'reference', 'enum', 'month'].includes(field.type);
}
