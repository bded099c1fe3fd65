import type { DatasetDefinition } from './define-dataset.js';
import type { LocalText } from './local-text.js';
import type { AnyRecord, RecordOf } from './record-type.js';

/** A rejection keeps the record out; a warning lets it in and is listed with the batch. */
export type Severity = 'rejection' | 'warning';

export interface Finding {
  readonly field: string;
  readonly value: string | null;
  readonly message: LocalText;
  readonly suggestion?: string;
}

/** A rule over the fields of one record. Its problem code is `RULE_<name>`. */
export interface RecordRule<R = AnyRecord> {
  readonly kind: 'record';
  readonly name: string;
  readonly severity: Severity;
  readonly description: LocalText;
  /** The one field it judges: a record without that field always passes, so a rule that comes with a new field refuses nobody. */
  readonly field?: keyof R & string;
  check(record: R): Finding | null;
}

/**
 * A rule over all current records that share the values of `groupBy`, run after a batch for the groups it touched.
 * Findings are warnings: the figures of neighbours may still be on their way.
 */
export interface GroupRule<R = AnyRecord> {
  readonly kind: 'group';
  readonly name: string;
  readonly description: LocalText;
  readonly groupBy: readonly (keyof R & string)[];
  /** Current records of other datasets that the rule compares with. */
  readonly related?: readonly RelatedRecords<R>[];
  check(group: RecordGroup<R>): readonly GroupFinding<R>[];
}

export interface RelatedRecords<R = AnyRecord> {
  readonly dataset: string;
  /** Field of the other dataset → the group field it must equal. */
  readonly on: Readonly<Record<string, keyof R & string>>;
  /** The fields the rule reads. */
  readonly fields: readonly string[];
}

export interface RecordGroup<R = AnyRecord> {
  readonly records: readonly R[];
  /** By dataset name; an empty list where none matched. */
  readonly related: Readonly<Record<string, readonly AnyRecord[]>>;
}

export interface GroupFinding<R = AnyRecord> extends Finding {
  /** The record the finding is about. */
  readonly record: R;
}

export type Rule<R = AnyRecord> = RecordRule<R> | GroupRule<R>;

/** Ties rules to their dataset so that their records are typed by it. */
export function defineRules<D extends DatasetDefinition>(
  _dataset: D,
  rules: readonly Rule<RecordOf<D>>[],
): readonly Rule[] {
  // The engine hands each rule records of its own dataset only, which the registry guarantees.
  return Object.freeze([...rules]);
}

/** A sample that passes the dataset's checks, and samples that do not with the first problem's code and field. */
export interface DatasetSamples<D extends DatasetDefinition = DatasetDefinition> {
  readonly dataset: D;
  readonly accepted: readonly Readonly<Record<string, unknown>>[];
  readonly refused: readonly { readonly record: unknown; readonly field: string; readonly code: string }[];
}

export function defineSamples<D extends DatasetDefinition>(samples: DatasetSamples<D>): DatasetSamples<D> {
  return Object.freeze(samples);
}
