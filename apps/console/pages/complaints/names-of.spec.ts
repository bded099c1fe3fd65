import { expect, it } from '@jest/globals';
import { namesOf } from './names-of.js';

const names = namesOf({
  regions: { nodes: [{ code: '33.01', name: 'Kabupaten Cilacap', tileRow: 1, tileColumn: 1 }] },
  organizations: { nodes: [{ code: '1.03', name: 'Dinas Pekerjaan Umum' }] },
  complaintCategories: { nodes: [{ code: 'JR', name: 'JALAN RUSAK', isRoadDamage: true }] },
});

it('a region is named by the regency it lies in, and only by that', () => {
  expect(['33.01', '33.01.02.2001', '33.011', '33', null].map(names.regency)).toEqual([
    ...['Kabupaten Cilacap', 'Kabupaten Cilacap'],
    ...[undefined, undefined, undefined],
  ]);
});

it('a category that nobody named keeps its code; capitals are read as a sentence', () => {
  expect(['JR', 'AIR BERSIH'].map(names.category)).toEqual(['Jalan rusak', 'Air bersih']);
});

it('an organization that is not known has no name', () => {
  expect(['1.03', '9.99', null].map(names.organization)).toEqual([
    'Dinas Pekerjaan Umum',
    ...[undefined, undefined],
  ]);
});
