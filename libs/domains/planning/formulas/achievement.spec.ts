import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { achievement, type AchievementInput, type LowerFormula, type Polarity } from './achievement.js';

const point = (target: string) => ({ low: target, high: target });

function percentOf(input: AchievementInput): string | null {
  const result = achievement(input);
  return result.ok ? result.percent : null;
}

describe('achievement', () => {
  it('counts "less is better" in the two ways that are in use: target 10 and value 12 give 83.33 and 80', () => {
    const input = { value: '12', target: point('10'), polarity: 'lower' } as const;
    expect(achievement(input)).toEqual({ ok: true, percent: '83.33', formula: 'target_over_value' });
    const sakip = { ...input, lowerFormula: 'twice_target_minus_value_over_target' } as const;
    expect(achievement(sakip)).toEqual({
      ok: true,
      percent: '80.00',
      formula: 'twice_target_minus_value_over_target',
    });
  });

  // Main performance indicators (IKU) of Jawa Timur, fiscal year 2022. Those without a published range are set against 2021.
  it.each([
    ['economic growth, inside its range', '5.34', ['4.42', '6.12'], 'higher', '100.00', 'inside_target'],
    ['human development index, inside', '72.75', ['72.28', '73.77'], 'higher', '100.00', 'inside_target'],
    [
      'social piety index, above: the upper bound counts',
      '72.03',
      ['66.38', '69.1'],
      'higher',
      '104.24',
      'value_over_target',
    ],
    [
      'disaster risk index, written from high to low',
      '108.69',
      ['117.26', '116.26'],
      'lower',
      '106.96',
      'target_over_value',
    ],
    [
      'Theil index rose from 0.3120: worse',
      '0.3147',
      ['0.3120', '0.3120'],
      'lower',
      '99.14',
      'target_over_value',
    ],
    ['poverty rate fell from 10.59', '10.49', ['10.59', '10.59'], 'lower', '100.95', 'target_over_value'],
    ['open unemployment fell from 5.74', '5.49', ['5.74', '5.74'], 'lower', '104.55', 'target_over_value'],
    [
      'gender development index rose from 91.67',
      '92.08',
      ['91.67', '91.67'],
      'higher',
      '100.45',
      'value_over_target',
    ],
  ] as const)('%s', (_, value, [low, high], polarity, percent, formula) => {
    expect(achievement({ value, target: { low, high }, polarity })).toEqual({ ok: true, percent, formula });
  });

  it('a target of zero under `lower` is missed entirely by any value above it', () => {
    expect(percentOf({ value: '0.365', target: point('0'), polarity: 'lower' })).toBe('0.00');
  });

  it('below a range, the lower bound counts', () => {
    expect(percentOf({ value: '4', target: { low: '4.42', high: '6.12' }, polarity: 'higher' })).toBe(
      '90.50',
    );
  });

  it.each([
    ['4.42', '100.00'],
    ['4.41999999', '100.00'],
    ['4.4', '99.55'],
    ['6.12', '100.00'],
    ['6.13', '100.16'],
  ])('holds both ends of a range: %s', (value, percent) => {
    expect(percentOf({ value, target: { low: '4.42', high: '6.12' }, polarity: 'higher' })).toBe(percent);
  });

  it('under `range` both sides are worse than inside', () => {
    const target = { low: '2', high: '4' };
    expect(achievement({ value: '1', target, polarity: 'range' })).toEqual({
      ok: true,
      percent: '50.00',
      formula: 'value_over_target',
    });
    expect(achievement({ value: '5', target, polarity: 'range' })).toEqual({
      ok: true,
      percent: '80.00',
      formula: 'target_over_value',
    });
    expect(percentOf({ value: '3', target, polarity: 'range' })).toBe('100.00');
    const sakip = 'twice_target_minus_value_over_target';
    expect(percentOf({ value: '5', target, polarity: 'range', lowerFormula: sakip })).toBe('75.00');
  });

  it.each([
    ['higher', '5', '0', 'ZERO_TARGET'],
    ['higher', '-5', '-4', 'NEGATIVE_TARGET'],
    ['lower', '0', '10', 'ZERO_VALUE'],
    ['lower', '-1', '10', 'NEGATIVE_VALUE'],
    ['lower', '1', '-10', 'NEGATIVE_TARGET'],
  ] as const)(
    '%s: value %s against target %s has a reason instead of a number: %s',
    (polarity, value, target, reason) => {
      expect(achievement({ value, target: point(target), polarity })).toMatchObject({ ok: false, reason });
    },
  );

  it('SAKIP has no number for a target of zero, and a negative one when the value is over twice the target', () => {
    const lowerFormula = 'twice_target_minus_value_over_target';
    expect(achievement({ value: '1', target: point('0'), polarity: 'lower', lowerFormula })).toMatchObject({
      reason: 'ZERO_TARGET',
    });
    expect(percentOf({ value: '25', target: point('10'), polarity: 'lower', lowerFormula })).toBe('-50.00');
    expect(percentOf({ value: '0', target: point('10'), polarity: 'lower', lowerFormula })).toBe('200.00');
  });

  it.each(['higher', 'lower', 'range'] as const)('zero against zero is reached: %s', (polarity) => {
    expect(percentOf({ value: '0', target: point('0.00'), polarity })).toBe('100.00');
  });

  it('a growth below zero stays below zero, and rounding never writes -0.00', () => {
    expect(percentOf({ value: '-2', target: point('4'), polarity: 'higher' })).toBe('-50.00');
    expect(percentOf({ value: '-0.00001', target: point('4'), polarity: 'higher' })).toBe('0.00');
  });

  it('never falls when more is better and the value rises', () => {
    fc.assert(
      fc.property(quantity, quantity, quantity, quantity, (a, b, c, d) => {
        const [worse, better] = a <= b ? [a, b] : [b, a];
        const target = { low: quantityText(c + 1n), high: quantityText(d + 1n) };
        const percents = [worse, better].map((value) =>
          percentOf({ value: quantityText(value), target, polarity: 'higher' }),
        );
        expect(Number(percents[0])).toBeLessThanOrEqual(Number(percents[1]));
      }),
    );
  });

  it('never rises when less is better and the value rises', () => {
    fc.assert(
      fc.property(quantity, quantity, quantity, lowerFormulas, (a, b, c, lowerFormula) => {
        const [better, worse] = a <= b ? [a, b] : [b, a];
        const target = point(quantityText(c + 1n));
        const percents = [better + 1n, worse + 1n].map((value) =>
          percentOf({ value: quantityText(value), target, polarity: 'lower', lowerFormula }),
        );
        expect(Number(percents[0])).toBeGreaterThanOrEqual(Number(percents[1]));
      }),
    );
  });

  it('is a plain decimal with two places or a reason, whatever the figures', () => {
    fc.assert(
      fc.property(
        signed,
        signed,
        signed,
        polarities,
        lowerFormulas,
        (value, low, high, polarity, lowerFormula) => {
          const target = { low: quantityText(low), high: quantityText(high) };
          const result = achievement({ value: quantityText(value), target, polarity, lowerFormula });
          if (result.ok) expect(result.percent).toMatch(/^-?\d+\.\d\d$/);
          else expect(result.reason).toMatch(/^(ZERO|NEGATIVE)_(TARGET|VALUE)$/);
        },
      ),
    );
  });
});

/** Hundred-millionths, as a quantity stores them. */
const quantity = fc.bigInt({ min: 0n, max: 10n ** 26n - 2n });
const signed = fc.oneof(fc.constant(0n), fc.bigInt({ min: -(10n ** 26n) + 1n, max: 10n ** 26n - 1n }));
const polarities = fc.constantFrom<Polarity>('higher', 'lower', 'range');
const lowerFormulas = fc.constantFrom<LowerFormula>(
  'target_over_value',
  'twice_target_minus_value_over_target',
);

function quantityText(whole: bigint): string {
  const digits = (whole < 0n ? -whole : whole).toString().padStart(9, '0');
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`;
}
