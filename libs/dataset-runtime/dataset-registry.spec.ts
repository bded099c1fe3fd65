import { describe, expect, it } from '@jest/globals';
import type { DatasetDefinition } from '#dataset';
import { DATASETS } from '#schemas';
import { conformanceTypes } from '#testing';
import { DatasetError, DatasetRegistry } from './index.js';

const registry = new DatasetRegistry(DATASETS);

describe('DatasetRegistry', () => {
  it('finds datasets by name, and says which was meant', () => {
    expect(registry.find('planning.plans')?.layout.qualified).toBe('planning.plans');
    expect(registry.find('planning.plan')).toBeUndefined();
    expect(() => registry.get('planning.plan')).toThrow(DatasetError);
    expect(catching(() => registry.get('planning.plan'))).toMatchObject({
      code: 'UNKNOWN_DATASET',
      details: { dataset: 'planning.plan', suggestion: 'planning.plans' },
    });
    expect(() => registry.get('__proto__')).toThrow('UNKNOWN_DATASET');
  });

  it('knows both sides of a link', () => {
    const lines = registry.get('budgets.budget_lines');
    expect(lines.links.map(({ name, to }) => [name, to])).toContainEqual([
      'activity',
      'reference.program_codes',
    ]);
    // A program code exists for provinces and for regencies, so the code alone is not its whole key.
    expect(lines.links.find(({ name }) => name === 'activity')).toMatchObject({
      isWholeKey: false,
      checked: true,
    });
    const inverse = registry.get('complaints.complaints').inverseLinks;
    expect(inverse.map(({ from, inverse: name, checked }) => [from, name, checked])).toEqual([
      ['complaints.complaint_responses', 'responses', false],
    ]);
  });

  it('puts scope, indexes and reserved words into the layout', () => {
    const { layout } = registry.get('budgets.budget_lines');
    expect(layout.scopeColumns).toEqual({ organization: 'organization_code' });
    expect(layout.indexes.map(({ columns }) => columns.join())).toContain(
      'fiscal_year,version_code,organization_code',
    );
    const group = registry.get('reference.commodities').layout.columns.find(({ field }) => field === 'group');
    expect(group).toMatchObject({ column: 'group', quoted: '"group"' });
  });

  it.each([
    ['two datasets of one name', [conformanceTypes, conformanceTypes], 'listed twice'],
    [
      'a reference that leads nowhere',
      [{ ...conformanceTypes, name: 'conformance.others' }],
      'not in the list',
    ],
  ])('refuses %s', (_what, datasets: readonly DatasetDefinition[], message) => {
    expect(() => new DatasetRegistry(datasets.map((dataset) => ({ dataset, rules: [] })))).toThrow(message);
  });
});

function catching(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
