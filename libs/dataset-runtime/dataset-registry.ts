import { createHash } from 'node:crypto';
import { hintAt } from '#core/errors';
import {
  alongOf,
  columnOf,
  compileChecker,
  linksOf,
  nearMiss,
  recordNameOf,
  listNameOf,
  type Checker,
  type DatasetDefinition,
  seriesOf,
  type Link,
  type RollupDefinition,
  type Rule,
} from '#dataset';
import { DatasetError } from './dataset-runtime.errors.js';
import { rollupLayoutOf, type RollupLayout } from './rollup-layout.js';
import { computedRollupSql } from './rollup-sql.js';
import { tableLayoutOf, type TableLayout } from './table-layout.js';

/** Sums over a dataset, with where they lie. */
export interface RegisteredRollup {
  readonly definition: RollupDefinition;
  readonly layout: RollupLayout;
  /** Changes with what the sums mean, so that a rollup built by another definition is built again. */
  readonly fingerprint: string;
}

/** A dataset with everything the hub derives from its definition once, at start. */
export interface RegisteredDataset {
  readonly definition: DatasetDefinition;
  readonly rules: readonly Rule[];
  readonly layout: TableLayout;
  /** To-one joins of its records. */
  readonly links: readonly Link[];
  /** Joins of other datasets' records to its own; `from` is the other dataset. */
  readonly inverseLinks: readonly Link[];
  /** In the order in which they are brought up to date. */
  readonly rollups: readonly RegisteredRollup[];
  readonly checker: Checker;
  /** For sources that may send fields the dataset does not know. */
  readonly checkerWithExtras: Checker;
}

/** The datasets of this hub by name. It does not know which there are: the list is handed in. */
export class DatasetRegistry {
  /** In the order of the list: a dataset comes after those it refers to. */
  readonly all: readonly RegisteredDataset[];
  readonly #byName: ReadonlyMap<string, RegisteredDataset>;

  constructor(entries: readonly RegistryEntry[]) {
    const definitions = new Map(entries.map(({ dataset }) => [dataset.name, dataset]));
    const links = entries.flatMap(({ dataset }) =>
      linksOf(dataset, (name) => definitionIn(definitions, name)),
    );
    this.all = Object.freeze(entries.map((entry) => register(entry, links)));
    this.#byName = new Map(this.all.map((registered) => [registered.definition.name, registered]));
    for (const fault of faultsOf(this.all)) throw new Error(`Dataset registry: ${fault}`);
  }

  /** Throws UNKNOWN_DATASET, which the caller must mend. */
  get(name: string): RegisteredDataset {
    const found = this.#byName.get(name);
    if (found !== undefined) return found;
    const suggestion = nearMiss(name, this.#byName.keys());
    const hint = hintAt(suggestion);
    throw new DatasetError('UNKNOWN_DATASET', {
      dataset: name.slice(0, NAME_SHOWN_MAX),
      hintId: hint.id,
      hintEn: hint.en,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  find(name: string): RegisteredDataset | undefined {
    return this.#byName.get(name);
  }
}

export interface RegistryEntry {
  readonly dataset: DatasetDefinition;
  readonly rules: readonly Rule[];
  readonly rollups?: readonly RollupDefinition[];
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
  { dataset: definition, rules, rollups = [] }: RegistryEntry,
  allLinks: readonly Link[],
): RegisteredDataset {
  const links = allLinks.filter(({ from }) => from === definition.name);
  const inverseLinks = allLinks.filter(({ to }) => to === definition.name);
  const layout = tableLayoutOf(definition, links, inverseLinks);
  return Object.freeze({
    definition,
    rules,
    layout,
    rollups: rollups.map((rollup) => registerRollup(rollup, layout)),
    links,
    inverseLinks,
    checker: compileChecker(definition),
    checkerWithExtras: compileChecker(definition, { extras: true }),
  });
}

function registerRollup(definition: RollupDefinition, source: TableLayout): RegisteredRollup {
  const layout = rollupLayoutOf(definition, source);
  const fingerprint = createHash('sha256').update(computedRollupSql(layout, source.qualified)).digest('hex');
  return Object.freeze({ definition, layout, fingerprint });
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
  yield* rollupFaults(all);
}

function* rollupFaults(all: readonly RegisteredDataset[]): Generator<string> {
  const rollups = all.flatMap(({ rollups }) => rollups);
  yield* repeated(
    [...all.map(({ definition }) => definition.name), ...rollups.map(({ definition }) => definition.name)],
    (name) => `two tables would be called ${name}`,
  );
  for (const { definition, layout } of rollups) {
    const along = alongOf(definition);
    if (along === undefined) continue;
    const series = new Set(seriesOf(definition).map(columnOf));
    const serves = layout.source.indexes.some(
      ({ columns, where }) =>
        where === undefined &&
        columns.slice(0, series.size).every((column) => series.has(column)) &&
        columns[series.size] === columnOf(along),
    );
    // Without it every apply would read the whole table.
    if (!serves)
      yield `${definition.name} needs an index of ${definition.of.name} over its series and ${along}`;
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
