import { describe, expect, it } from '@jest/globals';
import { sentimentRows, sentimentTotal, type Organization } from './sentiment-order.js';

const organization = (
  organizationCode: string,
  parentCode: string | null,
  negative: number,
  total: number,
  unanswered = 0,
): Organization => {
  const counts = { negative, neutral: 0, positive: total - negative, total };
  return { organizationCode, parentCode, unanswered, own: counts, subtree: counts } as Organization;
};
const HEALTH = organization('1', null, 9, 40, 3);
const CLINIC = organization('1.1', '1', 2, 10, 2);
const HOSPITAL = organization('1.2', '1', 6, 20, 1);
const ROADS = organization('2', null, 12, 30, 5);
const ALL = [HEALTH, CLINIC, HOSPITAL, ROADS];

describe('agencies in the news', () => {
  it('come from the most negative, hospitals below their agency in the same order', () => {
    expect(
      sentimentRows(ALL, 'negative').map(({ organization: { organizationCode } }) => organizationCode),
    ).toEqual(['2', '1', '1.2', '1.1']);
    expect(sentimentRows(ALL, 'unanswered').map(({ isBelow }) => isBelow)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('without the agency above them stand for themselves', () => {
    expect(sentimentRows([CLINIC], 'total')).toEqual([{ organization: CLINIC, isBelow: false }]);
  });

  it('are counted once, hospitals within their agency, with what names nobody', () => {
    const unattributed = { negative: 1, neutral: 0, positive: 0, total: 5 };
    expect(sentimentTotal({ organizations: ALL, unattributed })).toEqual({ total: 75, negative: 22 });
  });
});
