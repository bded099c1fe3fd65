import { describe, expect, it } from '@jest/globals';
import { ownPath, signInPath } from './sign-in-path.js';

describe('the way to the sign-in page and back', () => {
  it.each([
    ['/meja/konektor?sumber=x', '/masuk?kembali=%2Fmeja%2Fkonektor%3Fsumber%3Dx'],
    ['/', '/masuk'],
    ['/masuk?kode=OIDC_FAILED', '/masuk'],
  ])('from %s is %s', (from, path) => {
    expect(signInPath(from)).toBe(path);
  });

  it.each([
    ['/meja/konektor?sumber=x', '/meja/konektor?sumber=x'],
    ['//jahat.example', '/'],
    ['/\\jahat.example', '/'],
    ['https://jahat.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
  ])('back to %j leads to %s', (wanted, path) => {
    expect(ownPath(wanted)).toBe(path);
  });
});
