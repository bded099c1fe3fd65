import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { PricesService } from './prices.service.js';
import { PriceRows } from './test-support/price-rows.js';

let database: TestDatabase;
let prices: PricesService;

const DAY = '2026-08-17';
const retail = { levels: ['retail'], regionCode: null, date: DAY } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  prices = new PricesService(database.pool, '35');
  const rows = new PriceRows(database.pool);
  await rows.commodities(['ONION', 'BEEF', 'RICE', 'SUGAR', 'CHILI']);
  await rows.markets([
    ['NGANJUK', '35.18', 'producer'],
    ['DRINGU', '35.13', 'producer'],
    ['INDUK', '35.78', 'wholesale'],
    ['KEPUTRAN', '35.78', 'retail'],
    ['BLIMBING', '35.73', 'retail'],
    ['KLOJEN', '35.73', 'retail'],
  ]);
  await rows.reference({ commodity: 'ONION', kind: 'HAP', lower: '36500', upper: '41500' });
  await rows.reference({ commodity: 'RICE', kind: 'HET', zone: '1', upper: '12500' });
  await rows.reference({ commodity: 'RICE', kind: 'HET', zone: '2', upper: '13100' });
  await rows.reference({ commodity: 'SUGAR', kind: 'HAP', upper: '16000', validFrom: '2023-01-01' });
  await rows.reference({ commodity: 'SUGAR', kind: 'HAP', upper: '17500', validFrom: '2026-08-17' });
  await rows.reference({ commodity: 'CHILI', kind: 'HAP', upper: '68000' });
  await rows.reference({ commodity: 'SUGAR', kind: 'HET', upper: '99999', validFrom: '2026-08-18' });
  await rows.observations([
    ['ONION', 'NGANJUK', 'producer', DAY, '16500'],
    ['ONION', 'DRINGU', 'producer', DAY, '24000'],
    ['ONION', 'INDUK', 'wholesale', DAY, '25000'],
    ['ONION', 'KEPUTRAN', 'retail', '2026-08-16', '27000'],
    ['ONION', 'KEPUTRAN', 'retail', DAY, '27711'],
    ['ONION', 'BLIMBING', 'retail', '2026-08-10', '1'],
    ['RICE', 'KEPUTRAN', 'retail', DAY, '13750'],
    ['SUGAR', 'KEPUTRAN', 'retail', DAY, '18459'],
  ]);
  // Fourteen days of beef at three places; on the last one drops a zero and another is only estimated.
  for (let day = 1; day <= 14; day += 1) {
    const date = `2026-08-${String(day + 3).padStart(2, '0')}`;
    await rows.observations([
      ['BEEF', 'BLIMBING', 'retail', date, day === 14 ? '13000' : '115000'],
      ['BEEF', 'KLOJEN', 'retail', date, day === 13 ? '1170000' : '130000'],
      ['BEEF', 'KEPUTRAN', 'retail', date, '118000', day === 14],
      // A real rise of half within two weeks is no slip.
      ['CHILI', 'KEPUTRAN', 'retail', date, String(40_000 + day * 2_000)],
    ]);
  }
});
afterAll(() => database.close());

