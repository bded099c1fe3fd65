import {
  compileChecker,
  linksOf,
  nearMiss,
  recordNameOf,
  listNameOf,
  type Checker,
  type DatasetDefinition,
  type Link,
  type Rule,
} from '#dataset';
import { DatasetError } from './dataset-runtime.errors.js';
import { tableLayoutOf, type TableLayout } from './table-layout.js';

/** A dataset with everything the hub derives from its definition once, at start. */
export interface RegisteredDataset {
  readonly definition: DatasetDefinition;
  readonly rules: readonly Rule[];
  readonly layout: TableLayout;
  /** To-one joins of its records. */
  readonly links: readonly Link[];
  /** Joins of other datasets' records to its own; `from` is the other dataset. */
  readonly inverseLinks: readonly Link[];
  readonly checker: Checker;
  /** For sources that may send fields the dataset does not know. */
  readonly checkerWithExtras: Checker;
}

/** The datasets of this hub by name. It does not know which there are: the list is handed in. */
export class DatasetRegistry {
  /** In the order of the list: a dataset comes after those it refers to. */
  readonly all: readonly RegisteredDataset[];
  readonly #byName: ReadonlyMap<string, RegisteredDataset>;

  constructor(entries: readonly { readonly dataset: DatasetDefinition; readonly rules: readonly Rule[] }[]) {
    const definitions = new Map(entries.map(({ dataset }) => [dataset.name, dataset]));
    const links = entries.flatMap(({ dataset }) =>
      linksOf(dataset, (name) => definitionIn(definitions, name)),
    );
    this.all = Object.freeze(entries.map(({ dataset, rules }) => register(dataset, rules, links)));
    this.#byName = new Map(this.all.map((registered) => [registered.definition.name, registered]));
    for (const fault of faultsOf(this.all)) throw new Error(`Dataset registry: ${fault}`);
  }

  /** Throws UNKNOWN_DATASET, which the caller must mend. */
  get(name: string): RegisteredDataset {
    const found = this.#byName.get(name);
    if (found !== undefined) return found;
    const suggestion = nearMiss(name, this.#byName.keys());
    throw new DatasetError('UNKNOWN_DATASET', {
      dataset: name.slice(0, NAME_SHOWN_MAX),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  find(name: string): RegisteredDataset | undefined {
    return this.#byName.get(name);
  }
}

/** A name that is no name may be a whole document; the message needs its beginning. */
const NAME_SHOWN_MAX = 100;

function definitionIn(definitions: ReadonlyMap<string, DatasetDefinition>, name: string): DatasetDefinition {
  const found = definitions.get(name);
  if (found === undefined)
    throw new Error(`Dataset registry: a link leads to ${name}, which is not in the list`);
  return found;
}

function register(
  definition: DatasetDefinition,
  rules: readonly Rule[],
  allLinks: readonly Link[],
): RegisteredDataset {
  const links = allLinks.filter(({ from }) => from === definition.name);
  const inverseLinks = allLinks.filter(({ to }) => to === definition.name);
  return Object.freeze({
    definition,
    rules,
    layout: tableLayoutOf(definition, links, inverseLinks),
    links,
    inverseLinks,
    checker: compileChecker(definition),
    checkerWithExtras: compileChecker(definition, { extras: true }),
  });
}

/** What a single definition cannot know: clashes of names between datasets, and references that lead nowhere. */
function* faultsOf(all: readonly RegisteredDataset[]): Generator<string> {
  yield* repeated(
    all.map(({ definition }) => definition.name),
    (name) => `${name} is listed twice`,
  );
  // List and by-key names live beside each other at the root of a query.
  yield* repeated(
    all.flatMap(({ definition }) => [listNameOf(definition), recordNameOf(definition)]),
    (name) => `two datasets would be called ${name} in GraphQL`,
  );
  for (const { definition, links, inverseLinks } of all) {
    const members = [
      ...Object.keys(definition.fields),
      ...links.map(({ name }) => name),
      ...inverseLinks.map(({ inverse }) => inverse),
    ];
    yield* repeated(members, (name) => `${definition.name} would have two members called ${name}`);
    yield* groupRuleFaults(all, definition);
  }
}

function* groupRuleFaults(
  all: readonly RegisteredDataset[],
  definition: DatasetDefinition,
): Generator<string> {
  const rules = all.find((registered) => registered.definition === definition)?.rules ?? [];
  for (const rule of rules) {
    if (rule.kind !== 'group') continue;
    for (const { dataset, on, fields } of rule.related ?? []) {
      const other = all.find((registered) => registered.definition.name === dataset)?.definition;
      if (other === undefined) yield `rule ${rule.name} compares with ${dataset}, which is not in the list`;
      for (const field of [...Object.keys(on), ...fields]) {
        if (other !== undefined && !(field in other.fields))
          yield `rule ${rule.name}: ${dataset} has no ${field}`;
      }
    }
  }
}

function* repeated(names: readonly string[], sentence: (name: string) => string): Generator<string> {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) yield sentence(name);
    seen.add(name);
  }
}
