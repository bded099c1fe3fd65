import { expect, it } from '@jest/globals';
import { nodeStatuses } from './node-statuses.js';

const node = (code: string, parentCode: string | null, ...statuses: ('on_track' | 'off_track')[]) => ({
  ...{ code, parentCode },
  indicators: statuses.map((status) => ({ status })),
});

it('counts the indicators of a node and of all below it, each once, also where parents go in a circle', () => {
  const counts = nodeStatuses([
    node('M', null, 'on_track'),
    node('M.T', 'M'),
    node('M.T.S', 'M.T', 'off_track', 'on_track'),
    node('A', 'B', 'on_track'),
    node('B', 'A'),
    node('LOST', 'GONE', 'off_track'),
  ]);
  const told = (code: string) => [counts.get(code)?.on_track, counts.get(code)?.off_track];
  expect(['M', 'M.T', 'M.T.S', 'A', 'B', 'LOST'].map(told)).toEqual([
    [2, 1],
    [1, 1],
    [1, 1],
    [1, 0],
    [1, 0],
    [0, 1],
  ]);
});
