import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSecretBox, SecretBox } from './index.js';

const SECRET = Buffer.from('a secret of 32 bytes, more or so');
const [ONE, OTHER] = ['1'.repeat(32), '2'.repeat(32)];

describe('a secret box', () => {
  it('opens what it sealed, never writes the same twice, and shows nothing of it', () => {
    const box = new SecretBox([ONE]);
    const sealed = box.seal(SECRET, 'webhook:1');
    expect(box.open(sealed, 'webhook:1')).toEqual(SECRET);
    expect(box.seal(SECRET, 'webhook:1').equals(sealed)).toBe(false);
    expect(sealed.includes(SECRET.subarray(0, 4))).toBe(false);
    // Form, name of the key, nonce, text, tag.
    expect(sealed).toHaveLength(1 + 8 + 12 + SECRET.length + 16);
  });

  it('opens nothing that was moved, changed or cut', () => {
    const box = new SecretBox([ONE]);
    const sealed = box.seal(SECRET, 'webhook:1');
    expect(() => box.open(sealed, 'webhook:2')).toThrow('SECRET_DAMAGED');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => box.open(changed, 'webhook:1')).toThrow(/^SECRET/);
    }
    expect(() => box.open(sealed.subarray(0, -1), 'webhook:1')).toThrow('SECRET_DAMAGED');
    for (const length of [0, 1, 9, 36])
      expect(() => box.open(sealed.subarray(0, length), 'webhook:1')).toThrow('SECRETS_KEY_WRONG');
  });

  it('says when its key is another one, or when it has none', () => {
    const sealed = new SecretBox([ONE]).seal(SECRET, 'x');
    expect(() => new SecretBox([OTHER], '/data/secrets.key').open(sealed, 'x')).toThrow(
      /SECRETS_KEY_WRONG: .*\/data\/secrets\.key/,
    );
    expect(() => new SecretBox([]).open(sealed, 'x')).toThrow('SECRETS_KEY_MISSING');
    expect(() => new SecretBox([]).seal(SECRET, 'x')).toThrow('SECRETS_KEY_MISSING');
  });

  it('with a new key opens what the old one sealed, and seals it anew once', () => {
    const old = new SecretBox([ONE]).seal(SECRET, 'x');
    const rotated = new SecretBox([OTHER, ONE]);
    expect(rotated.open(old, 'x')).toEqual(SECRET);
    const anew = rotated.reseal(old, 'x') ?? Buffer.alloc(0);
    expect(new SecretBox([OTHER]).open(anew, 'x')).toEqual(SECRET);
    expect(rotated.reseal(anew, 'x')).toBeUndefined();
  });
});

describe('the key of the box', () => {
  let dataDir: string;
  const settings = (env: object): Parameters<typeof openSecretBox>[0] => ({
    secretsKey: null,
    previousSecretsKeys: [],
    databaseUrl: null,
    dataDir: join(dataDir, 'data'),
    ...env,
  });

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lumbung-secrets-'));
  });

  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('is made once beside an embedded database, for its owner only, however many start at once', async () => {
    const boxes = await Promise.all(Array.from({ length: 8 }, () => openSecretBox(settings({}))));
    const sealed = boxes[0]?.seal(SECRET, 'x') ?? Buffer.alloc(0);
    for (const box of [...boxes, await openSecretBox(settings({}))])
      expect(box.open(sealed, 'x')).toEqual(SECRET);
    expect(readdirSync(join(dataDir, 'data'))).toEqual(['secrets.key']);
    expect(statSync(join(dataDir, 'data', 'secrets.key')).mode & 0o777).toBe(0o600);
  });

  it('that was emptied or cut is not replaced without a word', async () => {
    await openSecretBox(settings({}));
    const path = join(dataDir, 'data', 'secrets.key');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 31));
    await expect(openSecretBox(settings({}))).rejects.toThrow('SECRETS_KEY_FILE_BROKEN');
  });

  it('is the one that the operator set, and is never made up for a database elsewhere', async () => {
    const sealed = new SecretBox([ONE]).seal(SECRET, 'x');
    const rotated = await openSecretBox(settings({ secretsKey: OTHER, previousSecretsKeys: [ONE] }));
    expect(rotated.open(sealed, 'x')).toEqual(SECRET);
    expect((await openSecretBox(settings({ databaseUrl: 'postgresql://h/d' }))).isEmpty).toBe(true);
    expect(readdirSync(dataDir)).toEqual([]);
  });
});
