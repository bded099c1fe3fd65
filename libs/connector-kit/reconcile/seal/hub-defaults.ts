import { type AnyRecord, type DatasetDefinition, isFilledByHub } from '#dataset';
import { RECONCILE_DEFAULTS_REMEMBERED_MAX, RECONCILE_KEYS_PER_REQUEST } from '#core/limits';

/** Asks the hub which defaults it would fill into records of which only the fields that they follow from are known. */
export type AskDefaults = (
  records: readonly Readonly<Record<string, unknown>>[],
) => Promise<readonly Readonly<Record<string, string | null>>[]>;

/** A checked record whose hub defaults may still be missing. */
export interface Fillable {
  record: AnyRecord;
}

/**
 * Fills in the defaults that only the hub knows: a region found by following the plan of a record, or the hub's own province.
 * They are part of key and hash, so they are learned from the hub, once for each value they follow from, instead of guessed.
 */
export class HubDefaults {
  private readonly fields: readonly HubField[];
  private readonly known = new Map<string, string | null>();

  constructor(
    dataset: DatasetDefinition,
    private readonly ask: AskDefaults,
  ) {
    this.fields = Object.entries(dataset.fields).flatMap(([name, field]) =>
      isFilledByHub(field) ? [{ name, start: field.defaultFrom?.[0] }] : [],
    );
  }

  /** Fills in what is known already; false when the hub has to be asked. */
  fillKnown(one: Fillable): boolean {
    for (const field of this.fields) {
      if (one.record[field.name] !== null) continue;
      const known = this.known.get(keyOf(field, one.record));
      if (known === undefined) return false;
      one.record = { ...one.record, [field.name]: known };
    }
    return true;
  }

  /** A default that stays null was not found: the hub would refuse the record. Field by field, as one may follow from another. */
  async fill(records: readonly Fillable[]): Promise<void> {
    for (const field of this.fields) {
      const absent = records.filter(({ record }) => record[field.name] === null);
      if (absent.length === 0) continue;
      await this.learn(field, absent);
      for (const one of absent) {
        one.record = { ...one.record, [field.name]: this.known.get(keyOf(field, one.record)) ?? null };
      }
    }
  }

  /** Fields that the hub fills in and that the record, filled as far as can be, still lacks. */
  missingIn(record: AnyRecord): readonly string[] {
    return this.fields.flatMap(({ name }) => (record[name] === null ? [name] : []));
  }

  /** Whether the key of a record may depend on a field that could not be read. */
  followsFrom(unreadable: (field: string) => boolean, record: AnyRecord): boolean {
    return this.fields.some(
      ({ name, start }) => record[name] === null && start !== undefined && unreadable(start),
    );
  }

  private async learn(field: HubField, absent: readonly Fillable[]): Promise<void> {
    const unknown = new Map<string, AnyRecord>();
    for (const { record } of absent) {
      const key = keyOf(field, record);
      if (!this.known.has(key)) unknown.set(key, startOf(field, record));
    }
    if (this.known.size + unknown.size > RECONCILE_DEFAULTS_REMEMBERED_MAX) this.known.clear();
    const asked = [...unknown];
    for (let from = 0; from < asked.length; from += RECONCILE_KEYS_PER_REQUEST) {
      const part = asked.slice(from, from + RECONCILE_KEYS_PER_REQUEST);
      const found = await this.ask(part.map(([, start]) => start));
      for (const [place, [key]] of part.entries()) this.known.set(key, found[place]?.[field.name] ?? null);
    }
  }
}

interface HubField {
  readonly name: string;
  /** The field of the record from which the default follows. */
  readonly start: string | undefined;
}

function startOf({ start }: HubField, record: AnyRecord): AnyRecord {
  return start === undefined ? {} : { [start]: record[start] ?? null };
}

function keyOf(field: HubField, record: AnyRecord): string {
  return JSON.stringify([field.name, startOf(field, record)]);
}
