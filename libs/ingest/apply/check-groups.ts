import { keyOf, type AnyRecord, type GroupFinding, type GroupRule, type RecordGroup } from '#dataset';
import type { Tx } from '#core/database';
import { RULE_GROUPS_PER_BATCH_MAX, RULE_RECORDS_MAX } from '#core/limits';
import type { DatasetRegistry, RegisteredDataset } from '#dataset-runtime';
import { BatchFault } from './batch-fault.js';
import type { BatchInHand } from './batch-in-hand.sql.js';
import type { Warning } from './checked-batch.js';
import { recordsOfGroups } from './group-records.sql.js';
import type { Sealed } from './plan-batch.js';

/**
 * Runs the rules over groups of records for the groups a batch touched, after it was written and in its transaction, so that
 * they see what a reader will see. They only warn: the figures of neighbours may still be on their way.
 */
export async function checkGroups(
  tx: Tx,
  {
    dataset,
    registry,
    batch,
    touched,
  }: {
    readonly dataset: RegisteredDataset;
    readonly registry: DatasetRegistry;
    readonly batch: Pick<BatchInHand, 'id' | 'mode'>;
    /** What the batch wrote or, when it is a deletion, removed. */
    readonly touched: readonly Sealed[];
  },
): Promise<Warning[]> {
  if (touched.length === 0) return [];
  const indexOf = new Map(touched.map(({ key, candidate }) => [key, candidate.index]));
  const warnings: Warning[] = [];
  const run = { dataset, registry, batch, records: touched.map(({ candidate }) => candidate.record) };
  for (const rule of dataset.rules) {
    if (rule.kind !== 'group') continue;
    const found = await findingsOf(tx, { ...run, rule });
    if (found === 'too many') warnings.push(notChecked(rule));
    else {
      for (const finding of found) {
        const key = keyOf(dataset.definition, finding.record);
        warnings.push(warningOf(rule, finding, { key, index: indexOf.get(key) ?? null }));
      }
    }
  }
  return warnings;
}

interface RuleRun {
  readonly dataset: RegisteredDataset;
  readonly registry: DatasetRegistry;
  readonly batch: Pick<BatchInHand, 'id' | 'mode'>;
  readonly rule: GroupRule;
  readonly records: readonly AnyRecord[];
}

async function findingsOf(tx: Tx, run: RuleRun): Promise<readonly GroupFinding[] | 'too many'> {
  const { dataset, registry, batch, rule } = run;
  const groups = groupsOf(run);
  if (groups.size === 0) return [];
  if (groups.size > RULE_GROUPS_PER_BATCH_MAX) return 'too many';
  const values = [...groups.values()];
  const others = await recordsOfGroups(tx, dataset, {
    on: rule.groupBy,
    fields: Object.keys(dataset.definition.fields),
    values,
    exceptBatch: batch.id,
  });
  const own = batch.mode === 'UPSERT' ? [...others, ...run.records] : others;
  if (own.length > RULE_RECORDS_MAX) return 'too many';
  const collected = new Map(
    [...groups.keys()].map((group) => [group, { records: [] as AnyRecord[], related: emptyRelated(rule) }]),
  );
  for (const record of own)
    collected.get(groupText(rule.groupBy.map((field) => record[field])))?.records.push(record);
  for (const { dataset: name, on, fields } of rule.related ?? []) {
    const pairs = Object.entries(on);
    // Values of the group in the order of the other dataset's fields.
    const wanted = values.map((group) =>
      pairs.map(([, field]) => group[rule.groupBy.indexOf(field)] ?? null),
    );
    const otherFields = pairs.map(([field]) => field);
    const related = await recordsOfGroups(tx, registry.get(name), {
      on: otherFields,
      fields: [...new Set([...otherFields, ...fields])],
      values: wanted,
      exceptBatch: null,
    });
    if (related.length > RULE_RECORDS_MAX) return 'too many';
    const byPlace = new Map<string, AnyRecord[]>();
    for (const record of related) {
      const place = groupText(otherFields.map((field) => record[field]));
      const others = byPlace.get(place);
      if (others === undefined) byPlace.set(place, [record]);
      else others.push(record);
    }
    [...collected.values()].forEach((group, at) => {
      group.related[name] = byPlace.get(groupText(wanted[at] ?? [])) ?? [];
    });
  }
  return [...collected.values()].flatMap((group) => checkOne(rule, group));
}

/** The distinct values of the group's fields among the touched records; a record with an absent one is in no group. */
function groupsOf({ rule, records }: RuleRun): ReadonlyMap<string, readonly GroupValue[]> {
  const groups = new Map<string, readonly GroupValue[]>();
  for (const record of records) {
    const values = rule.groupBy.map((field) => record[field]);
    if (values.some((value) => value === null || value === undefined)) continue;
    groups.set(groupText(values), values as readonly GroupValue[]);
  }
  return groups;
}

export type GroupValue = string | number | boolean | null;

function groupText(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

function emptyRelated(rule: GroupRule): Record<string, readonly AnyRecord[]> {
  return Object.fromEntries((rule.related ?? []).map(({ dataset }) => [dataset, []]));
}

/** A rule that throws is our fault: the batch fails loudly and waits, and nothing is lost. */
function checkOne(rule: GroupRule, group: RecordGroup): readonly GroupFinding[] {
  try {
    return rule.check(group);
  } catch (cause) {
    throw new BatchFault('RULE_FAULT', `rule ${rule.name} threw`, { cause });
  }
}

function warningOf(
  rule: GroupRule,
  { field, value, message, suggestion }: GroupFinding,
  place: { readonly key: string; readonly index: number | null },
): Warning {
  return { ...place, code: `RULE_${rule.name}`, field, value, message, suggestion: suggestion ?? null };
}

function notChecked(rule: GroupRule): Warning {
  const message = {
    id: `tidak diperiksa: kiriman ini menyentuh terlalu banyak kelompok (${rule.description.id})`,
    en: `not checked: this push touches too many groups (${rule.description.en})`,
  };
  return {
    index: null,
    key: null,
    code: `RULE_${rule.name}`,
    field: '',
    value: null,
    message,
    suggestion: null,
  };
}
