import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { json, LocalWeb, type ReceivedRequest } from '../../test-support/local-web.js';
import { cellsOf, readWeb } from '../../test-support/read-web.js';
import type { Pagination } from './http-source.js';
import { nextLink } from './pages.js';

let web: LocalWeb;

beforeEach(async () => {
  web = await LocalWeb.start();
});

afterEach(() => web.stop());

const ROWS = Array.from({ length: 25 }, (_, index) => ({ id: index + 1, kode: `1.${index + 1}` }));

function ids(rows: Awaited<ReturnType<typeof readWeb>>): readonly number[] {
  return cellsOf(rows).map(({ id }) => Number(id));
}

const ALL = ROWS.map(({ id }) => id);

/** Answers with the rows of a page of `size`, and with what `more` adds. */
function servePages(
  size: number,
  from: (request: ReceivedRequest) => number,
  more: (from: number) => Record<string, unknown> = () => ({}),
): void {
  web.answer = (request, response) => {
    const start = from(request);
    json(response, { data: { rows: ROWS.slice(start, start + size) }, ...more(start) });
  };
}

const read = (pagination: Pagination, more: Record<string, unknown> = {}): ReturnType<typeof readWeb> =>
  readWeb({ url: `${web.url}/api`, records: 'data.rows', pagination, ...more });

