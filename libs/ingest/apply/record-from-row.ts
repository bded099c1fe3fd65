import { assertNever, type AnyRecord, type DatasetDefinition, type Field, type FieldValue } from '#dataset';

/** A row of a dataset's table, its columns named by their fields, as the record that rules are written for. */
export function recordFromRow(
  definition: DatasetDefinition,
  row: Readonly<Record<string, unknown>>,
): AnyRecord {
  const record: Record<string, FieldValue<Field> | null> = {};
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = row[name];
    if (value !== undefined) record[name] = value === null ? null : valueOf(field, value);
  }
  return record;
}

/** The pool gives numbers that a double cannot hold, days and moments as text already. */
function valueOf(field: Field, value: unknown): FieldValue<Field> {
  switch (field.type) {
    case 'integer':
      return Number(value);
    case 'boolean':
      return value === true;
    case 'strings':
      return (value as readonly unknown[]).map(String);
    case 'point':
      return pointOf(String(value));
    case 'string':
    case 'text':
    case 'code':
    case 'reference':
    case 'money':
    case 'quantity':
    case 'date':
    case 'timestamp':
    case 'month':
    case 'enum':
      return String(value);
    default:
      return assertNever(field);
  }
}

/** `(110.42,-6.99)`: PostgreSQL writes x, the longitude, first. */
function pointOf(text: string): { readonly latitude: string; readonly longitude: string } {
  const [longitude = '', latitude = ''] = text.slice(1, -1).split(',');
  return { latitude, longitude };
}
