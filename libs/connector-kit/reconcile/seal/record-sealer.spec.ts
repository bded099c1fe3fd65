import { describe, expect, it } from '@jest/globals';
import { defineDataset, sealRecord } from '#dataset';
import type { Mapped } from '../../map/compile-mapping.js';
import type { FieldMapper, MappedField } from '../../map/map-field.js';
import { RecordSealer } from './record-sealer.js';
import { scopeCheck } from './scope-check.js';

const text = (name: string) => ({ id: name, en: name });
const measured = { measure: text('x'), unit: 'x' } as const;
const figures = defineDataset({
  name: 'tests.figures',
  version: 1,
  title: text('Angka'),
  description: text('Untuk uji'),
  standard: {
    concept: text('a'),
    definition: text('a'),
    classification: text('a'),
    measure: text('a'),
    unit: text('a'),
  },
  producer: text('uji'),
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['year', 'quarter', 'planCode', 'regionCode'],
  fields: {
    year: { type: 'integer', min: 2000, max: 2100, dimension: true, ...measured, title: text('Tahun') },
    quarter: {
      type: 'integer',
      min: 0,
      max: 4,
      dimension: true,
      default: 0,
      optional: true,
      ...measured,
      title: text('Triwulan'),
    },
    planCode: { type: 'reference', to: 'tests.plans', title: text('Rencana') },
    regionCode: {
      type: 'reference',
      to: 'tests.regions',
      optional: true,
      defaultFrom: ['planCode', 'regionCode'],
      default: '@province',
      title: text('Wilayah'),
    },
    amount: { type: 'money', measure: text('Rupiah'), title: text('Jumlah') },
  },
});

/** The hub: plan P-74 lies in 33.74, anything else in the province; UNKNOWN is a plan without a region. */
function hub(): {
  readonly asked: unknown[];
  readonly ask: (records: readonly object[]) => Promise<readonly Record<string, string | null>[]>;
} {
  const asked: unknown[] = [];
  return {
    asked,
    ask: (records) => {
      asked.push(records);
      return Promise.resolve(
        records.map((record) => {
          const { planCode } = record as { planCode?: string | null };
          return { regionCode: planCode === 'P-74' ? '33.74' : planCode === 'UNKNOWN' ? null : '33' };
        }),
      );
    },
  };
}

const names = ['year', 'quarter', 'planCode', 'regionCode', 'amount'];
const mapping = { dataset: figures, fields: names.map((name) => ({ name }) as FieldMapper) };
const row = { location: { origin: 'a.csv', row: 2 }, columns: new Map(), cells: [] };
const record = (fields: Record<string, string | number>): Mapped => ({
  kind: 'record',
  record: fields,
  row,
  fields: [],
});
/** A row of which the named fields cannot be read. */
function refused(fields: Record<string, string | number>, unreadable: readonly string[]): Mapped {
  const reason = { code: 'NOT_A_NUMBER', message: text('salah') } as const;
  const problems = unreadable.map((field) => ({ ...reason, field, cell: 'A2', raw: 'x' }));
  const mapped = names.map((name): MappedField => {
    const reading = unreadable.includes(name) ? { refusal: reason } : { value: fields[name] ?? null };
    return { cell: undefined, reading };
  });
  return { kind: 'refused', row, problems, fields: mapped };
}

function sealer(scope: Record<string, unknown> = {}, { ask } = hub()): RecordSealer {
  return new RecordSealer(mapping, { askDefaults: ask, scope: scopeCheck(figures, scope) });
}

describe('a sealed record', () => {
  it('has the defaults of the dataset and those of the hub in key and hash, and values in their one spelling', async () => {
    const [sealed] = await sealer().seal([record({ year: 2026, planCode: 'P-74', amount: '007.5' })]);
    const whole = { year: 2026, quarter: 0, planCode: 'P-74', regionCode: '33.74', amount: '7.50' };
    const { key, hash } = sealRecord(figures, whole, null);
    expect(sealed).toEqual({ kind: 'record', key, hash, record: whole });
    expect(key).toBe('2026|0|P-74|33.74');
  });

  it('costs one question for each value that a default follows from, and none when the record has the field', async () => {
    const asking = hub();
    const one = sealer({}, asking);
    const plans = ['P-74', 'P-1', 'P-74', 'P-2'];
    await one.seal(plans.map((planCode) => record({ year: 2026, planCode, amount: '1' })));
    await one.seal([...plans, 'P-3'].map((planCode) => record({ year: 2027, planCode, amount: '1' })));
    await one.seal([record({ year: 2026, planCode: 'P-9', regionCode: '33.01', amount: '1' })]);
    expect(asking.asked).toEqual([
      [{ planCode: 'P-74' }, { planCode: 'P-1' }, { planCode: 'P-2' }],
      [{ planCode: 'P-3' }],
    ]);
  });

  it('is held when the hub would refuse it, with its key where that can be told', async () => {
    const sealed = await sealer({ year: 2026 }).seal([
      record({ year: 2026, planCode: 'P-74', amount: 'satu' }),
      record({ year: 1999, planCode: 'P-74', amount: '1' }),
      record({ year: 2026, planCode: 'UNKNOWN', amount: '1' }),
      record({ year: 2025, planCode: 'P-1', amount: '1' }),
    ]);
    expect(sealed).toMatchObject([
      {
        kind: 'held',
        by: 'rejected',
        key: '2026|0|P-74|33.74',
        problems: [{ field: 'amount', code: 'PATTERN' }],
      },
      { kind: 'held', by: 'rejected', key: null, problems: [{ field: 'year', code: 'OUT_OF_RANGE' }] },
      { kind: 'held', by: 'rejected', key: null, problems: [{ field: 'regionCode', code: 'REQUIRED' }] },
      {
        kind: 'held',
        by: 'rejected',
        key: '2025|0|P-1|33',
        problems: [{ field: 'year', code: 'NOT_IN_SCOPE' }],
      },
    ]);
  });

  it('is held when a cell cannot be read; its key is not guessed from a default that stands in for the cell', async () => {
    const fields = { year: 2026, planCode: 'P-74', amount: '1' };
    const sealed = await sealer().seal([
      refused(fields, ['amount']),
      refused(fields, ['amount', 'quarter']),
      refused(fields, ['planCode']),
      refused({ ...fields, regionCode: '33' }, ['amount']),
      { kind: 'skipped', row },
    ]);
    expect(sealed.map((one) => ('key' in one ? one.key : one.kind))).toEqual([
      '2026|0|P-74|33.74',
      null,
      null,
      '2026|0|P-74|33',
      'skipped',
    ]);
    expect(sealed[0]).toMatchObject({ by: 'refused', problems: [{ code: 'NOT_A_NUMBER', value: 'x' }] });
  });

  it('knows a scope of the dataset only', () => {
    expect(() => scopeCheck(figures, { tahun: 2026 })).toThrow('tests.figures has no such field');
    expect(() => scopeCheck(figures, { year: '2026' })).toThrow('SCOPE_INVALID');
  });
});
