import { expect, it } from '@jest/globals';
import { DATASETS } from '../../client/datasets.js';
import { sampleQuery } from './sample-query.js';

it('asks for the name of a code beside it, and for no personal field', () => {
  expect(lines('reference.markets')).toEqual([
    ...['{', 'markets(first: 20) {', 'totalCount', 'nodes {'],
    ...['code', 'name', 'regionCode', 'region { name }', 'kind'],
    ...['provenance { source recordedAt }', '}', '}', '}'],
  ]);
  expect(lines('complaints.complaints')).not.toContain('reporterName');
});

it('a reference of any dataset leads to a name, or to a title', () => {
  const references = DATASETS.flatMap(({ name, fields }) =>
    fields.filter(({ to }) => to !== undefined).map(({ name: field, link }) => ({ name, field, link })),
  );
  expect(references.length).toBeGreaterThan(40);
  expect(references.filter(({ link }) => link === undefined)).toEqual([]);
});

function lines(name: string): readonly string[] {
  const dataset = DATASETS.find((one) => one.name === name);
  if (dataset === undefined) throw new Error(`there is no dataset ${name}`);
  return sampleQuery(dataset, 20)
    .split('\n')
    .map((line) => line.trim());
}
