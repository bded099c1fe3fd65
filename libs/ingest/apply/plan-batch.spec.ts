import { expect, it } from '@jest/globals';
import { planBatch, planDeletion, type Sealed } from './plan-batch.js';

const sealed = (key: string, hash: string): Sealed => ({
  key,
  hash,
  text: '{}',
  candidate: { index: 0, record: {}, extras: null, sourceKey: null },
});
const existing = new Map([
  ['mine', { hash: 'a', sourceId: 1 }],
  ['same', { hash: 'a', sourceId: 1 }],
  ['theirs', { hash: 'a', sourceId: 2 }],
]);
const keys = (records: readonly Sealed[]): string[] => records.map(({ key }) => key);

it('an upsert creates, changes, leaves alone, or is refused', () => {
  const plan = planBatch(
    [sealed('new', 'b'), sealed('mine', 'b'), sealed('same', 'a'), sealed('theirs', 'a')],
    existing,
    1,
  );
  expect(Object.values(plan).map(keys)).toEqual([['new'], ['mine'], ['same'], ['theirs']]);
});

it('a deletion deletes, finds nothing, or is refused', () => {
  const plan = planDeletion([sealed('mine', ''), sealed('gone', ''), sealed('theirs', '')], existing, 1);
  expect(Object.values(plan).map(keys)).toEqual([['mine'], ['gone'], ['theirs']]);
});
