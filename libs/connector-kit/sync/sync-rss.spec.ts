import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import { previewStream } from '../preview/preview-stream.js';
import { ConnectorFolder } from '../test-support/connector-folder.js';
import { LocalWeb, page, text } from '../test-support/local-web.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import { runSync, type SyncOptions } from './run-sync.js';
import type { StreamReport } from './sync-report.js';

const QUICK: SyncOptions = {
  catalogue: catalogueOf(DATASETS.map(({ dataset }) => dataset)),
  post: { attemptsMax: 2, firstPauseMs: 1, timeoutMs: 2_000 },
};

let hub: StandInHub;
let folder: ConnectorFolder;
let web: LocalWeb;

beforeEach(async () => {
  hub = new StandInHub();
  hub.keyOf = ({ url }) => String(url);
  await hub.start();
  folder = await ConnectorFolder.make();
  web = await LocalWeb.start();
});

afterEach(async () => {
  await web.stop();
  await hub.stop();
  await folder.remove();
});

const yaml = (source: string): string =>
  [
    `hub: { url: "${hub.url}", key: test-key }`,
    'stateDir: ./state',
    'streams:',
    '  - name: berita',
    '    dataset: media.media_mentions',
    `    source: { type: rss, ${source} }`,
    '    map:',
    '      url: { from: url }',
    '      outlet: { from: outlet }',
    '      platform: { const: news }',
    '      publishedAt: { from: publishedAt }',
    '      title: { from: title }',
    '      excerpt: { from: excerpt }',
    '      sentiment: { from: sentiment }',
    '      sentimentSource: { from: sentimentSource }',
  ].join('\n');

async function sync(source: string): Promise<StreamReport> {
  const {
    streams: [stream],
  } = await runSync(folder.config(yaml(source)), QUICK);
  if (stream === undefined) throw new Error('no stream in the report');
  return stream;
}

const records = (): readonly Record<string, unknown>[] =>
  hub.pushes.flatMap(({ input }) => [...input.records]);

