import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const PROVINCES_DIR = new URL('provinces/', import.meta.url);
const CODES = readdirSync(PROVINCES_DIR).sort();

/** docs/add-a-province.md says what each holds. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'coordination_areas.csv': ['code', 'name', 'seat'],
  'markets.csv': ['code', 'name', 'regionCode', 'kind'],
  'official_accounts.ndjson': ['organizationCode', 'platform', 'handle', 'isVerified', 'belongsToHead'],
  'organizations.ndjson': ['code', 'name', 'kind', 'regionCode', 'functionCodes'],
  'profile.yaml': [],
  'regions.csv': [
    ...['code', 'name', 'level', 'parentCode', 'bpsCode', 'coordinationAreaCode', 'tileRow', 'tileColumn'],
  ],
};
/** The parts that the generator and the connectors of the demo ask for. */
const ROLES = [
  ...['planning', 'finance', 'personnel', 'communication', 'roads', 'health', 'education', 'social', 'trade'],
  ...['secretariat', 'labour', 'environment'],
];

interface Profile {
  readonly code: string;
  readonly name: LocalText;
  readonly government: LocalText;
  readonly capital: { readonly regionCode: string; readonly name: string };
  readonly timeZone: string;
  readonly utcOffset: string;
  readonly terms: Readonly<Record<string, { readonly id: string; readonly status: string }>>;
  readonly plans: Readonly<Record<string, string>>;
  readonly fiscalYears: readonly number[];
  readonly demo: {
    readonly agencies: Readonly<Record<string, string>>;
    readonly regencies: readonly string[];
  };
}
interface LocalText {
  readonly id: string;
  readonly en: string;
}

const read = (code: string, file: string): string =>
  readFileSync(new URL(`${code}/${file}`, PROVINCES_DIR), 'utf8');
const lines = (code: string, file: string): string[] => read(code, file).trimEnd().split('\n');
const ndjson = (code: string, file: string) =>
  lines(code, file).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
/** No cell of these files holds a comma. */
const csv = (code: string, file: string) => {
  const [header = '', ...rows] = lines(code, file);
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [names[at] ?? '', cell])));
};

it('there is a profile for each province of the samples', () => {
  expect(CODES).toEqual(expect.arrayContaining(['33', '35']));
});

describe.each(CODES)('the profile folder of province %s', (code) => {
  const profile = parse(read(code, 'profile.yaml')) as Profile;
  const regions = csv(code, 'regions.csv');
  const below = regions.filter(({ level }) => level !== 'province');
  const organizations = ndjson(code, 'organizations.ndjson');

  it('holds every file, and no other', () => {
    expect(readdirSync(new URL(code, PROVINCES_DIR)).sort()).toEqual(Object.keys(FILES).sort());
  });

  it.each(Object.entries(FILES))('%s has its columns', (file, columns) => {
    const header = file.endsWith('.csv') ? (lines(code, file)[0] ?? '').split(',') : [...columns];
    expect(header).toEqual([...columns]);
    if (file.endsWith('.ndjson'))
      for (const record of ndjson(code, file))
        expect(Object.keys(record)).toEqual(expect.arrayContaining([...columns]));
  });

  it('the profile says who and where the province is', () => {
    expect(profile.code).toBe(code);
    for (const { id, en } of [profile.name, profile.government]) expect(`${id}|${en}`).toMatch(/\S\|\S/u);
    expect(below.map((region) => region['code'])).toContain(profile.capital.regionCode);
    expect(profile).toMatchObject({ timeZone: 'Asia/Jakarta', utcOffset: '+07:00' });
    expect(Object.keys(profile.plans).sort()).toEqual(['annual', 'current', 'initiative']);
    expect(profile.fiscalYears.length).toBeGreaterThan(0);
  });

  it('every term says whether it was found or is yet to be confirmed', () => {
    expect(Object.keys(profile.terms).sort()).toEqual([
      'complaintSystem',
      'coordinationArea',
      'roadDamageProgramme',
    ]);
    for (const { id, status } of Object.values(profile.terms)) {
      expect(id).not.toBe('');
      expect(['found', 'known-unverified']).toContain(status);
    }
  });

  it('every part in the demo is played by an agency of the province', () => {
    expect(Object.keys(profile.demo.agencies).sort()).toEqual([...ROLES].sort());
    const agencies = organizations.filter(({ kind }) => kind === 'agency' || kind === 'secretariat');
    const known = agencies.map((organization) => organization['code']);
    for (const agency of Object.values(profile.demo.agencies)) expect(known).toContain(agency);
    const governments = organizations.filter(({ kind }) => kind === 'regency_government');
    expect(governments.map((government) => government['code'])).toEqual(
      expect.arrayContaining([...profile.demo.regencies]),
    );
    expect(profile.demo.regencies).toHaveLength(3);
  });

  it('every regency and city is in exactly one coordination area that exists', () => {
    const areas = csv(code, 'coordination_areas.csv').map((area) => area['code']);
    expect(new Set(below.map((region) => region['code'])).size).toBe(below.length);
    expect(below.filter(({ coordinationAreaCode }) => !areas.includes(coordinationAreaCode))).toEqual([]);
    const perArea = areas.map(
      (area) => below.filter(({ coordinationAreaCode }) => coordinationAreaCode === area).length,
    );
    expect(perArea.reduce((sum, count) => sum + count, 0)).toBe(below.length);
    expect(Math.min(...perArea)).toBeGreaterThan(0);
  });
});

it('38 of the 38 regencies and cities of Jawa Timur are in one of its five coordination areas', () => {
  const counts = new Map<string, number>();
  for (const { level, coordinationAreaCode = '' } of csv('35', 'regions.csv'))
    if (level !== 'province') counts.set(coordinationAreaCode, (counts.get(coordinationAreaCode) ?? 0) + 1);
  expect([...counts.keys()].sort()).toEqual(['35.1', '35.2', '35.3', '35.4', '35.5']);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(38);
});
