import { PROBLEM_VALUE_MAX, type LocalText } from '#dataset';
import { OWN_CODE } from '#schemas';
import type { Item } from '../translate/item.js';
import { isJsonList, isJsonObject, JsonNumber, type Json, type JsonObject } from './exact-json.js';

/**
 * The members of one object of the payload. Whatever is read is remembered, so that what nobody asked for can be told in the
 * end. What is wrong is noted at the item, and the reader goes on, so that a sender hears of all faults at once.
 */
export class Members {
  readonly #taken = new Set<string>();

  constructor(
    private readonly object: JsonObject,
    private readonly path: string,
    private readonly item: Item,
  ) {}

  /** The value; undefined when it is absent, null or blank, which senders do not tell apart. */
  take(name: string): Json | undefined {
    this.#taken.add(name);
    const value = this.object.get(name);
    if (value === null || value === undefined) return undefined;
    return typeof value === 'string' && value.trim() === '' ? undefined : value;
  }

  text(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined || typeof value === 'string') return value;
    this.refuse(name, { id: 'harus teks', en: 'must be text' });
    return undefined;
  }

  requiredText(...names: readonly [string, ...string[]]): string | undefined {
    const name = names.find((one) => this.take(one) !== undefined) ?? names[0];
    const value = this.text(name);
    if (value === undefined && this.take(name) === undefined) this.refuse(name, REQUIRED);
    return value;
  }

  /**
   * A code; blanks around it and a dot behind it (`1.02.`) are a way of writing, not a part of it. A JSON number is taken only
   * where writing it as a number cannot have changed it.
   */
  code(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    if (value instanceof JsonNumber && /^\d+$/.test(value.text)) return value.text;
    if (typeof value !== 'string') {
      this.refuse(name, {
        id: 'kirim kode sebagai teks, dalam tanda kutip',
        en: 'send the code as text, in quotes',
      });
      return undefined;
    }
    const code = value.trim().replace(/\.+$/, '');
    if (CODE.test(code)) return code;
    this.refuse(name, {
      id: 'kode terdiri atas huruf dan angka, dipisah satu tanda . _ / : atau -',
      en: 'a code is letters and digits with a single . _ / : or - between them',
    });
    return undefined;
  }

  requiredCode(name: string): string | undefined {
    const code = this.code(name);
    if (code === undefined && this.take(name) === undefined) this.refuse(name, REQUIRED);
    return code;
  }

  /** A whole number within bounds, in quotes or without. */
  integer(name: string, { min, max }: { readonly min: number; readonly max: number }): number | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    const text = value instanceof JsonNumber ? value.text : value;
    const number = typeof text === 'string' && /^\d{1,9}$/.test(text.trim()) ? Number(text) : NaN;
    if (number >= min && number <= max) return number;
    this.refuse(name, {
      id: `harus bilangan bulat ${min} sampai ${max}`,
      en: `must be a whole number from ${min} to ${max}`,
    });
    return undefined;
  }

  /** The objects of a list; an absent list is empty. */
  list(name: string): readonly (JsonObject | undefined)[] {
    const value = this.take(name);
    if (value === undefined) return [];
    if (isJsonList(value)) return value.map((one) => (isJsonObject(one) ? one : undefined));
    this.refuse(name, { id: 'harus daftar objek', en: 'must be a list of objects' });
    return [];
  }

  /** Puts a member back among those that nobody read: what was read of it has no place in the record. */
  leave(name: string): void {
    this.#taken.delete(name);
  }

  /** Names of members that were not read, in the order of the payload. */
  untaken(): readonly string[] {
    return [...this.object.keys()].filter((name) => !this.#taken.has(name));
  }

  refuse(name: string, message: LocalText, suggestion?: string): void {
    const field = this.pathOf(name);
    // What is read twice is wrong once.
    if (this.item.problems.some((problem) => problem.field === field)) return;
    const value = shown(this.object.get(name));
    this.item.problems.push({ field, value, message, suggestion });
  }

  pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}

function shown(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (value instanceof JsonNumber) return value.text.slice(0, PROBLEM_VALUE_MAX);
  if (typeof value === 'object') return isJsonList(value) ? '[…]' : '{…}';
  // A log line is one line.
  return String(value).replace(/\s+/g, ' ').slice(0, PROBLEM_VALUE_MAX);
}

const REQUIRED: LocalText = { id: 'wajib diisi', en: 'is required' };
const CODE = new RegExp(`^(?:${OWN_CODE.pattern})$`);
