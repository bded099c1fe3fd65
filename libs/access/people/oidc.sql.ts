import type { Queryable } from '#core/database';

/** A sign-in that is under way at the identity provider. */
export interface BegunSignIn {
  readonly codeVerifier: string;
  readonly nonce: string;
  readonly returnTo: string;
}

export async function insertOidcSignIn(
  database: Queryable,
  begun: BegunSignIn & { readonly stateHash: Buffer; readonly minutes: number },
): Promise<void> {
  await database.query(`delete from hub.oidc_sign_ins where expires_at < now()`);
  await database.query(
    `insert into hub.oidc_sign_ins (state_hash, code_verifier, nonce, return_to, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [begun.stateHash, begun.codeVerifier, begun.nonce, begun.returnTo, begun.minutes],
  );
}

/** It can be finished once. */
export async function takeOidcSignIn(
  database: Queryable,
  stateHash: Buffer,
): Promise<BegunSignIn | undefined> {
  const { rows } = await database.query<BegunSignIn>(
    `delete from hub.oidc_sign_ins where state_hash = $1 and expires_at > now()
     returning code_verifier as "codeVerifier", nonce, return_to as "returnTo"`,
    [stateHash],
  );
  return rows[0];
}