describe('pages by number', () => {
  const byPage = (request: ReceivedRequest): number => (Number(request.query.get('page')) - 1) * 10;

  it('ends at an empty page', async () => {
    servePages(10, byPage);
    expect(ids(await read({ type: 'page' }))).toEqual(ALL);
    expect(web.requests.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3', '4']);
  });

  it('ends at the total the answer names, without asking once more, and sends the size', async () => {
    servePages(10, byPage, () => ({ meta: { total: '25' } }));
    const rows = await read({ type: 'page', size: 10, sizeParam: 'per_page', total: 'meta.total' });
    expect(ids(rows)).toEqual(ALL);
    expect(web.requests).toHaveLength(3);
    expect(web.requests[2]?.query.get('per_page')).toBe('10');
  });

  it('ends at the last page the answer names', async () => {
    servePages(10, byPage, () => ({ last_page: 3 }));
    expect(ids(await read({ type: 'page', lastPage: 'last_page' }))).toEqual(ALL);
    expect(web.requests).toHaveLength(3);
  });

  it('counts from where it is told, under the name it is told', async () => {
    servePages(10, ({ query }) => Number(query.get('hal')) * 10);
    expect(ids(await read({ type: 'page', param: 'hal', start: 0 }))).toEqual(ALL);
  });

  it('puts the page into a form, for interfaces that only read the body', async () => {
    servePages(10, ({ body }) => (Number(new URLSearchParams(body).get('page')) - 1) * 10);
    expect(ids(await read({ type: 'page', in: 'body' }, { form: { action: 'get_skpd' } }))).toEqual(ALL);
    expect(web.requests.map(({ body }) => body).slice(0, 2)).toEqual([
      'action=get_skpd&page=1',
      'action=get_skpd&page=2',
    ]);
  });

  it('puts the page into a JSON body as a number', async () => {
    servePages(10, ({ body }) => ((JSON.parse(body) as { page: number }).page - 1) * 10);
    await read({ type: 'page', in: 'body' }, { json: { tahun: 2026 } });
    expect(web.requests[1]?.body).toBe('{"tahun":2026,"page":2}');
  });

  it('is an error when the pages hold fewer records than the source says', async () => {
    servePages(10, byPage, () => ({ total: 26 }));
    await expect(read({ type: 'page', total: 'total' })).rejects.toMatchObject({
      code: 'PAGES_INCOMPLETE',
      text: { en: expect.stringContaining('says it has 26 records, but its pages held 25') },
    });
  });

  it('is an error when the total is not where it should be', async () => {
    servePages(10, byPage);
    await expect(read({ type: 'page', total: 'meta.total' })).rejects.toMatchObject({
      code: 'TOTAL_MISSING',
      text: { id: expect.stringContaining('meta.total') },
    });
  });

  it('is an error when a page comes twice: the source ignores the parameter', async () => {
    servePages(10, () => 0);
    const rows: unknown[] = [];
    await expect(read({ type: 'page' }).then((all) => rows.push(...all))).rejects.toMatchObject({
      code: 'PAGE_REPEATED',
      text: { en: expect.stringContaining('page 2 is the same as page 1') },
    });
    expect(web.requests).toHaveLength(2);
  });

  it('is an error when pages go round in a circle', async () => {
    servePages(10, ({ query }) => ((Number(query.get('page')) - 1) % 2) * 10);
    await expect(read({ type: 'page' })).rejects.toMatchObject({ code: 'PAGE_REPEATED' });
    expect(web.requests).toHaveLength(3);
  });

  it('is an error, not an end, to come to the limit of pages', async () => {
    servePages(10, byPage);
    await expect(read({ type: 'page', maxPages: 3 })).rejects.toMatchObject({ code: 'TOO_MANY_PAGES' });
    expect(ids(await read({ type: 'page', maxPages: 4 }))).toEqual(ALL);
  });
});

describe('pages by offset', () => {
  it('go on by the rows that came, where the server cuts the size it was asked for', async () => {
    servePages(7, ({ query }) => Number(query.get('offset')));
    expect(ids(await read({ type: 'offset', size: 100 }))).toEqual(ALL);
    expect(web.requests.map(({ query }) => query.get('offset'))).toEqual(['0', '7', '14', '21', '25']);
    expect(web.requests[0]?.query.get('limit')).toBe('100');
  });

  it('end at the total', async () => {
    servePages(
      10,
      ({ query }) => Number(query.get('start')),
      () => ({ recordsTotal: 25 }),
    );
    expect(ids(await read({ type: 'offset', param: 'start', total: 'recordsTotal' }))).toEqual(ALL);
    expect(web.requests).toHaveLength(3);
  });
});

describe('pages by cursor', () => {
  it('end when there is no next cursor, and send none at first', async () => {
    servePages(
      10,
      ({ query }) => Number(query.get('after') ?? 'c0'.slice(1)),
      (from) => ({ meta: { next: from + 10 < 25 ? from + 10 : null } }),
    );
    expect(ids(await read({ type: 'cursor', param: 'after', next: 'meta.next' }))).toEqual(ALL);
    expect(web.requests.map(({ query }) => query.get('after'))).toEqual([null, '10', '20']);
  });

  it('keep a cursor of many digits as it is', async () => {
    web.answer = ({ query }, response) =>
      json(
        response,
        query.has('after')
          ? '{"data":{"rows":[]}}'
          : '{"next":12345678901234567890,"data":{"rows":[{"id":1}]}}',
      );
    await read({ type: 'cursor', param: 'after', next: 'next' });
    expect(web.requests[1]?.query.get('after')).toBe('12345678901234567890');
  });

  it('are an error when the same cursor comes again', async () => {
    let asked = 0;
    web.answer = (_request, response) =>
      json(response, { next: 'x', data: { rows: [{ id: (asked += 1) }] } });
    await expect(read({ type: 'cursor', param: 'after', next: 'next' })).rejects.toMatchObject({
      code: 'PAGE_REPEATED',
    });
    expect(web.requests).toHaveLength(2);
  });
});

describe('pages by link', () => {
  it('follow the Link header', async () => {
    web.answer = ({ query }, response) => {
      const from = Number(query.get('from') ?? 0);
      if (from + 10 < 25) {
        response.setHeader(
          'link',
          `<${web.url}/api?from=0>; rel="first", </api?from=${from + 10}>; title="a, b"; rel="next"`,
        );
      }
      json(response, { data: { rows: ROWS.slice(from, from + 10) } });
    };
    expect(ids(await read({ type: 'link' }))).toEqual(ALL);
    expect(web.requests).toHaveLength(3);
  });

  it('follow an address in the answer', async () => {
    servePages(
      10,
      ({ query }) => Number(query.get('from') ?? 0),
      (from) => ({ links: { next: from + 10 < 25 ? `${web.url}/api?from=${from + 10}` : '' } }),
    );
    expect(ids(await read({ type: 'link', next: 'links.next' }))).toEqual(ALL);
  });

  it('do not leave the origin with the key, not even to another port', async () => {
    const stranger = await LocalWeb.start();
    try {
      servePages(
        10,
        () => 0,
        () => ({ next: `${stranger.url}/api?page=2` }),
      );
      await expect(
        read({ type: 'link', next: 'next' }, { auth: { type: 'bearer', token: 'rahasia-1' } }),
      ).rejects.toMatchObject({
        code: 'REDIRECTED',
        text: { en: expect.stringContaining('no key is sent elsewhere') },
      });
      expect(stranger.requests).toHaveLength(0);
    } finally {
      await stranger.stop();
    }
  });
});

describe('the Link header', () => {
  it.each([
    ['<https://a/2>; rel="next"', 'https://a/2'],
    ['<https://a/1>; rel=prev, <https://a/3>; rel=next', 'https://a/3'],
    ['<https://a/9>; rel="last next"', 'https://a/9'],
    ['<https://a/1>; rel="prev"', undefined],
    [undefined, undefined],
  ])('%s leads to %s', (header, next) => {
    expect(nextLink(header)).toBe(next);
  });
});
