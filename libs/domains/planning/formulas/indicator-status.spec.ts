import { describe, expect, it } from '@jest/globals';
import { indicatorStatus, type StatusInput } from './indicator-status.js';

const point = (value: string) => ({ low: value, high: value });
const input: StatusInput = { value: '100', expected: point('100'), polarity: 'higher', baseline: null };
const statusOf = (change: Partial<StatusInput>) => indicatorStatus({ ...input, ...change });

describe('indicatorStatus', () => {
  it('without a value or a target there is no data', () => {
    expect(statusOf({ value: null })).toEqual({ status: 'no_data', measure: null, percentOfExpected: null });
    expect(statusOf({ expected: null }).status).toBe('no_data');
  });

  it('as expected or better is on track', () => {
    expect(statusOf({})).toEqual({ status: 'on_track', measure: 'met', percentOfExpected: null });
    expect(statusOf({ value: '0', polarity: 'lower' }).measure).toBe('met');
    expect(statusOf({ value: '4', expected: { low: '3', high: '5' }, polarity: 'range' }).measure).toBe(
      'met',
    );
  });

  it.each([
    ['90', 'on_track', '90.00'],
    ['89.99', 'at_risk', '89.99'],
    ['75', 'at_risk', '75.00'],
    ['74.99', 'off_track', '74.99'],
  ])('by ratio: %s of 100 is %s', (value, status, percentOfExpected) => {
    expect(statusOf({ value })).toEqual({ status, measure: 'ratio', percentOfExpected });
  });

  it.each([
    ['59', 'on_track', '90.00'],
    ['58.9', 'at_risk', '89.00'],
    ['55', 'at_risk', '50.00'],
    ['54.9', 'off_track', '49.00'],
    ['49', 'off_track', '-10.00'],
  ])('by progress from 50 to 60: %s is %s', (value, status, percentOfExpected) => {
    const change = { value, expected: point('60'), baseline: '50' };
    expect(statusOf(change)).toEqual({ status, measure: 'progress', percentOfExpected });
  });

  it('calls the Theil index that rose from 0.3120 to 0.3147 off track, though its ratio is near 99', () => {
    const theil = {
      value: '0.3147',
      expected: point('0.3115'),
      polarity: 'lower',
      baseline: '0.3120',
    } as const;
    expect(statusOf(theil)).toEqual({
      status: 'off_track',
      measure: 'progress',
      percentOfExpected: '-540.00',
    });
    expect(statusOf({ ...theil, baseline: null })).toMatchObject({
      status: 'on_track',
      percentOfExpected: '98.98',
    });
  });

  it('an expectation that does not improve on the baseline is judged by ratio', () => {
    expect(statusOf({ value: '60', expected: point('50'), baseline: '50', polarity: 'lower' })).toEqual({
      status: 'at_risk',
      measure: 'ratio',
      percentOfExpected: '83.33',
    });
    expect(statusOf({ value: '45', expected: point('50'), baseline: '50' })).toMatchObject({
      measure: 'ratio',
      percentOfExpected: '90.00',
    });
    expect(
      statusOf({ value: '8', expected: { low: '3', high: '5' }, polarity: 'range', baseline: '1' }),
    ).toMatchObject({ measure: 'ratio' });
  });

  it('a range expectation is met at its nearer end', () => {
    expect(statusOf({ value: '3', expected: { low: '3', high: '5' } }).status).toBe('on_track');
    expect(statusOf({ value: '5', expected: { low: '3', high: '5' }, polarity: 'lower' }).status).toBe(
      'on_track',
    );
  });

  it('behind an expectation below zero there is no ratio: at risk', () => {
    expect(statusOf({ value: '-3', expected: point('-2') })).toEqual({
      status: 'at_risk',
      measure: 'ratio',
      percentOfExpected: null,
    });
  });
});
