import { compileChecker, nearMiss, type DatasetDefinition, type Field } from '#dataset';
import type { TableLayout } from '#dataset-runtime';
import { hintAt, shownValue, type LocalText } from '#core/errors';
import { columnIn } from './apply/table-layout.js';
import { IngestError } from './ingest.errors.js';

/** Values that fields of a record must have: the part of a dataset that a snapshot or a digest is about. */
export type RecordScope = Readonly<Record<string, string | number | boolean>>;

/** Reads a scope as a client writes it: each field declared, of a type that equality makes sense for, and its value right. */
export function parseRecordScope(definition: DatasetDefinition, input: unknown): RecordScope {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw invalid('scope', {
      id: `harus sebuah objek seperti { fiscalYear: 2026 }, bukan ${shownValue(input)}`,
      en: `it must be an object such as { fiscalYear: 2026 }, not ${shownValue(input)}`,
    });
  const scope: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(input)) {
    const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
    if (field === undefined) throw noSuchField(definition, name);
    scope[name] = checkedValue(definition, { name, field, value });
  }
  return scope;
}

/** The condition on a table alias, with values from parameter `$first` on. */
export function scopeCondition(
  layout: TableLayout,
  scope: RecordScope,
  { alias, first }: { readonly alias: string; readonly first: number },
): { readonly sql: string; readonly values: readonly (string | number | boolean)[] } {
  const conditions = Object.keys(scope).map(
    (field, place) =>
      `${alias}.${columnIn(layout, field).quoted} = $${first + place}::${columnIn(layout, field).sqlType}`,
  );
  return { sql: conditions.length === 0 ? 'true' : conditions.join(' and '), values: Object.values(scope) };
}

function checkedValue(
  definition: DatasetDefinition,
  { name, field, value }: { readonly name: string; readonly field: Field; readonly value: unknown },
): string | number | boolean {
  if (!EQUATED.has(field.type))
    throw invalid(name, {
      id: `kolom berjenis ${field.type} tidak dapat menjadi cakupan`,
      en: `a field of type ${field.type} is no scope`,
    });
  // A default fills an absent field of a record; a scope says what it means.
  if (value === null || value === undefined) throw invalid(name, NO_VALUE);
  const outcome = compileChecker({ ...definition, key: [name], fields: { [name]: field } })({
    [name]: value,
  });
  const checked = outcome.ok ? outcome.record[name] : undefined;
  if (typeof checked === 'string' || typeof checked === 'number' || typeof checked === 'boolean')
    return checked;
  throw invalid(name, (outcome.ok ? undefined : outcome.problems[0]?.message) ?? NO_VALUE);
}

function noSuchField({ name: dataset, fields }: DatasetDefinition, name: string): IngestError {
  const hint = hintAt(nearMiss(name, Object.keys(fields)));
  return invalid(name.slice(0, FIELD_SHOWN_MAX), {
    id: `${dataset} tidak punya kolom itu${hint.id}`,
    en: `${dataset} has no such field${hint.en}`,
  });
}

function invalid(field: string, { id, en }: LocalText): IngestError {
  return new IngestError('INVALID_SCOPE', { field, reasonId: id, reasonEn: en });
}

const NO_VALUE: LocalText = { id: 'nilainya wajib ada', en: 'a value is needed' };
const FIELD_SHOWN_MAX = 100;

const EQUATED = new Set<Field['type']>([
  'string',
  'code',
  'reference',
  'integer',
  'enum',
  'month',
  'boolean',
  'date',
]);
