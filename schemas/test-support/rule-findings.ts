import type { AnyRecord } from '#dataset';
import { DATASETS } from '../index.js';

export type Fields = Readonly<Record<string, unknown>>;

/** The field a record rule finds fault with; null when it finds none. */
export function faultOf(dataset: string, name: string, record: Fields): string | null {
  const rule = ruleOf(dataset, name);
  if (rule.kind !== 'record') throw new Error(`${name} is a group rule`);
  return rule.check(record as AnyRecord)?.field ?? null;
}

export function findingsOf(
  dataset: string,
  name: string,
  records: readonly Fields[],
  related: Record<string, readonly Fields[]> = {},
) {
  const rule = ruleOf(dataset, name);
  if (rule.kind !== 'group') throw new Error(`${name} is a record rule`);
  return rule.check({
    records: records as readonly AnyRecord[],
    related: related as Readonly<Record<string, readonly AnyRecord[]>>,
  });
}

export function ruleOf(dataset: string, name: string) {
  const rule = DATASETS.find((entry) => entry.dataset.name === dataset)?.rules.find(
    (candidate) => candidate.name === name,
  );
  if (rule === undefined) throw new Error(`${dataset} has no rule ${name}`);
  return rule;
}
