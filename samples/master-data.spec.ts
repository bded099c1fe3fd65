import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Lists that were read already. */
const tables = new Map<string, readonly Record<string, string>[]>();

const PROVINCES = [
  { code: '33', regencies: 35 },
  { code: '35', regencies: 38 },
];

describe.each(PROVINCES)('master data of province $code', ({ code, regencies }) => {
  const regions = csv(`provinces/${code}/regions.csv`);
  const areas = csv(`provinces/${code}/coordination_areas.csv`);
  const organizations = ndjson(`provinces/${code}/organizations.ndjson`);

  it('gives every regency and city a tile of its own on the map', () => {
    const below = regions.filter((region) => region['level'] !== 'province');
    const tiles = below.map((region) => `${region['tileRow']}/${region['tileColumn']}`);
    expect(tiles.filter((tile) => !/^[1-9]\d?\/[1-9]\d?$/u.test(tile))).toEqual([]);
    expect(new Set(tiles).size).toBe(below.length);
  });

  it('has every regency and city once, below its province', () => {
    const below = regions.filter((region) => region['level'] !== 'province');
    expect(below).toHaveLength(regencies);
    expect(new Set(below.map((region) => region['code'])).size).toBe(regencies);
    expect(
      below.every((region) => region['parentCode'] === code && region['code']?.startsWith(`${code}.`)),
    ).toBe(true);
  });

  it('gives every regency exactly one coordination area, and every area a regency', () => {
    const below = regions.filter((region) => region['level'] !== 'province');
    const used = new Set(below.map((region) => region['coordinationAreaCode']));
    expect([...used].sort()).toEqual(areas.map((area) => area['code']).sort());
  });

  it('writes organization codes in the SKPD grammar, regency governments by their region', () => {
    const known = new Set(regions.map((region) => region['code']));
    for (const { code: organization, kind } of organizations) {
      if (kind === 'regency_government') expect(known).toContain(organization);
      else expect(organization).toMatch(/^(?:\d\.\d{2}\.){3}\d{2}\.\d{4}$/);
    }
  });

  it('names each organization once, parents before their units', () => {
    const seen = new Set<unknown>();
    for (const { code: organization, parentCode } of organizations) {
      expect(seen.has(organization)).toBe(false);
      if (parentCode !== undefined) expect(seen).toContain(parentCode);
      seen.add(organization);
    }
  });

  it('has a government for every regency and a field for every agency', () => {
    expect(organizations.filter(({ kind }) => kind === 'regency_government')).toHaveLength(regencies);
    const fields = new Set(csv('national/program_codes.csv').map((program) => program['code']));
    for (const { kind, functionCodes } of organizations) {
      if (kind === 'regency_government') continue;
      expect(functionCodes).not.toHaveLength(0);
      for (const field of functionCodes as string[]) expect(fields).toContain(field);
    }
  });

  it('refers to organizations and regions that exist', () => {
    const known = new Set<unknown>([
      ...organizations.map((one) => one['code']),
      ...regions.map((one) => one['code']),
    ]);
    for (const account of ndjson(`provinces/${code}/official_accounts.ndjson`))
      expect(known).toContain(account['organizationCode']);
    for (const market of csv(`provinces/${code}/markets.csv`)) expect(known).toContain(market['regionCode']);
  });
});

describe('national lists', () => {
  it('give every programme code a parent that stands before it at the same level of government', () => {
    const seen = new Set<string>();
    const [orphans, twice]: [unknown[], unknown[]] = [[], []];
    for (const { code, governmentLevel, parentCode } of [
      ...csv('national/program_codes.csv'),
      ...csv('national/program_activities.csv'),
    ]) {
      if (parentCode !== '' && !seen.has(`${governmentLevel}/${parentCode}`)) orphans.push(code);
      if (seen.has(`${governmentLevel}/${code}`)) twice.push(code);
      seen.add(`${governmentLevel}/${code}`);
    }
    expect({ orphans, twice }).toEqual({ orphans: [], twice: [] });
  });

  it('write sub-activities in the four-digit form, with 1 for the province and 2 for a regency', () => {
    const wrong = csv('national/program_activities.csv').filter(({ code = '', governmentLevel }) => {
      const level = /^(?:\d|X)\.(?:\d{2}|XX)\.\d{2}\.([12])\.\d{2}(?:\.\d{4})?$/.exec(code)?.[1];
      return level !== (governmentLevel === 'province' ? '1' : '2');
    });
    expect(wrong).toEqual([]);
  });

  it('keep the hotel tax under both its codes, the old one ended where the new one begins', () => {
    const accounts = new Map(csv('national/account_codes.csv').map((account) => [account['code'], account]));
    expect(accounts.get('4.1.01.19.03.0001')).toMatchObject({
      predecessorCode: '4.1.01.06.01.0001',
      validFrom: '2024-01-01',
    });
    expect(accounts.get('4.1.01.06.01.0001')).toMatchObject({ validTo: '2023-12-31' });
  });

  it('count the level of an account by its segments', () => {
    const wrong = csv('national/account_codes.csv').filter(
      ({ code = '', level }) => code.split('.').length !== Number(level),
    );
    expect(wrong).toEqual([]);
  });

  it('carry no stray blanks or line breaks in names', () => {
    for (const file of [
      'program_codes',
      'program_activities',
      'account_codes',
      'fund_sources',
      'commodities',
    ]) {
      const untidy = csv(`national/${file}.csv`).filter(
        ({ name = '' }) => name !== name.replace(/\s+/g, ' ').trim(),
      );
      expect({ file, untidy }).toEqual({ file, untidy: [] });
    }
  });

  it('map every code of the price systems to a commodity of the list', () => {
    const known = new Set(csv('national/commodities.csv').map((commodity) => commodity['code']));
    expect(csv('national/commodity_crosswalk.csv').filter(({ code }) => !known.has(code ?? ''))).toEqual([]);
  });

  it('give each reference price a commodity of the list, in the unit it is traded in, and a bound', () => {
    const units = new Map(csv('national/commodities.csv').map(({ code, unit }) => [code, unit]));
    const prices = csv('national/reference_prices.csv');
    expect(prices).toHaveLength(27);
    for (const { commodityCode, unit, lowerPrice, upperPrice } of prices) {
      expect({ commodityCode, unit }).toEqual({ commodityCode, unit: units.get(commodityCode) });
      expect(`${lowerPrice}${upperPrice}`).toMatch(/^\d+$/);
    }
  });

  it('know the places of the price panels: a retail market in every regency, producers and wholesalers in some', () => {
    for (const { code: province, regencies } of PROVINCES) {
      const markets = csv(`provinces/${province}/markets.csv`);
      const ofKind = (wanted: string) => markets.filter(({ kind }) => kind === wanted);
      expect(new Set(ofKind('retail').map(({ regionCode }) => regionCode)).size).toBe(regencies);
      expect(ofKind('producer').length).toBeGreaterThanOrEqual(2);
      expect(ofKind('wholesale').length).toBeGreaterThanOrEqual(2);
    }
  });
});

function ndjson(path: string): Record<string, unknown>[] {
  return read(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The committed files have no line breaks inside cells (a test above holds them to it). */
function csv(path: string): readonly Record<string, string>[] {
  const known = tables.get(path) ?? readCsv(path);
  tables.set(path, known);
  return known;
}

function readCsv(path: string): readonly Record<string, string>[] {
  const [header = [], ...rows] = read(path).trimEnd().split('\n').map(cellsOf);
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
