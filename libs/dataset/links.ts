import type { DatasetDefinition } from './define-dataset.js';
import { columnOf, linkNameOf, listNameOf } from './names.js';

/** A to-one join from a record to a record of another dataset. */
export interface Link {
  /** GraphQL name on the referring record: `organization`. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Pairs of field names: this dataset's, the other's. */
  readonly on: readonly (readonly [string, string])[];
  /** GraphQL name of the many side on the referred record: `budgetLines`. */
  readonly inverse: string;
  /** Whether ingest refuses a record whose link leads nowhere. */
  readonly checked: boolean;
  /** Whether the pairs hold the other's whole key. If not, several may match, and the first by key stands for them. */
  readonly isWholeKey: boolean;
}

/** The to-one links of a dataset: its reference fields and its composite links. `find` gives the definition of a name. */
export function linksOf(dataset: DatasetDefinition, find: (name: string) => DatasetDefinition): Link[] {
  const links: Link[] = [];
  const targets = new Set<string>();
  for (const [field, spec] of Object.entries(dataset.fields)) {
    if (spec.type !== 'reference') continue;
    const target = find(spec.to);
    const repeated = targets.has(spec.to);
    targets.add(spec.to);
    const on = spec.on ?? onlyKeyField(target);
    links.push({
      name: linkNameOf(field),
      from: dataset.name,
      to: spec.to,
      on: [[field, on]],
      inverse:
        spec.inverse ?? (repeated ? `${listNameOf(dataset)}By${capitalised(field)}` : listNameOf(dataset)),
      checked: true,
      isWholeKey: isWholeKey(target, [on]),
    });
  }
  for (const link of dataset.links ?? []) {
    links.push({
      name: link.name,
      from: dataset.name,
      to: link.to,
      on: Object.entries(link.on),
      inverse: link.inverse,
      checked: link.checked,
      isWholeKey: isWholeKey(find(link.to), Object.values(link.on)),
    });
  }
  return links;
}

/** The field a single-field reference points at. */
export function onlyKeyField(dataset: DatasetDefinition): string {
  const [field, ...rest] = dataset.key;
  if (field === undefined || rest.length > 0) {
    throw new Error(
      `${dataset.name} has a key of several fields: a reference to it must say which one it is on`,
    );
  }
  return field;
}

function isWholeKey(dataset: DatasetDefinition, fields: readonly string[]): boolean {
  return dataset.key.length === fields.length && dataset.key.every((name) => fields.includes(name));
}

/** Columns of one side of a link. */
export function linkColumns(link: Link, side: 'from' | 'to'): string[] {
  return link.on.map(([from, to]) => columnOf(side === 'from' ? from : to));
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
