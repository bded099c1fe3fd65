import { describe, expect, it } from '@jest/globals';
import { faultOf, findingsOf, type Fields } from './test-support/rule-findings.js';

describe('performance.agency_scores', () => {
  it.each([
    ['SPBE', '5', null],
    ['SPBE', '5.01', 'score'],
    ['SAKIP', '72.35', null],
  ])('SCORE_ON_SCALE: %s %s', (instrument, score, fault) => {
    expect(faultOf('performance.agency_scores', 'SCORE_ON_SCALE', { instrument, score })).toBe(fault);
  });

  it.each([
    ['SAKIP', '90', 'A', null],
    ['SAKIP', '90.01', 'A', 'grade'],
    ['RB', '0', 'D', null],
    ['IKM', '88.3', 'B', null],
    ['IKM', '88.31', 'A', null],
    ['IKM', '76.60', 'B', 'grade'],
    ['PEKPPP', '4.1', 'anything', null],
    ['SAKIP', '72', null, null],
  ])('GRADE_BY_SCORE: %s %s is %s', (instrument, score, grade, fault) => {
    const record = { instrument, score, grade };
    expect(faultOf('performance.agency_scores', 'GRADE_BY_SCORE', record)).toBe(fault);
  });
});

describe('media', () => {
  it.each([
    ['2026-03-31T01:00:00Z', '2026-03-31T01:00:00Z', null],
    ['2026-03-31T01:00:00.5Z', '2026-03-31T01:00:00Z', 'too early'],
    ['2026-03-31T01:00:00Z', null, null],
  ])('an answer is not older than what it answers: %s, %s', (said, answered, fault) => {
    const mention = { publishedAt: said, respondedAt: answered };
    const claim = { foundAt: said, clarifiedAt: answered };
    expect(faultOf('media.media_mentions', 'ANSWERED_AFTER_PUBLICATION', mention)).toBe(
      fault === null ? null : 'respondedAt',
    );
    expect(faultOf('media.hoax_claims', 'CLARIFIED_AFTER_FOUND', claim)).toBe(
      fault === null ? null : 'clarifiedAt',
    );
  });

  it('an answer with an address says when it was given', () => {
    const mention = (responseUrl: string | null, respondedAt: string | null) =>
      faultOf('media.media_mentions', 'ANSWER_HAS_TIME', { responseUrl, respondedAt });
    const claim = (clarificationUrl: string | null, clarifiedAt: string | null) =>
      faultOf('media.hoax_claims', 'CLARIFICATION_HAS_TIME', { clarificationUrl, clarifiedAt });
    for (const [fault, field] of [
      [mention, 'respondedAt'],
      [claim, 'clarifiedAt'],
    ] as const) {
      expect([fault(null, null), fault('u', 't'), fault(null, 't'), fault('u', null)]).toEqual([
        null,
        null,
        null,
        field,
      ]);
    }
  });
});

describe('prices', () => {
  it.each(['prices.price_observations', 'prices.reference_prices'])(
    '%s UNIT_OF_COMMODITY suggests the unit of the commodity, and is silent about unknown ones',
    (dataset) => {
      const suggested = (unit: string, commodities: readonly Fields[]) =>
        findingsOf(dataset, 'UNIT_OF_COMMODITY', [{ unit }], { 'reference.commodities': commodities }).map(
          ({ suggestion }) => suggestion,
        );
      expect(suggested('kg', [{ unit: 'kg' }])).toEqual([]);
      expect(suggested('Kg', [{ unit: 'kg' }])).toEqual(['kg']);
      expect(suggested('kg', [])).toEqual([]);
    },
  );

  it.each([
    ['100', '100', null],
    ['100.01', '100', 'lowerPrice'],
    [null, '100', null],
    ['100', null, null],
  ])('PRICE_RANGE_ORDERED: %s to %s', (lowerPrice, upperPrice, fault) => {
    expect(faultOf('prices.reference_prices', 'PRICE_RANGE_ORDERED', { lowerPrice, upperPrice })).toBe(fault);
    expect(faultOf('prices.reference_prices', 'HAS_A_BOUND', { lowerPrice, upperPrice })).toBeNull();
  });

  it('HAS_A_BOUND refuses a reference price without any', () => {
    const none = { lowerPrice: null, upperPrice: null };
    expect(faultOf('prices.reference_prices', 'HAS_A_BOUND', none)).toBe('upperPrice');
  });
});
