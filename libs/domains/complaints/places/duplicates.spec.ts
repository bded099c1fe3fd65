import { describe, expect, it } from '@jest/globals';
import { groupDuplicates } from './group-duplicates.js';
import { joinedPairs, unlikeByTitle } from './joined-pairs.js';
import type { NearPair } from './near-pairs.sql.js';
import { resemblance, shinglesOf, textSimilarity } from './text-similarity.js';

describe('the likeness of two texts', () => {
  it('is that of pg_trgm: 4 of the 7 trigrams of "word" and "words" are common', () => {
    expect(textSimilarity('word', 'words')).toBeCloseTo(4 / 7, 10);
    expect(textSimilarity('Jalan berlubang!', 'jalan  BERLUBANG')).toBe(1);
    expect(textSimilarity('Jalan berlubang', 'Lampu padam')).toBe(0);
    expect(textSimilarity('…', '…')).toBe(0);
  });
});

describe('the resemblance of two descriptions', () => {
  it('is pairs of neighbouring words in common ÷ in either, whatever their case and marks', () => {
    const like = (one: string, other: string) => resemblance(shinglesOf(one), shinglesOf(other));
    // "lubang besar" and "depan pasar", and two others of each.
    expect(like('Lubang besar di depan pasar.', 'lubang BESAR, tepat depan pasar')).toBeCloseTo(2 / 6, 10);
    expect(like('lubang besar', 'Lubang – besar!')).toBe(1);
    // The same words in another order are other neighbours.
    expect(like('depan pasar', 'pasar depan')).toBe(0);
    expect(like('lubang', 'lubang')).toBe(1);
    expect(like('', '')).toBe(0);
  });
});

const complaint = (id: string, title: string | null) => ({
  ...{ id, sourceSystem: 'laporgub', ticket: `T${id}`, title, status: 'received' },
  ...{ organizationCode: null, regionCode: null, receivedAt: `2026-11-0${id}T00:00:00Z` },
});
const pair = (a: [string, string | null], b: [string, string | null], distanceMeters = 10): NearPair => ({
  ...{ first: complaint(...a), second: complaint(...b), categoryCode: 'JALAN RUSAK', distanceMeters },
});

const grouped = (
  pairs: readonly NearPair[],
  minSimilarity: number,
  descriptions = new Map<string, string>(),
) => groupDuplicates(joinedPairs(pairs, { descriptions, minSimilarity }));

describe('groups of duplicates', () => {
  it('join what is near and alike, over a common neighbour, too', () => {
    const groups = grouped(
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
    expect(grouped([pair(['1', null], ['2', 'Jalan'])], 0.9)).toMatchObject([
      { similarity: null, joinedBy: ['place'] },
    ]);
  });

  it('go by the descriptions where titles are not alike and both are open', () => {
    const pairs = [
      pair(['1', 'Mohon perhatian'], ['2', 'Lubang lagi']),
      pair(['3', 'Mohon perhatian'], ['4', 'Lubang lagi']),
      pair(['5', 'Jalan rusak'], ['6', 'Jalan rusak']),
    ];
    expect(unlikeByTitle(pairs, 0.5).map(({ first }) => first.id)).toEqual(['1', '3']);
    const hole = 'Lubang besar di depan pasar, sudah dua motor jatuh';
    const descriptions = new Map([
      ['1', hole],
      ['2', `${hole} pekan ini`],
      // Of its neighbour nothing may be read.
      ['3', hole],
      ['5', 'Aspal mengelupas'],
      ['6', 'Bahu jalan longsor'],
    ]);
    expect(grouped(pairs, 0.5, descriptions)).toMatchObject([
      { complaints: [{ id: '1' }, { id: '2' }], similarity: '0.80', joinedBy: ['description'] },
      { complaints: [{ id: '5' }, { id: '6' }], similarity: '1.00', joinedBy: ['title'] },
    ]);
    // A pair of neighbours more, and it is not alike enough.
    expect(grouped(pairs, 0.81, descriptions)).toHaveLength(1);
  });
});
