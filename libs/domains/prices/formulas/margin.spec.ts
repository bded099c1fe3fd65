import { describe, expect, it } from '@jest/globals';
import { marginBetween } from './margin.js';

// Red onion in East Java, middle of August 2026: what producers got in Nganjuk and Probolinggo, against the consumers' average.
describe('marginBetween', () => {
  it.each([
    ['16500', '11211.00', '67.95', '40.46'],
    ['18000', '9711.00', '53.95', '35.04'],
    ['23000', '4711.00', '20.48', '17.00'],
    ['24000', '3711.00', '15.46', '13.39'],
  ])('onions bought at %s and sold at 27,711', (paid, amount, markupPercent, sharePercent) => {
    expect(marginBetween({ paid, asked: '27711' })).toEqual({ amount, markupPercent, sharePercent });
  });

  it('a trade that sells under its price has a negative margin', () => {
    expect(marginBetween({ paid: '100', asked: '80' })).toEqual({
      amount: '-20.00',
      markupPercent: '-20.00',
      sharePercent: '-25.00',
    });
  });
});
