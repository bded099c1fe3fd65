import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { SecretsError } from './secrets.errors.js';

/**
 * Keeps secrets that the hub must read again: AES-256-GCM with a key derived from the operator's text by HKDF-SHA256 (RFC 5869). A sealed
 * secret is a byte for its form, 8 bytes that name the key, 12 bytes of nonce (NIST SP 800-38D §8.2.2: random), the text, and 16 bytes of tag.
 */
export class SecretBox {
  readonly #keys: ReadonlyMap<string, SealingKey>;
  readonly #current: SealingKey | undefined;

  /** The first text seals; all of them open. Without any, nothing can be kept. */
  constructor(
    texts: readonly string[],
    /** Where the key came from, for whoever must mend it. */
    readonly origin = 'SECRETS_KEY',
  ) {
    const keys = texts.map(deriveKey);
    this.#keys = new Map(keys.map((key) => [key.id.toString('hex'), key]));
    this.#current = keys[0];
  }

  get isEmpty(): boolean {
    return this.#current === undefined;
  }

  /** `what` names the place of the secret, such as `webhook:12`: put anywhere else, it cannot be opened. */
  seal(secret: Buffer, what: string): Buffer {
    if (this.#current === undefined) throw new SecretsError('SECRETS_KEY_MISSING');
    const { id, key } = this.#current;
    const head = Buffer.concat([FORM, id]);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.concat([head, Buffer.from(what)]));
    return Buffer.concat([head, nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  open(sealed: Buffer, what: string): Buffer {
    const found = this.#keyOf(sealed);
    if (found === undefined) throw this.#unknownKey();
    const textStart = HEAD_BYTES + NONCE_BYTES;
    const textEnd = sealed.length - TAG_BYTES;
    try {
      const decipher = createDecipheriv('aes-256-gcm', found.key, sealed.subarray(HEAD_BYTES, textStart), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.concat([sealed.subarray(0, HEAD_BYTES), Buffer.from(what)]))
        .setAuthTag(sealed.subarray(textEnd));
      return Buffer.concat([decipher.update(sealed.subarray(textStart, textEnd)), decipher.final()]);
    } catch (cause) {
      throw new SecretsError('SECRET_DAMAGED', { place: what }, { cause });
    }
  }

  /** The same secret under the current key, whichever key sealed it. Undefined when it is under that key already. */
  reseal(sealed: Buffer, what: string): Buffer | undefined {
    const key = this.#keyOf(sealed);
    return key !== undefined && key === this.#current ? undefined : this.seal(this.open(sealed, what), what);
  }

  #keyOf(sealed: Buffer): SealingKey | undefined {
    if (sealed.length < HEAD_BYTES + NONCE_BYTES + TAG_BYTES || !sealed.subarray(0, 1).equals(FORM))
      return undefined;
    return this.#keys.get(sealed.subarray(FORM.length, HEAD_BYTES).toString('hex'));
  }

  #unknownKey(): SecretsError {
    return this.isEmpty
      ? new SecretsError('SECRETS_KEY_MISSING')
      : new SecretsError('SECRETS_KEY_WRONG', { origin: this.origin });
  }
}

interface SealingKey {
  /** Tells keys apart and says nothing of the key. */
  readonly id: Buffer;
  readonly key: Buffer;
}

function deriveKey(text: string): SealingKey {
  const derive = (info: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', text, 'lumbung', info, bytes));
  return { id: derive('name of the key', KEY_ID_BYTES), key: derive('secrets at rest', KEY_BYTES) };
}

const FORM = Buffer.from([1]);
const KEY_ID_BYTES = 8;
const KEY_BYTES = 32;
const HEAD_BYTES = FORM.length + KEY_ID_BYTES;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
