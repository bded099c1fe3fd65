import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { compileChecker, type AnyRecord, type DatasetDefinition, type Field, type Problem } from '#dataset';
import { DATASETS } from './index.js';

const FILES = [
  ['reference.coordination_areas', 'provinces/33/coordination_areas.csv'],
  ['reference.coordination_areas', 'provinces/35/coordination_areas.csv'],
  ['reference.regions', 'provinces/33/regions.csv'],
  ['reference.regions', 'provinces/35/regions.csv'],
  ['reference.organizations', 'provinces/33/organizations.ndjson'],
  ['reference.organizations', 'provinces/35/organizations.ndjson'],
  ['reference.official_accounts', 'provinces/33/official_accounts.ndjson'],
  ['reference.official_accounts', 'provinces/35/official_accounts.ndjson'],
  ['reference.markets', 'provinces/33/markets.csv'],
  ['reference.markets', 'provinces/35/markets.csv'],
  ['reference.program_codes', 'national/program_codes.csv'],
  ['reference.program_codes', 'national/program_activities.csv'],
  ['reference.account_codes', 'national/account_codes.csv'],
  ['reference.fund_sources', 'national/fund_sources.csv'],
  ['reference.commodities', 'national/commodities.csv'],
  ['prices.reference_prices', 'national/reference_prices.csv'],
  ['reference.holidays', 'national/holidays.csv'],
  ['complaints.response_policies', 'national/response_policies.csv'],
  ['reference.measures', 'national/measures.ndjson'],
] as const;

describe.each(FILES)('%s in %s', (name, path) => {
  const { dataset, rules } = entryOf(name);
  const check = compileChecker(dataset);
  const checked = rowsOf(dataset, path).map((row) => ({ row, result: check(row) }));
  const records = checked.flatMap(({ result }) => (result.ok ? [result.record] : []));

  it('passes the checker in every row', () => {
    expect(checked.length).toBeGreaterThan(0);
    const refused = checked.flatMap(
      ({ row, result }): readonly { row: unknown; problems: readonly Problem[] }[] =>
        result.ok ? [] : [{ row, problems: result.problems }],
    );
    expect(refused.slice(0, 5)).toEqual([]);
  });

  it('keeps every rule', () => {
    const findings = rules.flatMap((rule) =>
      rule.kind === 'record'
        ? records.map((record) => rule.check(record)).filter((finding) => finding !== null)
        : groupsOf(records, rule.groupBy).flatMap((group) => rule.check({ records: group, related: {} })),
    );
    expect(findings.slice(0, 5)).toEqual([]);
  });
});

function entryOf(name: string) {
  const entry = DATASETS.find(({ dataset }) => dataset.name === name);
  if (entry === undefined) throw new Error(`no dataset ${name}`);
  return entry;
}

function rowsOf(dataset: DatasetDefinition, path: string): readonly object[] {
  const text = readFileSync(join(import.meta.dirname, '..', 'samples', path), 'utf8');
  if (path.endsWith('.ndjson')) {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as object);
  }
  const rows: readonly Readonly<Record<string, string>>[] = parse(text, { columns: true });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, valueOf(dataset.fields[name], cell)]),
    ),
  );
}

/** What a connector's `as:` does for the types that are not text on the wire. */
function valueOf(field: Field | undefined, cell: string): unknown {
  if (cell === '') return null;
  if (field?.type === 'integer') return Number(cell);
  if (field?.type === 'boolean') return cell === 'true' ? true : cell === 'false' ? false : cell;
  return cell;
}

function groupsOf(
  records: readonly AnyRecord[],
  fields: readonly string[],
): readonly (readonly AnyRecord[])[] {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const key = JSON.stringify(fields.map((field) => record[field]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}
