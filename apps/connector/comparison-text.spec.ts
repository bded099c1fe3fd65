import { describe, expect, it } from '@jest/globals';
import type { GroupReport } from '#connector-kit';
import { comparisonLines } from './comparison-text.js';

const counts = {
  equal: 10,
  missingAtHub: 0,
  missingAtSource: 0,
  different: 0,
  refused: 0,
  rejected: 0,
  moving: 0,
  repeatedKeys: 0,
};
const equal: GroupReport = {
  dataset: 'reference.fund_sources',
  scope: {},
  streams: ['dana'],
  state: 'equal',
  error: null,
  isWhole: true,
  rows: 10_000,
  skipped: 0,
  sourceRecords: 10_000,
  hubRecords: 10_000,
  counts,
  isPartial: false,
  findings: [],
  findingsFile: null,
  ranges: { compared: 5, differing: 0, requests: 1 },
  mend: null,
  notices: [],
};

describe('a comparison in words', () => {
  it('is one line when nothing differs', () => {
    expect(comparisonLines(equal, 'id')).toEqual([
      'dana → reference.fund_sources: SAMA: 10.000 rekaman di sumber, 10.000 di hub',
    ]);
  });

  it('names what differs, the reason where there is one, and what was mended and why not more', () => {
    const text = { id: 'salah', en: 'wrong' };
    const different: GroupReport = {
      ...equal,
      scope: { fiscalYear: 2026 },
      streams: ['dana', 'lain'],
      state: 'different',
      counts: { ...counts, missingAtSource: 40, rejected: 1, moving: 2, repeatedKeys: 3 },
      isPartial: true,
      findings: [
        { kind: 'missing-at-source', key: '1.1', at: null, problems: [] },
        {
          kind: 'rejected',
          key: '1.2',
          at: 'in/a.csv!3',
          problems: [{ field: 'name', code: 'TOO_LONG', value: 'x', message: text }],
        },
      ],
      findingsFile: '/srv/findings.ndjson',
      mend: {
        before: counts,
        sent: 5,
        applied: 4,
        unchanged: 0,
        rejected: 1,
        failed: 0,
        deleted: 0,
        notDeleted: 40,
        notDeletedBecause: text,
      },
      notices: [text],
    };
    expect(comparisonLines(different, 'en')).toEqual([
      'dana + lain → reference.fund_sources {"fiscalYear":2026}: DIFFERENT: 10.000 records in the source, 10.000 at the hub',
      '  40 no longer in the source',
      '  1 rejected by the hub',
      '  2 changed while it was compared',
      '  3 keys are on several rows; whichever the hub has is taken for right',
      '    no longer in the source: 1.1',
      '    rejected by the hub: in/a.csv!3 1.2: TOO_LONG name: wrong',
      '    …',
      '  listed in /srv/findings.ndjson',
      '  mended: 5 sent, 4 applied, 0 ended, 1 rejected by the hub',
      '  40 not ended: wrong',
      '  wrong',
    ]);
  });

  it('that was stopped says why', () => {
    const message = { id: 'hub tidak terjangkau', en: 'the hub cannot be reached' };
    const stopped: GroupReport = {
      ...equal,
      state: 'stopped',
      error: { fault: 'HUB_UNREACHABLE', code: 'HUB_UNREACHABLE', message },
    };
    expect(comparisonLines(stopped, 'id')).toEqual([
      'dana → reference.fund_sources: berhenti: hub tidak terjangkau',
    ]);
  });
});
