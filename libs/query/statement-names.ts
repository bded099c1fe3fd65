import { createHash } from 'node:crypto';
import { PREPARED_STATEMENTS_MAX } from '#core/limits';

/**
 * Names under which connections keep prepared statements. A statement gets one when it comes a second time. PostgreSQL keeps
 * them until the connection ends, so when the names are used up a new generation begins and connections of the old one are
 * to be closed after their next use.
 */
export class StatementNames {
  #generation = 1;
  readonly #named = new Map<string, string>();
  #seenOnce = new Set<string>();

  get generation(): number {
    return this.#generation;
  }

  nameOf(sql: string): string | undefined {
    const name = this.#named.get(sql);
    if (name !== undefined) return name;
    if (!this.#seenOnce.has(sql)) {
      if (this.#seenOnce.size >= PREPARED_STATEMENTS_MAX) this.#seenOnce = new Set();
      this.#seenOnce.add(sql);
      return undefined;
    }
    if (this.#named.size >= PREPARED_STATEMENTS_MAX) {
      this.#named.clear();
      this.#generation += 1;
    }
    const digest = createHash('sha256').update(sql).digest('base64url').slice(0, DIGEST_LENGTH);
    const made = `q${this.#generation}_${digest}`;
    this.#seenOnce.delete(sql);
    this.#named.set(sql, made);
    return made;
  }
}

// 96 bits: two statements never share a name.
const DIGEST_LENGTH = 16;
