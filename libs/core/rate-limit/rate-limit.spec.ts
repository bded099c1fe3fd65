import { describe, expect, it } from '@jest/globals';
import { RATE_BUCKETS_MAX, RATE_BURST_SECONDS } from '#core/limits';
import { networkOf, TokenBuckets } from './index.js';

describe('TokenBuckets', () => {
  it('lets a burst pass, refuses what comes on top, and says when the next may come', () => {
    const { buckets } = bucketsAt(2);
    const burst = 2 * RATE_BURST_SECONDS;
    expect(Array.from({ length: burst }, () => buckets.take('a'))).toEqual(Array(burst).fill(0));
    expect(buckets.take('a')).toBeCloseTo(0.5);
    // Asking does not push the moment away.
    expect(buckets.take('a')).toBeCloseTo(0.5);
  });

  it('fills up at its rate and never beyond the burst', () => {
    const { buckets, clock } = bucketsAt(2);
    while (buckets.take('a') === 0);
    clock.now += 499;
    expect(buckets.take('a')).toBeGreaterThan(0);
    clock.now += 1;
    expect(buckets.take('a')).toBe(0);
    expect(buckets.take('a')).toBeGreaterThan(0);
    clock.now += 3_600_000;
    let passed = 0;
    while (buckets.take('a') === 0) passed += 1;
    expect(passed).toBe(2 * RATE_BURST_SECONDS);
  });

  it('gives each caller a bucket of its own', () => {
    const { buckets } = bucketsAt(1);
    while (buckets.take('a') === 0);
    expect(buckets.take('b')).toBe(0);
  });

  it('keeps a bounded number of buckets and forgets the one that was quiet longest', () => {
    const { buckets } = bucketsAt(1);
    while (buckets.take('busy') === 0);
    while (buckets.take('quiet') === 0);
    for (let index = 0; index < RATE_BUCKETS_MAX - 2; index += 1) buckets.take(`caller ${index}`);
    expect(buckets.take('busy')).toBeGreaterThan(0);
    buckets.take('one more');
    expect(buckets.size).toBe(RATE_BUCKETS_MAX);
    expect(buckets.take('busy')).toBeGreaterThan(0);
    expect(buckets.take('quiet')).toBe(0);
  });

  it('lets everything pass at a rate of 0, and keeps nothing', () => {
    const { buckets } = bucketsAt(0);
    expect(Array.from({ length: 1_000 }, () => buckets.take('a')).every((wait) => wait === 0)).toBe(true);
    expect(buckets.size).toBe(0);
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
    ['unknown', undefined],
    ['203.0.113.7:4711', undefined],
    ['', undefined],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

function bucketsAt(perSecond: number): { readonly buckets: TokenBuckets; readonly clock: { now: number } } {
  const clock = { now: 1_000 };
  return { buckets: new TokenBuckets(perSecond, () => clock.now), clock };
}
