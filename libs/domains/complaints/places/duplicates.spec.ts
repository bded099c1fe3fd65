import { describe, expect, it } from '@jest/globals';
import { groupDuplicates } from './group-duplicates.js';
import type { NearPair } from './near-pairs.sql.js';
import { textSimilarity } from './text-similarity.js';

describe('the likeness of two texts', () => {
  it('is that of pg_trgm: 4 of the 7 trigrams of "word" and "words" are common', () => {
    expect(textSimilarity('word', 'words')).toBeCloseTo(4 / 7, 10);
    expect(textSimilarity('Jalan berlubang!', 'jalan  BERLUBANG')).toBe(1);
    expect(textSimilarity('Jalan berlubang', 'Lampu padam')).toBe(0);
    expect(textSimilarity('…', '…')).toBe(0);
  });
});

const complaint = (id: string, title: string | null) => ({
  ...{ id, sourceSystem: 'laporgub', ticket: `T${id}`, title, status: 'received' },
  ...{ organizationCode: null, regionCode: null, receivedAt: `2026-11-0${id}T00:00:00Z` },
});
const pair = (a: [string, string | null], b: [string, string | null], distanceMeters = 10): NearPair => ({
  ...{ first: complaint(...a), second: complaint(...b), categoryCode: 'JALAN RUSAK', distanceMeters },
});

describe('groups of duplicates', () => {
  it('join what is near and alike, over a common neighbour, too', () => {
    const groups = groupDuplicates(
      [
        pair(['1', 'Jalan berlubang'], ['2', 'Jalan berlubang dalam'], 40),
        pair(['2', 'Jalan berlubang dalam'], ['3', 'Jalan berlubang dalam sekali'], 60),
        pair(['4', 'Jalan berlubang'], ['5', 'Lampu jalan padam']),
      ],
      0.5,
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      distanceMeters: 60,
      complaints: [{ id: '1' }, { id: '2' }, { id: '3' }],
    });
  });

  it('go by place alone where words are not public', () => {
    expect(groupDuplicates([pair(['1', null], ['2', 'Jalan'])], 0.9)).toMatchObject([{ similarity: null }]);
  });
});
