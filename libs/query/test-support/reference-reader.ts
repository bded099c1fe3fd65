import {
  compareDecimals,
  isMeasure,
  keyOf,
  sumDecimals,
  type AnyRecord,
  type DatasetDefinition,
} from '#dataset';

/** What a filter is in JavaScript. */
export type Filter = Readonly<Record<string, unknown>>;
export type Order = Readonly<Record<string, 'ASC' | 'DESC'>>;

/**
 * The plainest reading of the interface, over a list in memory: slow, obviously right, and written without a look at the SQL.
 */
export class ReferenceReader {
  readonly #records: readonly AnyRecord[];

  constructor(
    private readonly dataset: DatasetDefinition,
    records: readonly AnyRecord[],
  ) {
    this.#records = [...records].sort((a, b) => bytewise(keyOf(dataset, a), keyOf(dataset, b)));
  }

  list(filter: Filter = {}, orderBy: readonly Order[] = []): readonly AnyRecord[] {
    const matching = this.#records.filter((record) => this.#matches(record, filter));
    return [...matching].sort((a, b) => this.#compare(a, b, orderBy));
  }

  keys(filter: Filter = {}, orderBy: readonly Order[] = []): readonly string[] {
    return this.list(filter, orderBy).map((record) => keyOf(this.dataset, record));
  }

  groups(fields: readonly string[], measure: string): readonly Group[] {
    const groups = new Map<string, AnyRecord[]>();
    for (const record of this.#records) {
      const name = JSON.stringify(fields.map((field) => record[field] ?? null));
      groups.set(name, [...(groups.get(name) ?? []), record]);
    }
    return [...groups].map(([name, records]) => this.#group(name, records, measure));
  }

  #group(name: string, records: readonly AnyRecord[], measure: string): Group {
    const field = this.dataset.fields[measure];
    if (field === undefined || !isMeasure(field)) throw new Error(`${measure} is no measure`);
    const values = records
      .map((record) => record[measure])
      .filter((value) => value !== null)
      .map(String);
    const sorted = [...values].sort(compareDecimals);
    return {
      values: JSON.parse(name) as readonly unknown[],
      count: records.length,
      sum: values.length === 0 ? null : sumDecimals(values),
      min: sorted[0] ?? null,
      max: sorted.at(-1) ?? null,
    };
  }

  #matches(record: AnyRecord, filter: Filter): boolean {
    return Object.entries(filter).every(([name, part]) => {
      if (name === 'and') return (part as Filter[]).every((inner) => this.#matches(record, inner));
      if (name === 'or') return (part as Filter[]).some((inner) => this.#matches(record, inner));
      if (name === 'not') return !this.#matches(record, part as Filter);
      return Object.entries(part as Filter).every(([operator, operand]) =>
        this.#holds(record, name, operator, operand),
      );
    });
  }

  #holds(record: AnyRecord, name: string, operator: string, operand: unknown): boolean {
    const value: unknown = record[name] ?? null;
    const compare = (other: unknown): number => this.#compareValues(name, value, other);
    const list = Array.isArray(operand) ? (operand as readonly unknown[]) : [operand];
    if (operator === 'isNull') return (value === null) === operand;
    if (operator === 'ne') return value === null || compare(operand) !== 0;
    if (operator === 'notIn') return value === null || list.every((item) => compare(item) !== 0);
    if (value === null) return false;
    switch (operator) {
      case 'eq':
        return compare(operand) === 0;
      case 'in':
        return list.some((item) => compare(item) === 0);
      case 'lt':
        return compare(operand) < 0;
      case 'lte':
        return compare(operand) <= 0;
      case 'gt':
        return compare(operand) > 0;
      case 'gte':
        return compare(operand) >= 0;
      case 'between':
        return compare(list[0]) >= 0 && compare(list[1]) <= 0;
      case 'like':
        return asPattern(String(operand)).test(value as string);
      case 'startsWith':
        return (value as string).startsWith(String(operand));
      case 'hoursAfter':
        return this.#isHoursAfter(record, name, operand as Filter);
      case 'has':
        return (value as readonly string[]).includes(String(operand));
      default:
        throw new Error(`no operator ${operator}`);
    }
  }

  #isHoursAfter(record: AnyRecord, name: string, { field, ...bounds }: Filter): boolean {
    const [at, other] = [record[name], record[String(field)]];
    if (typeof at !== 'string' || typeof other !== 'string') return false;
    const hours = (Date.parse(at) - Date.parse(other)) / 3_600_000;
    return Object.entries(bounds).every(([bound, limit]) =>
      bound === 'lte' ? hours <= Number(limit) : hours > Number(limit),
    );
  }

  #compare(a: AnyRecord, b: AnyRecord, orderBy: readonly Order[]): number {
    const terms = orderBy.flatMap((order) => Object.entries(order));
    for (const [name, direction] of terms) {
      const sign = direction === 'ASC' ? 1 : -1;
      const [left, right] = [a[name] ?? null, b[name] ?? null];
      // Absent values stand above all others: last when ascending, first when descending.
      if (left === null || right === null) {
        if (left !== right) return sign * (left === null ? 1 : -1);
        continue;
      }
      const difference = this.#compareValues(name, left, right);
      if (difference !== 0) return sign * difference;
    }
    const sign = terms.at(-1)?.[1] === 'DESC' ? -1 : 1;
    return sign * bytewise(keyOf(this.dataset, a), keyOf(this.dataset, b));
  }

  #compareValues(name: string, a: unknown, b: unknown): number {
    switch (this.dataset.fields[name]?.type) {
      case 'money':
      case 'quantity':
        return compareDecimals(String(a), String(b));
      case 'integer':
        return Number(a) - Number(b);
      case 'boolean':
        return Number(a) - Number(b);
      case 'timestamp':
        return Date.parse(String(a)) - Date.parse(String(b));
      default:
        return bytewise(String(a), String(b));
    }
  }
}

export interface Group {
  readonly values: readonly unknown[];
  readonly count: number;
  readonly sum: string | null;
  readonly min: string | null;
  readonly max: string | null;
}

function bytewise(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** LIKE as a regular expression. */
function asPattern(like: string): RegExp {
  let source = '';
  for (let at = 0; at < like.length; at += 1) {
    const letter = like.charAt(at);
    if (letter === '%') source += '[^]*';
    else if (letter === '_') source += '[^]';
    else source += escaped(letter === '\\' ? like.charAt((at += 1)) : letter);
  }
  return new RegExp(`^${source}$`, 'u');
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
