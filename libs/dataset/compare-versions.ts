import type { DatasetDefinition } from './define-dataset.js';
import { fieldChanges } from './compare-fields.js';
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
  /** What changed, such as `fields.year.max: 2100 → 2050`. */
  readonly what: string;
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
    if (contract === undefined) return [{ dataset, kind: 'breaking', what: 'the dataset was removed' }];
    return [...contractChanges(old, contract)].map((change) => ({ dataset, ...change }));
  });
  const added = after
    .filter(({ definition }) => !known.has(definition.name))
    .map(({ definition }): Change => ({
      dataset: definition.name,
      kind: 'compatible',
      what: 'the dataset was added',
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
    if (next === undefined) yield { kind: 'breaking', what: `fields.${name} was removed` };
    else yield* fieldChanges(`fields.${name}`, field, next);
  }
  for (const [name, field] of Object.entries(now.fields)) {
    if (name in old.fields) continue;
    const kind = field.optional === true ? 'compatible' : 'breaking';
    yield { kind, what: `fields.${name} was added${kind === 'breaking' ? ' and is required' : ''}` };
  }
}

const ACCESS_ORDER = ['public', 'internal', 'restricted'];

function* definitionChanges(old: DatasetDefinition, now: DatasetDefinition): Generator<DatasetChange> {
  if (now.version < old.version) yield { kind: 'breaking', what: `version: ${old.version} → ${now.version}` };
  if (now.version > old.version)
    yield { kind: 'compatible', what: `version: ${old.version} → ${now.version}` };
  for (const part of ['key', 'scope', 'publicAggregateOf'] as const) {
    if (differs(old[part], now[part])) yield { kind: 'breaking', what: part };
  }
  if (now.access !== old.access) {
    const stricter = ACCESS_ORDER.indexOf(now.access) > ACCESS_ORDER.indexOf(old.access);
    yield { kind: stricter ? 'breaking' : 'compatible', what: `access: ${old.access} → ${now.access}` };
  }
  if (old.publicAggregateMin !== now.publicAggregateMin) {
    const stricter = (now.publicAggregateMin ?? Infinity) > (old.publicAggregateMin ?? Infinity);
    yield { kind: stricter ? 'breaking' : 'compatible', what: 'publicAggregateMin' };
  }
  yield* linkChanges(old, now);
  for (const part of ['title', 'description', 'standard', 'producer', 'release', 'indexes'] as const) {
    if (differs(old[part], now[part])) yield { kind: 'compatible', what: part };
  }
}

function* linkChanges(old: DatasetDefinition, now: DatasetDefinition): Generator<DatasetChange> {
  const links = new Map((now.links ?? []).map((link) => [link.name, link]));
  for (const link of old.links ?? []) {
    const next = links.get(link.name);
    if (next === undefined) yield { kind: 'breaking', what: `links.${link.name} was removed` };
    else if (
      differs({ ...link, checked: false }, { ...next, checked: false }) ||
      (next.checked && !link.checked)
    )
      yield { kind: 'breaking', what: `links.${link.name}` };
    links.delete(link.name);
  }
  for (const name of links.keys()) yield { kind: 'compatible', what: `links.${name} was added` };
}

function* ruleChanges(old: DatasetContract, now: DatasetContract): Generator<DatasetChange> {
  const before = new Map(old.rules.map(({ name, severity }) => [name, severity]));
  for (const { name, severity, field } of now.rules) {
    if (before.get(name) === severity) continue;
    // What nobody could send until now, nobody is refused for.
    const isOfNewField = field !== undefined && !(field in old.definition.fields);
    yield {
      kind: severity === 'rejection' && !isOfNewField ? 'breaking' : 'compatible',
      what: `rule ${name} is now a ${severity}`,
    };
  }
  const kept = new Set(now.rules.map(({ name }) => name));
  for (const { name } of old.rules)
    if (!kept.has(name)) yield { kind: 'compatible', what: `rule ${name} was removed` };
}

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
