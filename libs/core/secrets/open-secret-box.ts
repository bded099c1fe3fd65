import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HubConfig } from '#core/config';
import { ADMIN_KEY_CHARACTERS_MIN } from '#core/limits';
import { SecretBox } from './secret-box.js';
import { SecretsError } from './secrets.errors.js';

/**
 * The box of the operator's key. A hub with an embedded database runs on this machine alone and makes itself a key the first time; one with
 * a database elsewhere may have processes anywhere, and a key that only one of them knew would be worse than none.
 */
export async function openSecretBox({
  secretsKey,
  previousSecretsKeys,
  databaseUrl,
  dataDir,
}: Pick<HubConfig, 'secretsKey' | 'previousSecretsKeys' | 'databaseUrl' | 'dataDir'>): Promise<SecretBox> {
  if (secretsKey !== null) return new SecretBox([secretsKey, ...previousSecretsKeys]);
  if (databaseUrl !== null) return new SecretBox([]);
  const path = join(dataDir, KEY_FILE);
  return new SecretBox([await keyIn(path)], path);
}

async function keyIn(path: string): Promise<string> {
  const key = (await readOrMake(path)).trim();
  if (key.length < ADMIN_KEY_CHARACTERS_MIN) throw new SecretsError('SECRETS_KEY_FILE_BROKEN', { path });
  return key;
}

async function readOrMake(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await mkdir(join(path, '..'), { recursive: true });
  await make(path);
  return readFile(path, 'utf8');
}

/** Written whole beside its place and then put there, unless another process was faster: nobody ever reads half a key. */
async function make(path: string): Promise<void> {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(KEY_FILE_BYTES).toString('base64url')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(unfinished, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

const KEY_FILE = 'secrets.key';
/** As long as the key that is derived from it. */
const KEY_FILE_BYTES = 32;
