import type { DatasetDefinition } from './define-dataset.js';
import type { AnyRecord } from './record-type.js';

/**
 * The canonical text of a record's natural key: the parts in declared order joined by `|`, with `|` and `\` in a part
 * written `\|` and `\\`, so that different keys never share a text.
 */
export function keyOf(dataset: DatasetDefinition, record: AnyRecord): string {
  return joinKey(dataset.key.map((name) => keyPart(dataset, name, record[name])));
}

/** Defaults are filled in before a key is taken, so a part without a value is our fault and not the sender's. */
function keyPart(dataset: DatasetDefinition, name: string, value: AnyRecord[string] | undefined): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Error(`${dataset.name}: key field ${name} has no value`);
}

/** Parts of a key → its canonical text. */
export function joinKey(parts: readonly string[]): string {
  return parts.map(escapePart).join('|');
}

/** The parts of a canonical key text; the inverse of {@link joinKey}. */
export function splitKey(key: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < key.length; at += 1) {
    const letter = key.charAt(at);
    if (letter === '\\') part += key.charAt((at += 1));
    else if (letter === '|') {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}

/** The key fields of the record that a canonical key text names; the inverse of {@link keyOf}. */
export function keyFieldsOf(dataset: DatasetDefinition, key: string): AnyRecord {
  const parts = splitKey(key);
  const fields = dataset.key.map((name, place) => [name, typedPart(dataset, name, parts[place] ?? '')]);
  return Object.fromEntries(fields) as AnyRecord;
}

function typedPart(dataset: DatasetDefinition, name: string, part: string): string | number | boolean {
  switch (dataset.fields[name]?.type) {
    case 'integer':
      return Number(part);
    case 'boolean':
      return part === 'true';
    default:
      return part;
  }
}

function escapePart(part: string): string {
  return part.includes('|') || part.includes('\\') ? part.replace(/[\\|]/g, '\\$&') : part;
}
