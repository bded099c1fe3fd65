import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileChecker, type DatasetDefinition } from '#dataset';
import { DATASETS } from '#schemas';

const FILES: readonly (readonly [dataset: string, path: string])[] = [
  ['reference.program_codes', 'national/program_codes.csv'],
  ['reference.program_codes', 'national/program_activities.csv'],
  ['reference.account_codes', 'national/account_codes.csv'],
  ['reference.fund_sources', 'national/fund_sources.csv'],
  ['reference.commodities', 'national/commodities.csv'],
  ['prices.reference_prices', 'national/reference_prices.csv'],
  ['reference.holidays', 'national/holidays.csv'],
  ['complaints.response_policies', 'national/response_policies.csv'],
  ['reference.measures', 'national/measures.ndjson'],
  ...['33', '35'].flatMap((province) =>
    [
      ['reference.coordination_areas', 'coordination_areas.csv'],
      ['reference.regions', 'regions.csv'],
      ['reference.organizations', 'organizations.ndjson'],
      ['reference.official_accounts', 'official_accounts.ndjson'],
      ['reference.markets', 'markets.csv'],
    ].map(([dataset = '', file = '']) => [dataset, `provinces/${province}/${file}`] as const),
  ),
];

describe('master data against the contract of their dataset', () => {
  it.each(FILES)('%s: every row of %s is a record', (name, path) => {
    const dataset = datasetNamed(name);
    const check = compileChecker(dataset);
    const problems = recordsOf(dataset, path)
      .map((record) => ({ record, checked: check(record) }))
      .filter(({ checked }) => !checked.ok);
    expect(problems.slice(0, 3)).toEqual([]);
  });
});

function datasetNamed(name: string): DatasetDefinition {
  const found = DATASETS.find(({ dataset }) => dataset.name === name);
  if (found === undefined) throw new Error(`${name} is not registered`);
  return found.dataset;
}

function recordsOf(dataset: DatasetDefinition, path: string): Record<string, unknown>[] {
  const lines = readFileSync(new URL(path, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  if (path.endsWith('.ndjson')) return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const [header = [], ...rows] = lines.map(cellsOf);
  return rows.map((cells) =>
    Object.fromEntries(header.flatMap((name, at) => typed(dataset, name, cells[at] ?? ''))),
  );
}

/** An empty cell is an absent member; flags and whole numbers become what JSON has for them. */
function typed(dataset: DatasetDefinition, name: string, text: string): [string, unknown][] {
  if (text === '') return [];
  const type = dataset.fields[name]?.type;
  if (type === 'boolean') return [[name, text === 'true']];
  return [[name, type === 'integer' ? Number(text) : text]];
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