const rss = (items: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Suara Contoh</title><link>https://suara.example/</link>${more}${items}</channel></rss>`;

const item = (id: number, more = '', date = 'Mon, 23 Nov 2026 07:05:00 +0700'): string =>
  `<item><title>Judul ${id}</title><link>https://suara.example/${id}</link><guid isPermaLink="false">g${id}</guid>${date === '' ? '' : `<pubDate>${date}</pubDate>`}${more}</item>`;

describe('a stream of feeds', () => {
  it('makes mentions of RSS items: words without HTML, whole addresses, times with zones, a sentiment', async () => {
    web.answer = (_request, response) =>
      text(
        response,
        rss(
          `<item><title>Jalan &amp;quot;Poros&amp;quot; rusak parah &amp;ndash; warga kecewa</title><link>/jalan?a=1&amp;b=2</link>
             <pubDate>Sen, 23 Nov 2026 07:05:00 WIB</pubDate>
             <description><![CDATA[<p>Warga <b>Desa</b> Contoh&nbsp;mengeluh.</p><script>x()</script><img src="a.jpg"/> Lubang di&#8230;]]></description></item>`,
        ),
        'application/rss+xml',
      );
    expect(await sync(`feeds: ["${web.url}/feed"]`)).toMatchObject({ state: 'done', read: 1, applied: 1 });
    expect(records()).toEqual([
      {
        url: 'https://suara.example/jalan?a=1&b=2',
        outlet: 'Suara Contoh',
        platform: 'news',
        publishedAt: '2026-11-23T07:05:00+07:00',
        title: 'Jalan "Poros" rusak parah – warga kecewa',
        excerpt: 'Warga Desa Contoh mengeluh. Lubang di…',
        sentiment: 'negative',
        sentimentSource: 'lexicon',
        $sourceKey: expect.any(String),
      },
    ]);
  });

  it('reads Atom and RDF as well, from addresses and from files', async () => {
    web.answer = (_request, response) =>
      text(
        response,
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${web.url}/arsip/"><title>Kabar</title>
           <entry><id>urn:1</id><title type="html">A &lt;i&gt;b&lt;/i&gt;</title><link href="1.html"/><updated>2026-11-23T00:05:00Z</updated>
             <summary>5 &lt; 6 &amp; 7</summary></entry></feed>`,
        'application/atom+xml',
      );
    await folder.write(
      'in/b.xml',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
         <channel rdf:about="https://c.example/"><title>Warta</title><link>https://c.example/</link></channel>
         <item rdf:about="https://c.example/9"><title>R</title><link>https://c.example/9</link><dc:date>2026-11-22T10:00:00+08:00</dc:date></item></rdf:RDF>`,
    );
    const source = `feeds: [{ url: "${web.url}/atom", outlet: Kabar Kita }, { path: "in/*.xml" }]`;
    expect(await sync(source)).toMatchObject({ state: 'done', sent: 2 });
    expect(records()).toMatchObject([
      {
        url: `${web.url}/arsip/1.html`,
        outlet: 'Kabar Kita',
        title: 'A b',
        excerpt: '5 < 6 & 7',
        publishedAt: '2026-11-23T00:05:00Z',
        sentiment: 'neutral',
      },
      { url: 'https://c.example/9', outlet: 'Warta', publishedAt: '2026-11-22T10:00:00+08:00' },
    ]);
  });

  it('keeps a sentiment the feed supplies, and gives none of its own when told so', async () => {
    const body = [
      item(
        1,
        '<category domain="sentiment">Positif</category><description>korupsi, gagal, buruk</description>',
      ),
      item(2, '<category>sentimen: negatif</category><description>penghargaan</description>'),
      item(3, '<category>Daerah</category><description>korupsi</description>'),
    ].join('');
    web.answer = (_request, response) => text(response, rss(body), 'text/xml');
    await sync(`feeds: ["${web.url}/a"]`);
    expect(records().map(({ sentiment, sentimentSource }) => [sentiment, sentimentSource])).toEqual([
      ['positive', 'supplied'],
      ['negative', 'supplied'],
      ['negative', 'lexicon'],
    ]);
    const preview = await previewStream({
      config: folder.config(yaml(`feeds: ["${web.url}/a"], sentiment: supplied`)),
      stream: folder.config(yaml(`feeds: ["${web.url}/a"], sentiment: supplied`)).streams[0] as never,
      catalogue: QUICK.catalogue,
      limit: 9,
    });
    expect(preview.counts).toMatchObject({ good: 2, bad: 1 });
    expect(preview.problems).toMatchObject([
      { field: 'sentiment', code: 'REQUIRED' },
      { field: 'sentimentSource' },
    ]);
  });

  it('refuses items without a date, an address or a title, and those that repeat another, each with its reason', async () => {
    const body = [
      item(1),
      item(2, '', ''),
      item(3).replace(/<link>.*?<\/link>/, ''),
      item(4).replace('Judul 4', ' '),
      item(1).replace('Judul 1', 'Lain'),
      item(5).replace('g5', 'baru').replace('example/5', 'example/1'),
      item(6, '', '23 Nov 2026 07:05:00'),
      item(7, '', 'kemarin'),
    ].join('');
    web.answer = (_request, response) => text(response, rss(body), 'text/xml');
    const stream = await sync(`feeds: ["${web.url}/a"]`);
    expect(stream).toMatchObject({ read: 8, sent: 1, refused: 7 });
    const { readFileSync } = await import('node:fs');
    const lines = readFileSync(stream.refusalsFile ?? '', 'utf8')
      .trim()
      .split('\n');
    expect(
      lines.map((line) => {
        const { at, problems } = JSON.parse(line) as { at: string; problems: { code: string }[] };
        return `${at.split('!')[1] ?? ''} ${problems.map(({ code }) => code).join()}`;
      }),
    ).toEqual([
      '2 DATE_MISSING',
      '3 LINK_MISSING',
      '4 TITLE_MISSING',
      '5 ITEM_REPEATED',
      '6 ITEM_REPEATED',
      '7 ZONE_MISSING',
      '8 NOT_A_DATE',
    ]);
  });

  it('takes the zone of the connector file for times that name none', async () => {
    web.answer = (_request, response) => text(response, rss(item(1, '', '23 Nov 2026 07:05:00')), 'text/xml');
    await sync(`feeds: ["${web.url}/a"], zone: WITA`);
    expect(records()[0]?.publishedAt).toBe('2026-11-23T07:05:00+08:00');
  });

  it('asks for a feed only if it changed, and knows by itself when a server does not say', async () => {
    web.answer = ({ headers, path }, response) => {
      if (path === '/tagged' && headers['if-none-match'] === '"v1"') return response.writeHead(304).end();
      if (path === '/tagged') {
        response.setHeader('etag', '"v1"');
        response.setHeader('last-modified', 'Mon, 23 Nov 2026 00:00:00 GMT');
      }
      text(response, rss(item(path === '/tagged' ? 1 : 2)), 'text/xml');
    };
    const source = `feeds: ["${web.url}/tagged", "${web.url}/plain"]`;
    expect(await sync(source)).toMatchObject({ read: 2, sent: 2 });
    expect(await sync(source)).toMatchObject({ state: 'done', read: 0, sent: 0 });
    expect(web.requests[2]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 23 Nov 2026 00:00:00 GMT',
    });
    expect(hub.pushes).toHaveLength(1);
  });

  it('does not let one feed that fails keep the others back, and asks it in full the next time', async () => {
    let isDown = true;
    web.answer = ({ path }, response) => {
      if (path === '/rusak' && isDown) return page(response, 'Portal Berita');
      response.setHeader('etag', '"x"');
      text(response, rss(item(path === '/rusak' ? 1 : 2)), 'text/xml');
    };
    const source = `feeds: ["${web.url}/rusak", "${web.url}/baik"]`;
    expect(await sync(source)).toMatchObject({
      sent: 1,
      applied: 1,
      error: {
        code: 'ANSWER_IS_PAGE',
        message: { en: expect.stringContaining('not an RSS feed: "Portal Berita"') },
      },
    });
    isDown = false;
    expect(await sync(source)).toMatchObject({ state: 'done', applied: 1 });
    expect(web.requests[2]?.headers).not.toHaveProperty('if-none-match');
  });

  it('does not let a file that is missing keep the others back either', async () => {
    web.answer = (_request, response) => text(response, rss(item(1)), 'text/xml');
    expect(await sync(`feeds: [{ path: in/tidak-ada.xml }, "${web.url}/a"]`)).toMatchObject({
      applied: 1,
      error: { code: 'FILE_MISSING' },
    });
  });

  it.each([
    [
      '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
      'XML_ENTITIES_REFUSED',
    ],
    [
      '<?xml version="1.0"?><!-- > --><!DOCTYPE rss [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"/>',
      'XML_ENTITIES_REFUSED',
    ],
    ['<rss version="2.0"><channel><item><title>terpotong', 'NOT_A_FEED'],
    ['<sitemap/>', 'NOT_A_FEED'],
    ['{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}', 'NOT_A_FEED'],
    ['bukan apa-apa', 'NOT_A_FEED'],
  ])('refuses what is no feed, or no safe one: %s', async (content, code) => {
    web.answer = (_request, response) => text(response, content, 'application/rss+xml');
    expect((await sync(`feeds: ["${web.url}/a"]`)).error).toMatchObject({ code });
    expect(hub.pushes).toHaveLength(0);
  });

  it('reads a feed in another encoding than UTF-8', async () => {
    const feed = rss(item(1).replace('Judul', 'Caf\u00e9')).replace('UTF-8', 'ISO-8859-1');
    web.answer = (_request, response) => text(response, Buffer.from(feed, 'latin1'), 'text/xml');
    await sync(`feeds: ["${web.url}/a"]`);
    expect(records()[0]?.title).toBe('Café 1');
  });

  it('cuts an excerpt at a blank', async () => {
    web.answer = (_request, response) =>
      text(response, rss(item(1, `<description>${'kata '.repeat(400)}</description>`)), 'text/xml');
    await sync(`feeds: ["${web.url}/a"]`);
    const excerpt = String(records()[0]?.excerpt);
    expect(excerpt.length).toBeLessThanOrEqual(500);
    expect(excerpt).toMatch(/kata…$/);
  });
});

describe('the connector file', () => {
  it.each([
    ['feeds: [https://a.example/f, https://a.example/f]', 'the same as feed 1'],
    ['feeds: [{ url: https://a.example/f, path: x }]', 'this has url and path'],
    ['feeds: [ftp://a.example/f]', 'does not have the right form'],
    ['feeds: [https://a:b@c.example/f]', 'write no name and password into the address'],
  ])('says what is wrong with %s', (source, words) => {
    expect(() => folder.config(yaml(source))).toThrow(words);
  });

  it('says that a feed is never a snapshot', () => {
    const source = 'feeds: [https://a.example/f] }\n    mode: snapshot\n    scope: { year: 2026';
    expect(() => folder.config(yaml(source))).toThrow('a feed holds only the latest items');
  });
});
