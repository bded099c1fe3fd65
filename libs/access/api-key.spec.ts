import { describe, expect, it } from '@jest/globals';
import { hashOf, isSameHash, newApiKey, prefixOf } from './api-key.js';

describe('newApiKey', () => {
  it('has a visible prefix, a long secret and its digest, and is another each time', () => {
    const { key, prefix, hash } = newApiKey();
    expect(key).toMatch(/^lmb_[A-Za-z0-9]{8}_[A-Za-z0-9]{32}$/);
    expect(key.startsWith(`${prefix}_`)).toBe(true);
    expect(isSameHash(hash, hashOf(key))).toBe(true);
    expect(newApiKey().key).not.toBe(key);
  });
});

describe('prefixOf', () => {
  it('shows nothing of a key that an operator chose', () => {
    const chosen = 'x'.repeat(32);
    expect(prefixOf(chosen)).toMatch(/^key_[0-9a-f]{8}$/);
    expect(prefixOf(chosen)).not.toContain('xxx');
    expect(prefixOf('lmb_short_abc')).toMatch(/^key_/);
  });
});
