import { checkOf } from './check-field.js';
import type { FieldCheck } from './field-check.js';
import { hasDefault, type DatasetDefinition } from './define-dataset.js';
import type { LocalText } from './local-text.js';
import { nearMiss } from './near-miss.js';
import { faultOfExtra } from './check-extras.js';
import { shownValue, storableText, type Problem, type ProblemCode } from './problem.js';
import type { AnyRecord, FieldValue } from './record-type.js';
import type { Field } from './field-types.js';

/** A member of a pushed record that is not a field: where in the source it came from, for its passport. */
export const SOURCE_KEY_MEMBER = '$sourceKey';
export const SOURCE_KEY_LENGTH_MAX = 200;

export type CheckedRecord =
  | {
      readonly ok: true;
      /** Every declared field, in its one spelling; null when absent. Defaults that follow references are filled in later. */
      readonly record: AnyRecord;
      /** Members the dataset does not know, kept because the source may send them; null when there are none. */
      readonly extras: Readonly<Record<string, unknown>> | null;
      readonly sourceKey: string | null;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Names of unknown fields come from outside and may be anything. */
const FIELD_NAME_SHOWN_MAX = 100;

export type Checker = (input: unknown) => CheckedRecord;

/** A record with more problems than this is not a record of this dataset; the rest would only be noise. */
const PROBLEMS_PER_RECORD_MAX = 20;

/**
 * Makes the checker of a dataset once, to be called a million times: types, patterns, bounds, required fields, constant
 * defaults, unknown fields. What needs other records (references, rules, ownership) is checked by the hub.
 */
export function compileChecker(
  dataset: DatasetDefinition,
  options: { readonly extras: boolean } = { extras: false },
): Checker {
  const fields = Object.entries(dataset.fields).map(([name, field]) => compileField(name, field));
  const known = new Set([...Object.keys(dataset.fields), SOURCE_KEY_MEMBER]);

  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return notAnObject(input);
    const members = input as Readonly<Record<string, unknown>>;
    const problems: Problem[] = [];
    const record: Record<string, FieldValue<Field> | null> = {};
    for (const field of fields) record[field.name] = checkMember(field, members[field.name], problems);
    const sourceKey = checkSourceKey(members[SOURCE_KEY_MEMBER], problems);
    const extras = unknownMembers(members, known);
    if (extras !== null) checkExtras(extras, options.extras, known, problems);
    if (problems.length > 0) return { ok: false, problems: problems.slice(0, PROBLEMS_PER_RECORD_MAX) };
    return { ok: true, record, extras, sourceKey };
  };
}

interface CompiledField {
  readonly name: string;
  readonly check: FieldCheck;
  readonly required: boolean;
  readonly absent: FieldValue<Field> | null;
}

function compileField(name: string, field: Field): CompiledField {
  const constant =
    'default' in field && field.default !== undefined && !('defaultFrom' in field) ? field.default : null;
  return {
    name,
    check: checkOf(field),
    required: field.optional !== true && !hasDefault(field),
    // `@province` and paths through references are known only to the hub.
    absent: constant === '@province' ? null : constant,
  };
}

function checkMember(field: CompiledField, value: unknown, problems: Problem[]): FieldValue<Field> | null {
  if (value === undefined || value === null) {
    if (!field.required) return field.absent;
    problems.push(problem(field.name, 'REQUIRED', null, { id: 'wajib diisi', en: 'is required' }));
    return null;
  }
  const checked = field.check(value, (code, message, suggestion) => {
    problems.push(problem(field.name, code, value, message, suggestion));
    return undefined;
  });
  return checked ?? null;
}

function checkSourceKey(value: unknown, problems: Problem[]): string | null {
  if (value === undefined || value === null) return null;
  if (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= SOURCE_KEY_LENGTH_MAX &&
    !/[\u0000-\u001f\p{Surrogate}]/u.test(value)
  ) {
    return value;
  }
  const message = {
    id: `teks satu baris, paling panjang ${SOURCE_KEY_LENGTH_MAX}`,
    en: `one line of text, at most ${SOURCE_KEY_LENGTH_MAX}`,
  };
  problems.push(problem(SOURCE_KEY_MEMBER, 'PATTERN', value, message));
  return null;
}

function unknownMembers(
  members: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): Readonly<Record<string, unknown>> | null {
  let extras: Record<string, unknown> | null = null;
  for (const name in members) {
    // No prototype: a member called __proto__ is a member like any other and must not vanish (I5).
    if (!known.has(name)) (extras ??= Object.create(null) as Record<string, unknown>)[name] = members[name];
  }
  return extras;
}

function checkExtras(
  extras: Readonly<Record<string, unknown>>,
  allowed: boolean,
  known: ReadonlySet<string>,
  problems: Problem[],
): void {
  let count = 0;
  for (const name in extras) {
    // A million unknown members are reported as twenty.
    if (problems.length >= PROBLEMS_PER_RECORD_MAX) return;
    if (!allowed) {
      problems.push(unknownField(name, extras[name], known));
      continue;
    }
    const fault = faultOfExtra(name, extras[name], (count += 1));
    if (fault !== null) problems.push(problem(name, fault.code, extras[name], fault.message));
  }
}

function unknownField(name: string, value: unknown, known: ReadonlySet<string>): Problem {
  const message = {
    id: 'kolom ini tidak dikenal dalam kumpulan data ini',
    en: 'this dataset has no such field',
  };
  return problem(name, 'UNKNOWN_FIELD', value, message, nearMiss(name, known));
}

function notAnObject(input: unknown): CheckedRecord {
  const message = { id: 'rekaman harus objek JSON', en: 'a record must be a JSON object' };
  return { ok: false, problems: [problem('', 'WRONG_TYPE', input, message)] };
}

function problem(
  field: string,
  code: ProblemCode,
  value: unknown,
  message: LocalText,
  suggestion?: string,
): Problem {
  return {
    field: storableText(field.slice(0, FIELD_NAME_SHOWN_MAX)),
    code,
    value: shownValue(value),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
