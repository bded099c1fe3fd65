import type { Pool } from '#core/database';
import type { SecretBox } from '#core/secrets';
import { listSecrets, storeSealed, type StoredSecret } from './webhook.sql.js';

/** The key of a webhook's signatures. */
export function secretOf(secrets: SecretBox, { id, secret, sealedSecret }: StoredSecret): Buffer {
  if (secret !== null) return secret;
  if (sealedSecret === null) throw new Error(`webhook ${id} has no secret`);
  return secrets.open(sealedSecret, placeOf(id));
}

export function sealSecret(secrets: SecretBox, id: string, secret: Buffer): Buffer {
  return secrets.seal(secret, placeOf(id));
}

/**
 * Seals what a version before this one left as it was, and what an earlier key sealed. Throws when there are secrets that this process
 * cannot open: then it must not start, since its deliveries would all fail. Returns how many it sealed.
 */
export async function sealWebhookSecrets(pool: Pool, secrets: SecretBox): Promise<number> {
  let sealed = 0;
  for (const stored of await listSecrets(pool)) {
    const { id, secret, sealedSecret } = stored;
    const anew =
      sealedSecret === null
        ? secret === null
          ? undefined
          : sealSecret(secrets, id, secret)
        : secrets.reseal(sealedSecret, placeOf(id));
    // Another process that starts may have been faster; what it sealed is as good.
    if (anew !== undefined && (await storeSealed(pool, stored, anew))) sealed += 1;
  }
  return sealed;
}

function placeOf(id: string): string {
  return `webhook:${id}`;
}
