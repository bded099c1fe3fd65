import { describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { DatasetRegistry } from './dataset-registry.js';
import { requirePublic, requirePublicFields } from './require-public.js';

const registry = new DatasetRegistry(DATASETS);

describe('what everybody is shown', () => {
  it('may be of public datasets, and of no other', () => {
    expect(() => requirePublic(registry, { by: 'Tests', datasets: ['planning.plans'] })).not.toThrow();
    expect(() =>
      requirePublic(registry, {
        by: 'Tests',
        datasets: ['planning.plans', 'performance.employee_appraisals'],
      }),
    ).toThrow('Tests shows performance.employee_appraisals to everybody, but it is restricted');
  });

  it('may be fields that are open on every record, and that there are', () => {
    const show = (...fields: readonly string[]) =>
      requirePublicFields(registry, { by: 'Tests', dataset: 'complaints.complaints', fields });
    expect(() => show('ticket', 'status')).not.toThrow();
    expect(() => show('ticket', 'reporterName')).toThrow('reporterName of complaints.complaints');
    expect(() => show('no_such_field')).toThrow('does not have');
  });
});
