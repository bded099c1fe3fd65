import { isDimension } from './field-types.js';
import type { DatasetDefinition } from './define-dataset.js';

/**
 * What everybody may know of a dataset about people whose records are closed: one table of rounded counts, by group and by what is told of
 * its people. Every public figure is added up from it, whoever asks for it and however.
 */
export interface PublicAggregate {
  /** The fewest people who must differ from the rest of their group, and the number of which every count is a multiple. */
  readonly min: number;
  /** The field that tells people apart. */
  readonly person: string;
  /** The field by which people belong together: nothing is told of fewer than all people of a group. */
  readonly group: string;
  /** The fields each of whose combinations has a table of its own. With `person` they hold the key, so a person counts once in each. */
  readonly within: readonly string[];
  /** The fields of which it is told how many people of a group have which value. */
  readonly tells: readonly string[];
  /** What is told besides and is no field, but follows from others. */
  readonly recodes?: readonly Recode[];
}

/** `{ name: 'grade', from: ['work', 'conduct'], values: { '1|2': 'good' } }`: values of `from`, joined by `|`, and what they mean. */
export interface Recode {
  readonly name: string;
  readonly from: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** The fields by which everybody may group and filter. */
export function publicDimensions({ group, within, tells }: PublicAggregate): readonly string[] {
  return [group, ...within, ...tells];
}

export function* publicAggregateFaults(
  dataset: DatasetDefinition,
  { min, person, recodes = [], ...fields }: PublicAggregate,
): Generator<string> {
  const dimensions = publicDimensions({ min, person, ...fields });
  for (const name of [person, ...dimensions, ...recodes.flatMap(({ from }) => from)]) {
    if (!(name in dataset.fields)) yield `publicAggregate names ${name}, which is not declared`;
  }
  for (const name of dimensions) {
    const field = dataset.fields[name];
    if (field !== undefined && !isDimension(field))
      yield `publicAggregate tells ${name}, which is no dimension`;
  }
  for (const name of [fields.group, ...fields.within]) {
    if (dataset.fields[name]?.optional === true)
      yield `publicAggregate divides by ${name}, which may be absent`;
  }
  if (dataset.access !== 'restricted') yield 'publicAggregate is for restricted datasets';
  if (!Number.isInteger(min) || min < 2) yield 'the min of publicAggregate must be a whole number from 2';
  if (fields.tells.length === 0) yield 'publicAggregate tells nothing';
  for (const name of dataset.key) {
    if (![person, ...fields.within].includes(name))
      yield `key field ${name} is not within publicAggregate, so a person would count twice in a table`;
  }
  for (const { name, values } of recodes) {
    if (name in dataset.fields) yield `publicAggregate recodes ${name}, which is a field`;
    for (const text of Object.entries(values).flat()) {
      if (!/^[a-z0-9_|]+$/.test(text)) yield `publicAggregate recodes ${text}, which is no plain value`;
    }
  }
}
