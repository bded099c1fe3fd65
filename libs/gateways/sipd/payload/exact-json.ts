import { SIPD_DEPTH_MAX } from '#core/limits';
import { SipdError } from '../sipd.errors.js';

/** A number to the letter as it was written: targets and amounts never pass through a float. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

export type JsonObject = ReadonlyMap<string, Json>;
export type Json = null | boolean | string | JsonNumber | readonly Json[] | JsonObject;

/**
 * Reads JSON text (RFC 8259) where JSON.parse would lose something: numbers keep their digits, a member that stands twice is
 * refused instead of the last one taken, and the depth is bounded.
 */
export function parseExactJson(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return value instanceof Map;
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): Json {
    this.blanks();
    switch (this.text.charAt(this.#at)) {
      case '{':
        return this.object(depth + 1);
      case '[':
        return this.list(depth + 1);
      case '"':
        return this.string();
      default:
        return this.scalar();
    }
  }

  end(): void {
    this.blanks();
    if (this.#at < this.text.length) throw this.malformed();
  }

  private object(depth: number): JsonObject {
    this.enter(depth);
    const members = new Map<string, Json>();
    if (this.takes('}')) return members;
    do {
      this.blanks();
      const position = this.#at;
      const name = this.string();
      if (members.has(name))
        throw new SipdError('SIPD_DUPLICATE_MEMBER', { name: name.slice(0, 100), position });
      this.expect(':');
      members.set(name, this.value(depth));
    } while (this.takes(','));
    this.expect('}');
    return members;
  }

  private list(depth: number): readonly Json[] {
    this.enter(depth);
    const items: Json[] = [];
    if (this.takes(']')) return items;
    do items.push(this.value(depth));
    while (this.takes(','));
    this.expect(']');
    return items;
  }

  private string(): string {
    const start = this.#at;
    if (this.text.charAt(start) !== '"') throw this.malformed();
    let hasEscapes = false;
    for (let at = start + 1; at < this.text.length; at += 1) {
      const letter = this.text.charCodeAt(at);
      if (letter === QUOTE) {
        this.#at = at + 1;
        return hasEscapes ? this.unescaped(start, at + 1) : this.text.slice(start + 1, at);
      }
      if (letter < BLANK) break;
      if (letter !== BACKSLASH) continue;
      hasEscapes = true;
      at += 1;
    }
    throw this.malformed();
  }

  private unescaped(start: number, end: number): string {
    try {
      return JSON.parse(this.text.slice(start, end)) as string;
    } catch {
      this.#at = start;
      throw this.malformed();
    }
  }

  private scalar(): boolean | null | JsonNumber {
    for (const [word, value] of LITERALS) {
      if (!this.text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    NUMBER.lastIndex = this.#at;
    const found = NUMBER.exec(this.text)?.[0];
    if (found === undefined) throw this.malformed();
    this.#at += found.length;
    return new JsonNumber(found);
  }

  private enter(depth: number): void {
    if (depth > SIPD_DEPTH_MAX) throw new SipdError('SIPD_TOO_DEEP', { limit: SIPD_DEPTH_MAX });
    this.#at += 1;
  }

  private takes(mark: string): boolean {
    this.blanks();
    if (this.text.charAt(this.#at) !== mark) return false;
    this.#at += 1;
    return true;
  }

  private expect(mark: string): void {
    if (!this.takes(mark)) throw this.malformed();
  }

  private blanks(): void {
    BLANKS.lastIndex = this.#at;
    this.#at += BLANKS.exec(this.text)?.[0].length ?? 0;
  }

  private malformed(): SipdError {
    const found = this.text.slice(this.#at, this.#at + SHOWN_CHARACTERS);
    return new SipdError('SIPD_MALFORMED_JSON', {
      position: this.#at,
      found: found === '' ? 'EOF' : JSON.stringify(found),
    });
  }
}

const SHOWN_CHARACTERS = 10;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BLANK = 0x20;
const BLANKS = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS = [
  ['null', null],
  ['true', true],
  ['false', false],
] as const;
