import { AccessError, forbidden, type ReadAccess } from '#access/decisions';
import type { DatasetDefinition, Field } from '#dataset';
import { columnOf } from '#dataset';
import { isMaskable } from '#dataset-runtime';
import type { Compilation } from './compilation.js';
import type { Rows } from './rows.js';

/** Whether the caller reads a field: on all records, on none, or on those where none of these flags is set. */
export type Readability = 'always' | 'never' | { readonly unless: readonly string[] };

export function readabilityOf(field: Field, access: ReadAccess): Readability {
  if (!isMaskable(field) || (access.kind !== 'none' && access.personal)) return 'always';
  if (field.personal === true || typeof field.access !== 'object') return 'never';
  return { unless: field.access.restrictedWhen };
}

/**
 * True on rows where none of the flags is set. A version of the past shows only what was never secret: not in another
 * version, not today, and not in the last one before a deletion.
 */
export function visibleSql(compilation: Compilation, rows: Rows, flags: readonly string[]): string {
  const open = flags.map((flag) => `${rows.field(flag)} is not true`);
  if (!rows.reading.isPast) return open.join(' and ');
  const { qualified, history } = rows.dataset.layout;
  const never = [qualified, history].map((table) => {
    const other = compilation.alias('m');
    const isSecret = flags.map((flag) => `${other}.${columnOf(flag)} is true`).join(' or ');
    return `not exists (select 1 from ${table} ${other} where ${other}.key = ${rows.column('key')} and (${isSecret}))`;
  });
  return [...open, ...never].join(' and ');
}

/** A condition over a field, true only where the caller may see the field's value. */
export function whereVisible(
  compilation: Compilation,
  rows: Rows,
  field: string,
  conditionSql: () => string,
): string {
  const { definition } = rows.dataset;
  const spec = fieldOf(definition, field);
  const readability = readabilityOf(spec, rows.reading.access);
  if (readability === 'never') throw mayNotRead(definition, field);
  if (readability === 'always') {
    if (isMaskable(spec)) compilation.readPersonal(definition.name, field);
    return conditionSql();
  }
  return `(${visibleSql(compilation, rows, readability.unless)} and ${conditionSql()})`;
}

export function mayNotRead(dataset: DatasetDefinition, field: string): AccessError {
  return forbidden(`read_personal ${dataset.name}.${field}`);
}

export function mayNotReadDataset(dataset: DatasetDefinition): AccessError {
  return forbidden(`read ${dataset.name}`);
}

/** A declared field; the schema offers no other. */
export function fieldOf(dataset: DatasetDefinition, name: string): Field {
  const field = dataset.fields[name];
  if (field === undefined) throw new Error(`${dataset.name} has no field ${name}`);
  return field;
}
