import { describe, expect, it } from '@jest/globals';
import { queryAddress, queryOfAddress } from './query-address.js';

describe('the address of a query', () => {
  it.each(['{ a }', '{\n  a(b: "1 + 1 = 2 & 50% #")\n}', '# perkenalan: “é”\n{ a }'])(
    'carries %j',
    (query) => {
      const { pathname, search, hash } = new URL(queryAddress(query), 'https://hub.example');
      expect([pathname, search, queryOfAddress(hash)]).toEqual(['/graphql', '', query]);
    },
  );

  it.each(['', '#', '#bagian=pintu'])('has none in %j', (hash) => {
    expect(queryOfAddress(hash)).toBeUndefined();
  });
});
