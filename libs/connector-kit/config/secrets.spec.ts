import { describe, expect, it } from '@jest/globals';
import { redactorOf, secretsIn } from './secrets.js';

const config = {
  folder: '/srv/dinas',
  hub: { url: 'https://hub.example', key: 'lmb_Ab12Cd34_rahasia' },
  streams: [
    {
      source: { type: 'sql', url: 'mysql://pembaca:s%3Acret%40@db:3306/simda' },
      map: { key: { from: 'kode' } },
    },
    {
      source: {
        type: 'http',
        url: 'https://a.example/api?tahun=2026&api_key=abc123',
        headers: { 'X-Unit': 'unit-7' },
      },
    },
    { source: { type: 'ftp', url: 'sftp://x@files', password: 'kata"sandi', privateKeyFile: 'id_ed25519' } },
    { source: { type: 'http', url: 'https://b.example', auth: { token: 'Bearer tok-999' } } },
  ],
};
const redact = redactorOf(secretsIn(config));

describe('secrets of a connector file', () => {
  it.each([
    ['the key of the hub', 'sent lmb_Ab12Cd34_rahasia', 'sent …'],
    [
      'a password in an address',
      'cannot reach mysql://pembaca:s%3Acret%40@db:3306',
      'cannot reach mysql://pembaca:…@db:3306',
    ],
    ['the same, decoded by a driver', 'access denied (password s:cret@)', 'access denied (password …)'],
    [
      'a parameter with a telling name',
      'GET /api?tahun=2026&api_key=abc123',
      'GET /api?tahun=2026&api_key=…',
    ],
    ['a header', 'header unit-7 refused', 'header … refused'],
    ['a token without the word before it', 'tok-999', '…'],
    ['a password inside JSON', JSON.stringify({ p: 'kata"sandi' }), '{"p":"…"}'],
  ])('%s is taken out of a line', (_, line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  it('leaves everything else, names of columns and hosts too', () => {
    const line = 'db:3306 kode https://hub.example /srv/dinas tahun=2026 pembaca';
    expect(redact(line)).toBe(line);
  });
});
