import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

describe('an error of GraphQL names argument, value and rule, in the language that is asked for', () => {
  it.each<[query: string, id: string, en: string]>([
    [
      '{ heldSnapshots(first: 0) { id } }',
      'Isian first 0 tidak dapat dipakai: harus 1 sampai 200.',
      'first 0 cannot be used: it must be from 1 to 200.',
    ],
    [
      '{ budgetControl(fiscalYear: 2026, first: 501, groupBy: organization) { month } }',
      'Isian first 501 tidak dapat dipakai: harus 0 sampai 500.',
      'first 501 cannot be used: it must be from 0 to 500.',
    ],
    [
      '{ batches(after: "kemarin") { nodes { id } } }',
      'Isian after "kemarin" tidak dapat dipakai: harus endCursor dari halaman sebelumnya.',
      'after "kemarin" cannot be used: it must be the endCursor of a page before.',
    ],
    [
      '{ complaintPerformance(period: "2026-Q5") { received { value } } }',
      'Isian period "2026-Q5" tidak dapat dipakai: tulis tahun, triwulan, atau bulan: 2026, 2026-Q3, 2026-10.',
      'period "2026-Q5" cannot be used: write a year, a quarter or a month: 2026, 2026-Q3, 2026-10.',
    ],
    [
      '{ priceSeries(commodityCode: "x", level: retail, from: "2026-02-02", to: "2026-02-01") { commodity { code } } }',
      'Isian from "2026-02-02" tidak dapat dipakai: tidak boleh sesudah to, 2026-02-01.',
      'from "2026-02-02" cannot be used: it must not be after to, 2026-02-01.',
    ],
    [
      '{ arrivals(from: "2025-01-01", to: "2026-06-01") { nodes { id } } }',
      'Isian from "2025-01-01" tidak dapat dipakai: paling banyak 366 hari sampai to, 2026-06-01.',
      'from "2025-01-01" cannot be used: at most 366 days to the day of to, 2026-06-01.',
    ],
    [
      '{ ninetyNineDays { startsOn } }',
      'Isian planCode tidak dapat dipakai: kosong; beri planCode, atau startsOn bila rencananya belum ada.',
      'planCode cannot be used: it is missing; give planCode, or startsOn where there is no plan yet.',
    ],
    ['{ batch(id: "x") { state } }', 'Batch "x" tidak ditemukan.', 'The batch "x" was not found.'],
    [
      '{ dataset(name: "prices.nothing") { name } }',
      'Kumpulan data "prices.nothing" tidak ditemukan.',
      'The dataset "prices.nothing" was not found.',
    ],
    [
      '{ digests(dataset: "prices.price_observation") { count } }',
      'Kumpulan data prices.price_observation tidak ada; maksud Anda prices.price_observations?',
      'There is no dataset prices.price_observation; did you mean prices.price_observations?',
    ],
    [
      'mutation { invitePerson(input: { login: "siti", name: "Siti", role: reader }) { person { login } } }',
      'Isian login "siti" tidak dapat dipakai: tulis alamat surel, paling panjang 254 karakter.',
      'login "siti" cannot be used: write an e-mail address of at most 254 characters.',
    ],
    [
      'mutation { createSource(input: { code: "Dinas A", name: "A", kind: agency }) { code } }',
      'Isian code "Dinas A" tidak dapat dipakai: harus 2 sampai 60 huruf kecil, angka, atau tanda hubung, diawali huruf.',
      'code "Dinas A" cannot be used: it must be 2 to 60 lower-case letters, digits or hyphens, beginning with a letter.',
    ],
  ])('%s', async (query, id, en) => {
    expect(await sentencesFor(query)).toEqual({ id, en });
  });
});

