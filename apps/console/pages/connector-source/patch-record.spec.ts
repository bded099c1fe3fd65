import { describe, expect, it } from '@jest/globals';
import type { DatasetField } from '../../client/dataset.js';
import { memberChange, patchValue, sourceKeyOf } from './patch-record.js';

const field = (type: string): DatasetField => ({ name: 'x', type, title: { id: 'x', en: 'x' } });

describe('a correction of refused records', () => {
  it.each([
    ['integer', '2026', 2026],
    ['integer', '20,26', '20,26'],
    ['money', '1250000.50', '1250000.50'],
    ['code', '0012', '0012'],
    ['boolean', 'true', true],
    ['boolean', 'ya', 'ya'],
    ['string', '', null],
  ])('%s %j travels as %j', (type, text, value) => {
    expect(patchValue(text, field(type))).toBe(value);
  });

  it('shows what becomes of a record, and leaves what is no object alone', () => {
    expect(memberChange('{"amount":"-1.00","month":3}', 'amount', '1.00')).toEqual({
      before: '-1.00',
      after: '1.00',
    });
    expect(memberChange('{"month":3}', 'amount', null)).toEqual({ before: '—', after: '—' });
    expect(memberChange('[1]', 'amount', '1')).toBeNull();
    expect(memberChange('{"amount"', 'amount', '1')).toBeNull();
  });

  it('says where the record stood in its source', () => {
    expect(sourceKeyOf('{"$sourceKey":"LRA.xlsx!LRA!68"}')).toBe('LRA.xlsx!LRA!68');
    expect(sourceKeyOf('{}')).toBeNull();
  });
});