describe('the board', () => {
  it('says how many commodities left their band, of those that have one and a price', async () => {
    const { outOfBand } = await prices.board({ ...retail, commodityCodes: null });
    // Onions lie below their band, rice and sugar above theirs, chili on its bound; beef has none.
    expect(outOfBand).toMatchObject({ value: '75.00', numerator: '3', denominator: '4', reason: null });
    expect(outOfBand.records.map(({ dataset }) => dataset)).toEqual([
      'prices.price_observations',
      'prices.reference_prices',
    ]);
    const beef = await prices.board({ ...retail, commodityCodes: ['BEEF'] });
    expect(beef.outOfBand).toMatchObject({ value: null, reason: { code: 'NOTHING_JUDGED' } });
  });

  it('averages markets by their latest price and opens into sum and count', async () => {
    const { lines, date, basis } = await prices.board({ ...retail, commodityCodes: ['ONION'] });
    expect(date).toBe(DAY);
    expect(basis.map(({ dataset }) => dataset)).toEqual([
      'prices.price_observations',
      'prices.reference_prices',
    ]);
    // What Blimbing asked a week ago is not its latest price any more.
    expect(lines).toMatchObject([
      {
        average: { value: '27711.00', numerator: '27711.00', denominator: '1', reason: null },
        change: '711.00',
        changePercent: { value: '2.63', numerator: '711.00', denominator: '27000.00' },
        marketCount: 1,
        oldestDate: DAY,
      },
    ]);
  });

  it('a price with a zero too few or too many and one that was imputed are kept, but not averaged', async () => {
    const { lines } = await prices.board({ ...retail, commodityCodes: ['BEEF', 'CHILI'] });
    // Blimbing and Keputran stand with the day before.
    expect(lines).toMatchObject([
      {
        commodityCode: 'BEEF',
        average: { value: '121000.00', numerator: '363000.00', denominator: '3' },
        imputedCount: 1,
        outlierCount: 1,
        oldestDate: '2026-08-16',
        newestDate: DAY,
      },
      { commodityCode: 'CHILI', average: { value: '68000.00' }, outlierCount: 0 },
    ]);
    const { markets } = await prices.marketPrices({ ...retail, commodityCode: 'BEEF' });
    const summary = markets.map((row) => [
      row.marketCode,
      row.price,
      row.setAsidePrice,
      row.setAsideBecause,
      row.change,
    ]);
    expect(summary).toEqual([
      ['BLIMBING', '115000.00', '13000.00', 'outlier', '0.00'],
      ['KEPUTRAN', '118000.00', '118000.00', 'imputed', '0.00'],
      ['KLOJEN', '130000.00', null, null, '0.00'],
    ]);
  });

  it('says why there is no average, and never zero', async () => {
    const { lines } = await prices.board({ ...retail, date: '2026-08-24', commodityCodes: ['RICE'] });
    expect(lines).toMatchObject([{ average: { value: null, reason: { code: 'NOTHING_OBSERVED' } } }]);
    expect(lines[0]?.references[0]).toMatchObject({ position: null, fromUpper: { value: null } });
  });

  it('takes the reference of its zone and day', async () => {
    const { lines } = await prices.board({ ...retail, commodityCodes: ['ONION', 'RICE', 'SUGAR'] });
    const references = lines.map(({ references }) =>
      references.map(({ kind, zone, upperPrice, position, fromUpper, fromLower }) => [
        ...[kind, zone, upperPrice, position],
        ...[fromUpper?.value, fromLower?.value],
      ]),
    );
    expect(references).toEqual([
      [['HAP', '-', '41500.00', 'below', '-33.23', '-24.08']],
      [['HET', '1', '12500.00', 'above', '10.00', undefined]],
      [['HAP', '-', '17500.00', 'above', '5.48', undefined]],
    ]);
  });

  it('a region holds what is below it and nothing that only begins alike', async () => {
    const of = async (regionCode: string) =>
      (await prices.board({ ...retail, commodityCodes: ['BEEF'], regionCode })).lines[0]?.marketCount;
    expect(await Promise.all(['35', '35.73', '35.7', '33'].map(of))).toEqual([3, 2, undefined, undefined]);
  });
});

describe('margins', () => {
  it('onions: what each producer got, against the consumers’ average', async () => {
    const { steps, producers } = await prices.margins({
      commodityCode: 'ONION',
      regionCode: null,
      date: DAY,
    });
    expect(
      steps.map(({ from, to, amount, markup, share }) => [from, to, amount.value, markup.value, share.value]),
    ).toEqual([
      ['producer', 'wholesale', '4750.00', '23.46', '19.00'],
      ['wholesale', 'retail', '2711.00', '10.84', '9.78'],
      ['producer', 'retail', '7461.00', '36.84', '26.92'],
    ]);
    expect(steps[2]?.markup).toMatchObject({ numerator: '7461.00', denominator: '20250.00' });
    expect(producers.map(({ marketCode, toRetail }) => [marketCode, toRetail?.markupPercent])).toEqual([
      ['DRINGU', '15.46'],
      ['NGANJUK', '67.95'],
    ]);
  });

  it('a level without prices leaves no margin, but a reason', async () => {
    const { steps } = await prices.margins({ commodityCode: 'BEEF', regionCode: null, date: DAY });
    expect(steps[2]?.amount).toMatchObject({ value: null, reason: { code: 'A_LEVEL_IS_MISSING' } });
  });

  it('an unknown commodity is said to be unknown', async () => {
    await expect(prices.margins({ commodityCode: 'X', regionCode: null, date: DAY })).rejects.toThrow(
      'The commodity "X" was not found',
    );
  });
});

describe('the series', () => {
  const beef = { commodityCode: 'BEEF', level: 'retail', regionCode: null } as const;

  it('counts imputed values and outliers beside the average, and has no point without a price', async () => {
    const { points } = await prices.series({ ...beef, from: '2026-08-15', to: '2026-08-18' });
    expect(points).toEqual([
      {
        date: '2026-08-15',
        average: '121000.00',
        lowest: '115000.00',
        highest: '130000.00',
        marketCount: 3,
        imputedCount: 0,
        outlierCount: 0,
      },
      {
        date: '2026-08-16',
        average: '116500.00',
        lowest: '115000.00',
        highest: '118000.00',
        marketCount: 2,
        imputedCount: 0,
        outlierCount: 1,
      },
      {
        date: DAY,
        average: '130000.00',
        lowest: '130000.00',
        highest: '130000.00',
        marketCount: 1,
        imputedCount: 1,
        outlierCount: 1,
      },
    ]);
  });

  it('366 days are a series, 367 and none are not', async () => {
    await expect(prices.series({ ...beef, from: '2025-08-18', to: '2026-08-18' })).resolves.toBeDefined();
    await expect(prices.series({ ...beef, from: '2025-08-17', to: '2026-08-18' })).rejects.toThrow('366');
    await expect(prices.series({ ...beef, from: '2026-08-19', to: '2026-08-18' })).rejects.toThrow('from');
  });
});
