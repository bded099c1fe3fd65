import { hash, randomInt, timingSafeEqual } from 'node:crypto';

export interface NewApiKey {
  /** Shown once. */
  readonly key: string;
  /** Stays visible: it names the key in lists and logs. */
  readonly prefix: string;
  readonly hash: Buffer;
}

/** `lmb_<8 letters or digits>_<32 letters or digits>`. */
export function newApiKey(): NewApiKey {
  const key = `lmb_${randomText(PREFIX_CHARACTERS)}_${randomText(SECRET_CHARACTERS)}`;
  return { key, prefix: prefixOf(key), hash: hashOf(key) };
}

/** The visible name of a key. One that an operator chose has no visible part, so its digest names it. */
export function prefixOf(key: string): string {
  return OWN_FORM.exec(key)?.[1] ?? `key_${hashOf(key).toString('hex').slice(0, PREFIX_CHARACTERS)}`;
}

/**
 * SHA-256 without salt or stretching: those protect secrets that people choose. A key of 190 random bits cannot be found
 * from its hash, and a slow hash would cost every request milliseconds.
 */
export function hashOf(key: string): Buffer {
  return hash('sha256', key, 'buffer');
}

export function isSameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX_CHARACTERS = 8;
// log2(62) × 32 = 190 bits.
const SECRET_CHARACTERS = 32;
const OWN_FORM = /^(lmb_[A-Za-z0-9]{8})_[A-Za-z0-9]{32,}$/;
