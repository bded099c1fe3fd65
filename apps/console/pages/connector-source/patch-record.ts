import type { DatasetField } from '../../client/dataset.js';

export type PatchValue = string | number | boolean | null;

/** What somebody typed, as the hub expects a member of that field: decimals and dates travel as text, whole numbers do not. */
export function patchValue(text: string, field: DatasetField | undefined): PatchValue {
  if (text === '') return null;
  switch (field?.type) {
    case 'integer':
      return /^-?\d{1,15}$/u.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}

export interface MemberChange {
  readonly before: string;
  readonly after: string;
}

/** What a correction would make of one refused record, or null where the record is no object. */
export function memberChange(recordText: string, member: string, value: PatchValue): MemberChange | null {
  const record = objectIn(recordText);
  if (record === null) return null;
  return { before: shown(record[member]), after: shown(value) };
}

export function memberOf(recordText: string, member: string): string {
  return shown(objectIn(recordText)?.[member]);
}

/** Where in the source the record stood, if its connector said so: file, sheet and row. */
export function sourceKeyOf(recordText: string): string | null {
  const key = objectIn(recordText)?.['$sourceKey'];
  return typeof key === 'string' ? key : null;
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
