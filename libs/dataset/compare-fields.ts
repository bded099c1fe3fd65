import { compareDecimals } from './canonical-decimal.js';
import { hasDefault } from './define-dataset.js';
import type { Field } from './field-types.js';

interface FieldChange {
  readonly kind: 'breaking' | 'compatible';
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Differences of one field. A property that nobody has thought about here counts as breaking. */
export function* fieldChanges(path: string, before: Field, after: Field): Generator<FieldChange> {
  if (before.type !== after.type) {
    yield { kind: 'breaking', path: `${path}.type`, before: before.type, after: after.type };
    return;
  }
  const old = before as unknown as Properties;
  const now = after as unknown as Properties;
  // With a default, absent values have a meaning at once: nobody meets a null and nobody is refused.
  const becameDefaulted = before.optional !== true && hasDefault(after);
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (JSON.stringify(old[name]) === JSON.stringify(now[name])) continue;
    const kind =
      name === 'optional' && becameDefaulted
        ? 'compatible'
        : (KINDS[name] ?? breaking)(old[name], now[name], before);
    yield { kind, path: `${path}.${name}`, before: declared(old[name]), after: declared(now[name]) };
  }
}

type Properties = Readonly<Record<string, unknown>>;
type KindOf = (before: unknown, after: unknown, field: Field) => FieldChange['kind'];

const breaking: KindOf = () => 'breaking';
const compatible: KindOf = () => 'compatible';
const breakingIf =
  (test: (before: unknown, after: unknown) => boolean): KindOf =>
  (before, after) =>
    test(before, after) ? 'breaking' : 'compatible';

/** What a changed property does to senders and readers. */
const KINDS: Readonly<Record<string, KindOf>> = {
  title: compatible,
  description: compatible,
  example: compatible,
  measure: compatible,
  // Required to optional: readers meet null where there was none, but for a default; optional to required: senders are refused.
  optional: breaking,
  // A default where nothing stood before means something else than null did; a required field had no nulls.
  default: (before, _, field) =>
    before === undefined && field.optional !== true ? 'compatible' : 'breaking',
  maxLength: breakingIf((before, after) => isTighterMax(before, after)),
  maxItems: breakingIf((before, after) => isTighterMax(before, after)),
  max: breakingIf((before, after) => isTighterMax(before, after)),
  min: breakingIf((before, after) => isTighterMax(negated(before), negated(after))),
  values: breakingIf((before, after) =>
    Object.keys(asObject(before)).some((value) => !(value in asObject(after))),
  ),
  // Relying on the master data to a greater depth, or altogether, refuses codes that were let in before.
  openBelow: breakingIf(
    (before, after) => before !== undefined && (after === undefined || Number(after) > Number(before)),
  ),
  wildcard: breakingIf((before) => before !== undefined),
  validOn: breakingIf((_, after) => after !== undefined),
  personal: breakingIf((_, after) => after === true),
  access: breakingIf((_, after) => after !== undefined),
};

/** Whether an upper bound came down; an absent one is none, or the default of the type, which no declared one exceeds. */
function isTighterMax(before: unknown, after: unknown): boolean {
  if (after === undefined) return false;
  if (before === undefined) return true;
  return compareDecimals(boundText(after), boundText(before)) < 0;
}

function negated(bound: unknown): unknown {
  if (bound === undefined) return undefined;
  const text = boundText(bound);
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

/** Bounds are numbers on integers and lengths, decimal strings elsewhere. */
function boundText(bound: unknown): string {
  if (typeof bound === 'number' || typeof bound === 'string') return String(bound);
  throw new Error(`a bound is a number or a decimal string, not ${typeof bound}`);
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** A part of a definition as people read it; null where there is none. */
export function declared(value: unknown): string | null {
  if (value === undefined) return null;
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, SHOWN_LENGTH_MAX);
}

/** Enough to see what changed; the definition itself has the rest. */
const SHOWN_LENGTH_MAX = 120;