describe('what GraphQL itself finds stands in a sentence of that language', () => {
  it('a field that there is not', async () => {
    const said = 'Cannot query field "nothingLikeIt" on type "Query".';
    expect(await sentencesFor('{ nothingLikeIt }')).toEqual({
      id: `Dokumen GraphQL tidak cocok dengan skema: ${said}`,
      en: `The GraphQL document does not fit the schema: ${said}`,
    });
  });

  it('a day that there is not, written into the document', async () => {
    expect(await sentencesFor('{ arrivals(from: "2026-02-30", to: "2026-03-01") { endCursor } }')).toEqual({
      id: 'Dokumen GraphQL tidak cocok dengan skema: Date harus hari yang ada di kalender sebagai "YYYY-MM-DD", bukan "2026-02-30".',
      en: 'The GraphQL document does not fit the schema: Date must be a day of the calendar as "YYYY-MM-DD", not "2026-02-30".',
    });
  });

  // The first time a document is interpreted, from the second time on it is compiled; one of datasets goes a third way.
  it.each([
    ['interpreted', 'query ($from: Date!) { arrivals(from: $from, to: "2026-03-01") { endCursor } }'],
    ['compiled', 'query ($from: Date!) { arrivals(from: $from, to: "2026-03-01") { endCursor } }'],
    ['of datasets', 'query ($from: Date) { plans(filter: { validFrom: { eq: $from } }) { totalCount } }'],
  ])('the same in a variable, %s', async (_how, query) => {
    expect(await sentencesFor(query, { from: '2026-02-30' })).toEqual({
      id: 'Isian $from tidak dapat dipakai: Date harus hari yang ada di kalender sebagai "YYYY-MM-DD", bukan "2026-02-30".',
      en: '$from cannot be used: Date must be a day of the calendar as "YYYY-MM-DD", not "2026-02-30".',
    });
  });

  it('a variable of another type', async () => {
    const query = 'query ($first: Int!) { heldSnapshots(first: $first) { id } }';
    const { id, en } = await sentencesFor(query, { first: 'x' });
    expect([id, en]).toEqual([
      expect.stringMatching(
        /^Isian \$first tidak dapat dipakai: .*Int cannot represent non-integer value: "x"/,
      ),
      expect.stringMatching(/^\$first cannot be used: .*Int cannot represent non-integer value: "x"/),
    ]);
  });
});

describe('an error of a plain address', () => {
  it.each<[path: string, id: string, en: string]>([
    [
      '/changes/reference.regions?limit=x',
      'Isian limit "x" tidak dapat dipakai: harus bilangan bulat dari 1 sampai 1000.',
      'limit "x" cannot be used: it must be a whole number from 1 to 1000.',
    ],
    [
      '/changes/reference.regions?since=1',
      'Isian since tidak dapat dipakai: tidak dikenal; yang ada: after, limit, wait, filter.',
      'since cannot be used: it is not known; there are after, limit, wait, filter.',
    ],
    [
      '/export/reference.regions.csv?fields=kode,nam',
      'Isian fields "kode" tidak dapat dipakai: reference.regions tidak punya kolom itu',
      'fields "kode" cannot be used: reference.regions has no such field',
    ],
    [
      '/export/reference.regions.csv?asOf=kemarin',
      'Isian asOf "kemarin" tidak dapat dipakai: harus waktu dengan zonanya, misalnya "2026-03-31T08:00:00+07:00".',
      'asOf "kemarin" cannot be used: it must be an instant with a zone, such as "2026-03-31T08:00:00+07:00".',
    ],
    [
      '/schemas/x.json',
      'Alamat "/schemas/x.json" tidak ditemukan.',
      'The address "/schemas/x.json" was not found.',
    ],
  ])('%s', async (path, id, en) => {
    const messages = await Promise.all(
      ['id', 'en'].map(async (language) => {
        const answer = await fetch(`${hub.url}${path}`, { headers: { 'accept-language': language } });
        return ((await answer.json()) as { readonly error: { readonly message: string } }).error.message;
      }),
    );
    expect(messages).toEqual([expect.stringContaining(id), expect.stringContaining(en)]);
  });
});

/** The message of the first error, in both languages; English first, so that the order tells nothing. */
async function sentencesFor(
  query: string,
  variables?: unknown,
): Promise<{ readonly id: string; readonly en: string }> {
  const messages: Record<string, string> = {};
  for (const language of ['en', 'id']) {
    const headers = { 'accept-language': language };
    const { body } = await hub.graphql(query, { key: hub.adminKey, headers, variables });
    messages[language] = String(body.errors[0].message);
  }
  return { id: messages['id'] ?? '', en: messages['en'] ?? '' };
}
