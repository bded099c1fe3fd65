import { gzipSync } from 'node:zlib';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { json, LocalWeb, page, text } from '../../test-support/local-web.js';
import { cellsOf, readWeb } from '../../test-support/read-web.js';
import { rowName } from '../source-row.js';

let web: LocalWeb;

beforeEach(async () => {
  web = await LocalWeb.start();
});

afterEach(() => web.stop());

const answer = (
  content: string | Buffer,
  type = 'application/json',
  headers: Record<string, string> = {},
): void => {
  web.answer = (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    text(response, content, type);
  };
};

describe('JSON', () => {
  it('keeps the digits of money, wherever they stand', async () => {
    answer(
      '{"data":[{"pagu":12345678901234.56,"besar":90071992547409931234,"rinci":{"nilai":1e2,"daftar":[12345678901234567.89]}}]}',
    );
    expect(cellsOf(await readWeb({ url: web.url, records: 'data' }))).toEqual([
      {
        pagu: '12345678901234.56',
        besar: '90071992547409931234',
        'rinci.nilai': '1e2',
        'rinci.daftar': '["12345678901234567.89"]',
      },
    ]);
  });

  it('reads the envelope of a form interface whose numbers are texts', async () => {
    answer(
      '{"action":"get_skpd","status":"success","message":"Berhasil","data":[{"kode_skpd":"1.02","pagu":"1250000.00","aktif":"0","induk":null}]}',
    );
    const rows = await readWeb({
      url: `${web.url}/wp-admin/admin-ajax.php`,
      form: { action: 'get_skpd', api_key: 'rahasia', tahun: 2026 },
      records: 'data',
    });
    expect(cellsOf(rows)).toEqual([{ kode_skpd: '1.02', pagu: '1250000.00', aktif: '0', induk: '' }]);
    expect(rows[0]?.cells.map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'empty']);
    expect(web.requests[0]).toMatchObject({
      method: 'POST',
      body: 'action=get_skpd&api_key=rahasia&tahun=2026',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  it('names the address, the page and the number of every row, without the query', async () => {
    web.answer = ({ query }, response) =>
      json(response, query.get('page') === '2' ? [] : [{ a: 1 }, { a: 2 }]);
    const rows = await readWeb({ url: `${web.url}/api?kunci=x`, pagination: { type: 'page' } });
    expect(rows.map(({ location }) => rowName(location))).toEqual([
      `${web.url}/api!p1!1`,
      `${web.url}/api!p1!2`,
    ]);
  });

  it('takes an empty list, a null instead of one, and HTTP 204 for no records', async () => {
    for (const content of ['{"status":"success","data":[]}', '{"status":"success","data":null}']) {
      answer(content);
      expect(await readWeb({ url: web.url, records: 'data' })).toEqual([]);
    }
    web.answer = (_request, response) => response.writeHead(204).end();
    expect(await readWeb({ url: web.url, records: 'data' })).toEqual([]);
  });

  it.each([
    ['{"status":"success","dta":[]}', 'no list of records at "data"'],
    ['{"status":"success","data":"Data tidak ditemukan"}', 'at "data" (Data tidak ditemukan)'],
    ['{"data":{"id":1}}', 'at "data" ({"id":1})'],
    ['"teks"', 'neither JSON nor XML'],
  ])('says what is wrong when %s has no list', async (content, words) => {
    answer(content);
    await expect(readWeb({ url: web.url, records: 'data' })).rejects.toMatchObject({
      text: { en: expect.stringContaining(words) },
    });
  });

  it('makes a row that is refused of an element that is no object', async () => {
    answer('[{"id":1},7,["x"]]');
    const rows = await readWeb({ url: web.url });
    expect(rows.map(({ broken }) => broken?.code)).toEqual([undefined, 'JSON_BROKEN', 'JSON_BROKEN']);
  });

  it('may be packed', async () => {
    answer(gzipSync('[{"id":1}]'), 'application/json', { 'content-encoding': 'gzip' });
    expect(cellsOf(await readWeb({ url: web.url }))).toEqual([{ id: '1' }]);
  });

  it('is read whatever type it is said to be', async () => {
    answer('\ufeff [{"id":1}]', 'text/html');
    expect(cellsOf(await readWeb({ url: web.url }))).toEqual([{ id: '1' }]);
  });
});

describe('an error with HTTP 200', () => {
  it.each([
    [
      '{"status":"error","message":"API key tidak sesuai","data":[]}',
      'status = "error": API key tidak sesuai',
    ],
    ['{"status":"gagal","pesan":"Tahun kosong","data":[]}', 'status = "gagal": Tahun kosong'],
    ['{"success":false,"message":"no","data":[]}', 'success = false: no'],
    ['{"error":{"code":7,"message":"bad"},"data":[]}', 'error: bad'],
    ['{"errors":["a"],"data":[]}', 'errors: a'],
  ])('is an error: %s', async (content, words) => {
    answer(content);
    await expect(readWeb({ url: web.url, records: 'data' })).rejects.toMatchObject({
      code: 'ANSWER_SAYS_ERROR',
      text: { en: expect.stringContaining(words) },
    });
  });

  it.each([
    '{"status":"success","error":"","errors":[],"data":[{"status":"error"}]}',
    '{"status":"OK","error":null,"data":[{"status":"error"}]}',
    '{"status":200,"error":false,"data":[{"status":"error"}]}',
  ])('is not seen in %s', async (content) => {
    answer(content);
    expect(await readWeb({ url: web.url, records: 'data' })).toHaveLength(1);
  });

  it('is what the connector file says when it says it', async () => {
    const success = { at: 'metaData.code', is: ['200', 201] };
    answer('{"metaData":{"code":201,"message":"ok"},"status":"error","response":[]}');
    expect(await readWeb({ url: web.url, records: 'response', success })).toEqual([]);
    answer('{"metaData":{"code":"401","message":"Sesi habis"},"response":[]}');
    await expect(readWeb({ url: web.url, records: 'response', success })).rejects.toMatchObject({
      code: 'ANSWER_SAYS_ERROR',
      text: { id: expect.stringContaining('metaData.code = "401": Sesi habis') },
    });
  });
});

describe('an answer that is not what it should be', () => {
  it('is told as a web page, with its title', async () => {
    web.answer = (_request, response) => page(response, 'Masuk &ndash; SIMDA');
    await expect(readWeb({ url: web.url })).rejects.toMatchObject({
      code: 'ANSWER_IS_PAGE',
      text: {
        id: expect.stringContaining('halaman masuk atau pesan galat: "Masuk – SIMDA"'),
        en: expect.stringContaining('probably a sign-in page or an error message: "Masuk – SIMDA"'),
      },
    });
    expect(web.requests).toHaveLength(1);
  });

  it('is told with the words of a PHP warning before the JSON', async () => {
    answer(
      '<br />\n<b>Warning</b>: mysqli_connect(): Access denied in <b>/var/www/api.php</b> on line <b>3</b><br />{"data":[]}',
    );
    await expect(readWeb({ url: web.url })).rejects.toMatchObject({
      code: 'ANSWER_IS_PAGE',
      text: { en: expect.stringContaining('Warning: mysqli_connect(): Access denied') },
    });
  });

  it('is told with its type and first words', async () => {
    answer('Maintenance', 'text/plain');
    await expect(readWeb({ url: web.url })).rejects.toMatchObject({
      code: 'ANSWER_NOT_DATA',
      text: { en: expect.stringContaining('(content-type text/plain): "Maintenance"') },
    });
  });

  it('is asked for again when the line breaks in the middle of a page, and no row counts twice', async () => {
    let attempts = 0;
    web.answer = (_request, response) => {
      attempts += 1;
      if (attempts > 2) return json(response, [{ id: 1 }, { id: 2 }]);
      response.writeHead(200, {
        'content-type': 'application/json',
        ...(attempts === 1 ? { 'content-length': '21' } : {}),
      });
      response.write('[{"id":1},', () => response.destroy());
    };
    expect(cellsOf(await readWeb({ url: web.url }))).toEqual([{ id: '1' }, { id: '2' }]);
    expect(attempts).toBe(3);
  });

  it.each([
    '[{"id":1},{"id":',
    '{"status":"success","data":[{"id":1}]',
    '{"data":[]} <br /> <b>Notice</b>',
    '{"sta',
  ])('is asked for again and then told to be cut off: %s', async (content) => {
    answer(content);
    await expect(
      readWeb({ url: web.url, ...(content.startsWith('{') ? { records: 'data' } : {}) }),
    ).rejects.toMatchObject({
      code: 'ANSWER_CUT_OFF',
      text: { en: expect.stringContaining('is cut off') },
    });
    expect(web.requests).toHaveLength(5);
  });

  it('is asked for again when it is empty', async () => {
    let attempts = 0;
    web.answer = (_request, response) => json(response, (attempts += 1) === 1 ? '' : '[{"id":1}]');
    expect(await readWeb({ url: web.url })).toHaveLength(1);
  });

  it('is refused beyond the limit, packed or not', async () => {
    const long = `[{"x":"${'a'.repeat(2 * 1024 * 1024)}"}]`;
    answer(long);
    await expect(readWeb({ url: web.url, maxAnswerMiB: 1 })).rejects.toMatchObject({
      code: 'ANSWER_TOO_LARGE',
    });
    answer(gzipSync(long), 'application/json', { 'content-encoding': 'gzip' });
    await expect(readWeb({ url: web.url, maxAnswerMiB: 1 })).rejects.toMatchObject({
      code: 'ANSWER_TOO_LARGE',
      text: { en: expect.stringContaining('longer than 1 MiB') },
    });
    expect(await readWeb({ url: web.url, maxAnswerMiB: 3 })).toHaveLength(1);
  });
});

describe('the encoding', () => {
  it('is the one the answer names', async () => {
    answer(
      Buffer.from('[{"nama":"Caf\u00e9 \u0093X\u0094"}]', 'latin1'),
      'application/json; charset=windows-1252',
    );
    expect(cellsOf(await readWeb({ url: web.url }))).toEqual([{ nama: 'Café “X”' }]);
  });

  it('is never guessed: letters that are not UTF-8 stop the reading until it is set', async () => {
    answer(Buffer.from('[{"nama":"Caf\u00e9"}]', 'latin1'));
    await expect(readWeb({ url: web.url })).rejects.toMatchObject({
      code: 'WRONG_CHARSET',
      text: { en: expect.stringContaining('set encoding, for example windows-1252') },
    });
    expect(cellsOf(await readWeb({ url: web.url, encoding: 'windows-1252' }))).toEqual([{ nama: 'Café' }]);
  });

  it('may be UTF-16', async () => {
    answer(Buffer.from('\ufeff[{"nama":"Sékar"}]', 'utf16le'), 'application/json; charset=utf-16le');
    expect(cellsOf(await readWeb({ url: web.url }))).toEqual([{ nama: 'Sékar' }]);
  });

  it('may be named by XML itself', async () => {
    answer(
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><d><b><n>Caf\u00e9</n></b></d>', 'latin1'),
      'text/xml',
    );
    expect(cellsOf(await readWeb({ url: web.url, records: 'd.b' }))).toEqual([{ n: 'Café' }]);
  });
});

describe('XML', () => {
  const read = (xml: string, records = 'hasil.data.baris'): ReturnType<typeof readWeb> => {
    answer(xml, 'application/xml');
    return readWeb({ url: web.url, records });
  };

  it('makes rows of repeated elements, with attributes, nested members and lists, all of it text', async () => {
    const rows = await read(`<?xml version="1.0"?>
      <hasil><status>success</status><data total="2">
        <baris id="7"><kode>1.02</kode><nama jenis="induk">Dinas &amp; Badan</nama><nilai>12345678901234.56</nilai>
          <alamat><kota>Semarang</kota></alamat><tag>a</tag><tag>b</tag><kosong/></baris>
        <baris id="8"><kode><![CDATA[<1.03>]]></kode><!-- x --><nama>Lain</nama></baris>
      </data></hasil>`);
    expect(cellsOf(rows)).toEqual([
      {
        '@id': '7',
        kode: '1.02',
        nama: 'Dinas & Badan',
        'nama.@jenis': 'induk',
        nilai: '12345678901234.56',
        'alamat.kota': 'Semarang',
        tag: '["a","b"]',
        kosong: '',
      },
      { '@id': '8', kode: '<1.03>', nama: 'Lain' },
    ]);
    expect(rows[0]?.cells[3]?.kind).toBe('text');
  });

  it('takes one element as a list of one, and none as an empty list', async () => {
    expect(cellsOf(await read('<hasil><data><baris><a>1</a></baris></data></hasil>'))).toEqual([{ a: '1' }]);
    expect(await read('<hasil><data/></hasil>')).toEqual([]);
  });

  it('drops prefixes and the attributes of the notation', async () => {
    const rows = await read(
      `<soap:Envelope xmlns:soap="s" xmlns:xsi="i"><soap:Body><ns1:balas xmlns:ns1="n">
        <ns1:baris xsi:type="ns1:B"><kode xsi:type="xsd:string">1</kode><isi xsi:nil="true"/></ns1:baris></ns1:balas></soap:Body></soap:Envelope>`,
      'Envelope.Body.balas.baris',
    );
    expect(cellsOf(rows)).toEqual([{ kode: '1', isi: '' }]);
  });

  it('takes only the elements at the path, not others of the same name', async () => {
    const rows = await read(
      '<hasil><baris><a>0</a></baris><data><baris><a>1</a><baris><a>2</a></baris></baris></data></hasil>',
    );
    expect(cellsOf(rows)).toEqual([{ a: '1', 'baris.a': '2' }]);
  });

  it('says when there is no such element', async () => {
    await expect(read('<hasil><dta><baris/></dta></hasil>')).rejects.toMatchObject({
      code: 'RECORDS_MISSING',
    });
  });

  it('finds the total, the errors and the faults around the list', async () => {
    web.answer = ({ query }, response) =>
      text(response, `<h><total>2</total><b><n>${query.get('page')}</n></b></h>`, 'text/xml');
    const rows = await readWeb({
      url: web.url,
      records: 'h.b',
      pagination: { type: 'page', total: 'h.total' },
    });
    expect(cellsOf(rows)).toEqual([{ n: '1' }, { n: '2' }]);
    await expect(
      read('<hasil><status>error</status><message>kunci salah</message></hasil>'),
    ).rejects.toMatchObject({
      code: 'ANSWER_SAYS_ERROR',
      text: { en: expect.stringContaining('status = "error": kunci salah') },
    });
    await expect(
      read(
        '<e:Envelope xmlns:e="e"><e:Body><e:Fault><faultstring>Sesi habis</faultstring></e:Fault></e:Body></e:Envelope>',
      ),
    ).rejects.toMatchObject({ text: { en: expect.stringContaining('Fault: Sesi habis') } });
  });

  it.each([
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><d><b><n>&b;</n></b></d>',
    '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><b><n>&x;</n></b></d>',
    '<!DOCTYPE d [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]><d><b/></d>',
  ])('that declares entities is refused before it is read: %s', async (xml) => {
    await expect(read(xml, 'd.b')).rejects.toMatchObject({ code: 'XML_ENTITIES_REFUSED' });
    expect(web.requests).toHaveLength(1);
  });

  it('that is cut off, or no XML, is asked for again and then told', async () => {
    for (const xml of [
      '<hasil><data><baris><a>1</a></baris>',
      '<hasil><data></hasil>',
      '<hasil>&unknown;</hasil>',
    ]) {
      await expect(read(xml)).rejects.toMatchObject({ code: 'XML_BROKEN' });
    }
    expect(web.requests).toHaveLength(15);
  });

  it('deeper than any real answer is refused', async () => {
    await expect(read(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`)).rejects.toMatchObject({
      code: 'ELEMENT_TOO_LONG',
    });
  });
});

describe('a long answer', () => {
  it('lies in a file while it is read, and the file is gone afterwards, also after a fault', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lumbung-answers-'));
    try {
      const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, uraian: 'x'.repeat(80) }));
      answer(JSON.stringify(rows));
      let seen = 0;
      writeFileSync(join(folder, 'answer-lama.part'), 'ditinggalkan');
      utimesSync(join(folder, 'answer-lama.part'), 1, 1);
      expect(await readWeb({ url: web.url }, { folder })).toHaveLength(20_000);
      expect(readdirSync(folder)).toEqual([]);
      web.answer = (_request, response) => {
        json(response, JSON.stringify(rows).slice(0, (seen += 1_500_000)));
      };
      await expect(readWeb({ url: web.url, records: 'data' }, { folder })).rejects.toBeDefined();
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
