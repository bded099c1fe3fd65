import { expect, it } from '@jest/globals';
import { readOnce, sentenceOf } from '../../../test-support/sql-source.js';

// No server of these two runs where this was written: only that the drivers load, and that their first words are understood.
it.each([
  ['mssql', 'mssql://dinas:rahasia@127.0.0.1:1/keuangan'],
  ['mssql', 'mssql://dinas:rahasia@tidak-ada.invalid/keuangan'],
  ['oracle', 'oracle://dinas:rahasia@127.0.0.1:1/ORCLPDB1'],
  ['oracle', 'oracle://dinas:rahasia@tidak-ada.invalid/ORCLPDB1'],
] as const)(
  '%s says that %s does not answer',
  async (driver, url) => {
    const said = await sentenceOf(readOnce({ driver, url, query: 'select 1 as a from dual' }));
    expect(said).toMatchObject({
      code: 'SQL_UNREACHABLE',
      fault: 'SOURCE',
      en: expect.stringMatching(/^the database at \S+ does not answer; check address and port/),
    });
    expect(JSON.stringify(said)).not.toContain('rahasia');
  },
  60_000,
);
