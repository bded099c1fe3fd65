import { randomBytes } from 'node:crypto';
import { hashOf } from '../api-key.js';

/** 256 random bits for a link or a cookie; only the digest is stored, as for API keys. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The digest of a token that came from outside; undefined for what cannot be one. */
export function hashOfToken(token: string): Buffer | undefined {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? hashOf(token) : undefined;
}
