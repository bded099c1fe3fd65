import { describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { KeysOfPush } from './keys-of-push.js';

function keysOf(name: string, recordsPerPush: number): KeysOfPush {
  const found = DATASETS.find(({ dataset }) => dataset.name === name);
  if (found === undefined) throw new Error(`there is no dataset ${name}`);
  return new KeysOfPush(found.dataset, recordsPerPush);
}

describe('the keys of a push', () => {
  it('tell of a second record with one key where the first is, up to the last record of the push', () => {
    const keys = keysOf('reference.fund_sources', 3);
    expect(keys.take({ code: '1.1', name: 'A' }, 'a!1')).toBeUndefined();
    expect(keys.take({ code: '1.2', name: 'A' }, 'a!2')).toBeUndefined();
    expect(keys.take({ code: '1.1', name: 'B' }, 'a!3')).toEqual({ key: '1.1', firstAt: 'a!1' });
    expect(keys.take({ code: '1.1', name: 'C' }, 'a!4')).toBeUndefined();
  });

  it('count what is rejected for something else, which stands in the push as well', () => {
    const keys = keysOf('reference.fund_sources', 2);
    expect(keys.take({ code: '1.1', name: 'A' }, 'a!1')).toBeUndefined();
    expect(keys.take(null, 'a!2')).toBeUndefined();
    expect(keys.take({ code: '1.1', name: 'A' }, 'a!3')).toBeUndefined();
  });

  it('say nothing where a part of the key is a default that only the hub knows', () => {
    const keys = keysOf('planning.indicator_targets', 10);
    const target = {
      planCode: 'P',
      revision: 0,
      indicatorCode: 'I',
      year: 2026,
      quarter: 0,
      regionCode: null,
    };
    expect(keys.take(target, 'a!1')).toBeUndefined();
    expect(keys.take(target, 'a!2')).toBeUndefined();
  });
});
