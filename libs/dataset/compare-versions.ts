import type { DatasetDefinition } from './define-dataset.js';
import { declared, fieldChanges } from './compare-fields.js';
import type { Rule, Severity } from './rules.js';

/** What outsiders rely on: the definition and which rules refuse a record. Plain data, so that it can be kept and compared. */
export interface DatasetContract {
  readonly definition: DatasetDefinition;
  readonly rules: readonly RuleContract[];
}

interface RuleContract {
  readonly name: string;
  readonly severity: Severity;
  /** The one field it judges. */
  readonly field?: string;
}

/** `breaking`: a sender's record that was taken is refused, or a reader's query that worked does not, or means something else. */
export interface Change {
  readonly dataset: string;
  readonly kind: 'breaking' | 'compatible';
  /** What changed, such as `fields.year.max`. */
  readonly path: string;
  /** As it was declared, cut where it is long; null where there was nothing. */
  readonly before: string | null;
  /** As it is declared now; null where there is nothing any more. */
  readonly after: string | null;
}

export function contractOf(definition: DatasetDefinition, rules: readonly Rule[]): DatasetContract {
  return {
    definition,
    rules: rules.map((rule) => ({
      name: rule.name,
      severity: rule.kind === 'record' ? rule.severity : 'warning',
      ...(rule.kind === 'record' && rule.field !== undefined ? { field: rule.field } : {}),
    })),
  };
}

/** Every difference between two sets of contracts. */
export function compareContracts(
  before: readonly DatasetContract[],
  after: readonly DatasetContract[],
): readonly Change[] {
  const now = new Map(after.map((contract) => [contract.definition.name, contract]));
  const known = new Set(before.map(({ definition }) => definition.name));
  const changes = before.flatMap((old): readonly Change[] => {
    const dataset = old.definition.name;
    const contract = now.get(dataset);
    if (contract === undefined)
      return [{ dataset, kind: 'breaking', path: 'dataset', before: dataset, after: null }];
    return [...contractChanges(old, contract)].map((change) => ({ dataset, ...change }));
  });
  const added = after
    .filter(({ definition }) => !known.has(definition.name))
    .map(({ definition: { name } }): Change => ({
      ...{ dataset: name, kind: 'compatible', path: 'dataset', before: null, after: name },
    }));
  return [...changes, ...added];
}

/** The breaking changes of datasets whose version was not raised. */
export function unannouncedChanges(
  before: readonly DatasetContract[],
  after: readonly DatasetContract[],
): readonly Change[] {
  const old = new Map(before.map(({ definition }) => [definition.name, definition.version]));
  const raised = new Set(
    after
      .filter(({ definition }) => definition.version > (old.get(definition.name) ?? definition.version))
      .map(({ definition }) => definition.name),
  );
  return compareContracts(before, after).filter(
    ({ dataset, kind }) => kind === 'breaking' && !raised.has(dataset),
  );
}

type DatasetChange = Omit<Change, 'dataset'>;

function* contractChanges(before: DatasetContract, after: DatasetContract): Generator<DatasetChange> {
  const [old, now] = [before.definition, after.definition];
  yield* definitionChanges(old, now);
  yield* ruleChanges(before, after);
  for (const [name, field] of Object.entries(old.fields)) {
    const next = now.fields[name];
    if (next === undefined)
      yield { kind: 'breaking', path: `fields.${name}`, before: field.type, after: null };
    else yield* fieldChanges(`fields.${name}`, field, next);
  }
  for (const [name, field] of Object.entries(now.fields)) {
    if (name in old.fields) continue;
    const kind = field.optional === true ? 'compatible' : 'breaking';
    yield { kind, path: `fields.${name}`, before: null, after: field.type };
  }
}

const ACCESS_ORDER = ['public', 'internal', 'restricted'];

function* definitionChanges(old: DatasetDefinition, now: DatasetDefinition): Generator<DatasetChange> {
  if (now.version !== old.version)
    yield change(now.version < old.version ? 'breaking' : 'compatible', 'version', old.version, now.version);
  for (const part of ['key', 'scope'] as const) {
    if (differs(old[part], now[part])) yield change('breaking', part, old[part], now[part]);
  }
  if (now.access !== old.access) {
    const stricter = ACCESS_ORDER.indexOf(now.access) > ACCESS_ORDER.indexOf(old.access);
    yield change(stricter ? 'breaking' : 'compatible', 'access', old.access, now.access);
  }
  const [oldAggregate, aggregate] = [old.publicAggregate, now.publicAggregate];
  if (differs(oldAggregate, aggregate)) {
    const kind = oldAggregate === undefined ? 'compatible' : 'breaking';
    yield change(kind, 'publicAggregate', oldAggregate, aggregate);
  }
  yield* linkChanges(old, now);
  for (const part of ['title', 'description', 'standard', 'producer', 'release', 'indexes'] as const) {
    if (differs(old[part], now[part])) yield change('compatible', part, old[part], now[part]);
  }
}

function* linkChanges(old: DatasetDefinition, now: DatasetDefinition): Generator<DatasetChange> {
  const links = new Map((now.links ?? []).map((link) => [link.name, link]));
  for (const link of old.links ?? []) {
    const next = links.get(link.name);
    if (
      next === undefined ||
      differs({ ...link, checked: false }, { ...next, checked: false }) ||
      (next.checked && !link.checked)
    )
      yield change('breaking', `links.${link.name}`, link, next);
    links.delete(link.name);
  }
  for (const [name, link] of links) yield change('compatible', `links.${name}`, undefined, link);
}

function* ruleChanges(old: DatasetContract, now: DatasetContract): Generator<DatasetChange> {
  const before = new Map(old.rules.map(({ name, severity }) => [name, severity]));
  for (const { name, severity, field } of now.rules) {
    if (before.get(name) === severity) continue;
    // What nobody could send until now, nobody is refused for.
    const isOfNewField = field !== undefined && !(field in old.definition.fields);
    const kind = severity === 'rejection' && !isOfNewField ? 'breaking' : 'compatible';
    yield change(kind, `rules.${name}`, before.get(name), severity);
  }
  const kept = new Set(now.rules.map(({ name }) => name));
  for (const { name, severity } of old.rules)
    if (!kept.has(name)) yield change('compatible', `rules.${name}`, severity, undefined);
}

function change(kind: Change['kind'], path: string, before: unknown, after: unknown): DatasetChange {
  return { kind, path, before: declared(before), after: declared(after) };
}

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
