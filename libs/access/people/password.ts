import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { badInput, type RequestError, type LocalText } from '#core/errors';
import {
  PASSWORD_CHARACTERS_MAX,
  PASSWORD_CHARACTERS_MIN,
  PASSWORD_HASHES_AT_ONCE_MAX,
  PASSWORD_HASHES_WAITING_MAX,
} from '#core/limits';
import { AccessError } from '../access.errors.js';

/** `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`, base64url: a later, costlier setting can stand beside older hashes. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const { log2N, r, p } = COST;
  const hash = await derive(password, salt, COST);
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Without a stored hash it takes as long and says no, so that time does not tell which accounts exist. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [scheme, log2N, r, p, salt, hash] = (stored ?? '').split('$');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) {
    await derive(password.slice(0, PASSWORD_CHARACTERS_MAX), Buffer.alloc(SALT_BYTES), COST);
    return false;
  }
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64url'), cost);
  const wanted = Buffer.from(hash, 'base64url');
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}

/** Length and not being one's own name are what helps (NIST SP 800-63B §3.1.1.2); rules of composition do not. */
export function requireUsablePassword(password: string, login: string): void {
  if (password.length < PASSWORD_CHARACTERS_MIN || password.length > PASSWORD_CHARACTERS_MAX)
    throw refused({
      id: `harus ${PASSWORD_CHARACTERS_MIN} sampai ${PASSWORD_CHARACTERS_MAX} karakter, bukan ${password.length}`,
      en: `it takes ${PASSWORD_CHARACTERS_MIN} to ${PASSWORD_CHARACTERS_MAX} characters, not ${password.length}`,
    });
  if (password.toLowerCase().includes(login.toLowerCase()))
    throw refused({ id: 'jangan memuat nama akun', en: 'it must not contain the account name' });
  if (new Set(password).size < DIFFERENT_CHARACTERS_MIN)
    throw refused({
      id: `pakai sedikitnya ${DIFFERENT_CHARACTERS_MIN} karakter berbeda`,
      en: `use at least ${DIFFERENT_CHARACTERS_MIN} different characters`,
    });
}

/** What was typed is never said again. */
function refused(rule: LocalText): RequestError {
  return badInput('password', rule);
}

interface Cost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

// OWASP Password Storage Cheat Sheet: scrypt with N = 2^16, r = 8, p = 2 (64 MiB).
const COST: Cost = { log2N: 16, r: 8, p: 2 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const DIFFERENT_CHARACTERS_MIN = 5;

let running = 0;
const waiting: (() => void)[] = [];

/** Each takes 64 MiB and a thread for a good tenth of a second: few at once, and a bounded queue. */
async function derive(password: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  if (running >= PASSWORD_HASHES_AT_ONCE_MAX) {
    if (waiting.length >= PASSWORD_HASHES_WAITING_MAX)
      throw new AccessError('SIGN_IN_BUSY', { retryAfterSeconds: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    const N = 2 ** log2N;
    const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r };
    return await new Promise((resolve, reject) => {
      // NFC: the same characters typed on two keyboards are the same password.
      scrypt(password.normalize('NFC'), salt, HASH_BYTES, options, (error, hash) =>
        error === null ? resolve(hash) : reject(error),
      );
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
