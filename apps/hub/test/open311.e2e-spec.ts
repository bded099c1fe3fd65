import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;
let app: Agency;

beforeAll(async () => {
  hub = await startTestHub();
  const steward = await registerAgency(hub.url, hub.adminKey, { code: 'walidata-uji', scopes: ['push:*'] });
  app = await registerAgency(hub.url, hub.adminKey, {
    code: 'aplikasi-warga',
    scopes: ['push:complaints.complaints'],
  });
  const load = async (dataset: string, records: readonly unknown[]): Promise<void> => {
    const { batchId } = await push(hub.url, steward.key, { dataset, records, idempotencyKey: dataset });
    const [batch] = await ended(hub.url, steward.key, [batchId]);
    if (batch?.appliedCount !== records.length) throw new Error(`${dataset}: ${JSON.stringify(batch)}`);
  };
  await load('reference.regions', [
    { code: '33', name: 'Provinsi Jawa Tengah', level: 'province' },
    { code: '33.74', name: 'Kota Semarang', level: 'city', parentCode: '33' },
    { code: '33.01', name: 'Kabupaten Cilacap', level: 'regency', parentCode: '33' },
  ]);
  await load('reference.organizations', [
    { code: '1.03.0.00.0.00.01.0000', name: 'Dinas PU', kind: 'agency', regionCode: '33', functionCodes: [] },
  ]);
  await load('complaints.complaint_categories', [
    { code: 'INFRASTRUKTUR', name: 'Infrastruktur', group: 'Fisik', isRoadDamage: true },
    { code: 'KEUANGAN DAN ASET', name: 'Keuangan & aset <daerah>' },
  ]);
  await load('complaints.response_policies', [
    policy('TANGGAPAN-24J', { clock: 'first_response', unit: 'hours', limit: 24 }),
    policy('SP4N-SELESAI', {
      ...{ clock: 'resolution_normative', unit: 'hours', limit: 24 * 14 },
      channel: 'lapor',
    }),
  ]);
  await load('complaints.complaints', [
    complaint('LG/1', {
      description: 'Jalan berlubang & licin',
      regionCode: '33.74',
      latitude: '-7.0',
      longitude: '110.41234567',
    }),
    complaint('LG2', { isSecret: true, description: 'Rahasia besar', latitude: '-7', longitude: '110' }),
    complaint('LG3', {
      isAnonymous: true,
      description: 'Namaku tersembunyi',
      status: 'resolved',
      resolvedAt: daysAgo(1),
    }),
    complaint('LG4', {
      description: 'x'.repeat(6_000),
      channel: 'lapor',
      ...{ status: 'in_progress', firstResponseAt: daysAgo(9) },
      categoryCode: 'KEUANGAN DAN ASET',
      regionCode: '33.01',
    }),
    complaint('LG5', { description: 'Lama sekali', receivedAt: daysAgo(200) }),
  ]);
});
afterAll(() => hub.stop());

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

function complaint(ticket: string, more: object): object {
  return {
    ...{ sourceSystem: 'laporgub', ticket, channel: 'web', kind: 'complaint', categoryCode: 'INFRASTRUKTUR' },
    ...{ title: 'Judul', organizationCode: '1.03.0.00.0.00.01.0000', reopenedCount: 0 },
    ...{ status: 'received', isAnonymous: false, isSecret: false, receivedAt: daysAgo(10) },
    ...more,
  };
}

function policy(code: string, more: object): object {
  return { code, validFrom: '2020-01-01', source: 'Contoh', isVerified: false, ...more };
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

async function get(path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(`${hub.url}/open311/v2/${path}`, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
}

function post(form: Record<string, string>, format = 'json'): Promise<Answered> {
  return get(`requests.${format}`, { method: 'POST', body: new URLSearchParams(form) });
}

/** The names of the elements, checked for being well-formed on the way. */
function elementsOf(xml: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.write(xml).close();
  return names;
}

/** The members of a request in the order of the specification. */
const REQUEST_MEMBERS =
  'service_request_id status status_notes service_name service_code description agency_responsible service_notice requested_datetime updated_datetime expected_datetime address address_id zipcode lat long media_url'.split(
    ' ',
  );

describe('services', () => {
  it('are found over discovery, in both formats', async () => {
    const { body } = await get('discovery.json');
    expect(body.endpoints[0]).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: `${hub.url}/open311/v2`,
    });
    expect(elementsOf((await get('discovery.xml')).text)).toContain('endpoint');
  });

  it('are the categories of complaints', async () => {
    const { body } = await get('services.json');
    expect(body).toEqual([
      {
        ...{ service_code: 'INFRASTRUKTUR', service_name: 'Infrastruktur', description: 'Infrastruktur' },
        ...{ metadata: true, type: 'realtime', keywords: 'Fisik', group: 'Fisik' },
      },
      expect.objectContaining({
        service_code: 'KEUANGAN DAN ASET',
        service_name: 'Keuangan & aset <daerah>',
      }),
    ]);
    const { text, headers } = await get('services.xml');
    expect(headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(text).toContain('<service_name>Keuangan &amp; aset &lt;daerah&gt;</service_name>');
    expect(elementsOf(text).filter((name) => name === 'service')).toHaveLength(2);
  });

  it('say what else may be said', async () => {
    const { body } = await get('services/KEUANGAN%20DAN%20ASET.json');
    expect(body.service_code).toBe('KEUANGAN DAN ASET');
    expect(Object.keys(body.attributes[0])).toEqual([
      'variable',
      'code',
      'datatype',
      'required',
      'datatype_description',
      'order',
      'description',
      'values',
    ]);
    expect((await get('services/TIDAK%20ADA.json')).body).toEqual([
      { code: 404, description: 'service_code "TIDAK ADA" tidak ditemukan.' },
    ]);
  });
});

describe('requests', () => {
  it('are those of the last 90 days, latest first, with exactly the members of the specification', async () => {
    const { body } = await get('requests.json');
    expect(body.map((one: { service_request_id: string }) => one.service_request_id).sort()).toEqual([
      'laporgub~LG/1',
      'laporgub~LG2',
      'laporgub~LG3',
      'laporgub~LG4',
    ]);
    for (const one of body) expect(Object.keys(one)).toEqual(REQUEST_MEMBERS);
    const { text } = await get('requests.xml');
    expect(elementsOf(text)).toEqual([
      'service_requests',
      ...body.flatMap(() => ['request', ...REQUEST_MEMBERS]),
    ]);
  });

  it('tell neither the words of secret and anonymous ones nor where a secret one is, whoever asks', async () => {
    const key = await hub.createKey('read_personal:complaints.complaints', 'read:*');
    const { text, body } = await get('requests.json', { headers: { authorization: `Bearer ${key}` } });
    expect(text).not.toMatch(/Rahasia besar|tersembunyi/);
    const secret = body.find(
      (one: { service_request_id: string }) => one.service_request_id === 'laporgub~LG2',
    );
    expect(secret).toMatchObject({ description: null, lat: null, long: null, address: null });
  });

  it('are one, by its id, with dots and slashes in it', async () => {
    const { body } = await get('requests/laporgub~LG%2F1.json');
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      ...{ status: 'open', status_notes: 'Belum Terverifikasi', service_name: 'Infrastruktur' },
      ...{
        description: 'Jalan berlubang & licin',
        agency_responsible: 'Dinas PU',
        lat: -7,
        long: 110.41234567,
      },
    });
    expect(body[0].requested_datetime).toMatch(/\+07:00$/);
    expect((await get('requests/laporgub~TIDAK.json')).status).toBe(404);
    expect((await get('requests/tanpa-tilde.xml')).text).toContain('<errors><error><code>404</code>');
  });

  it('are expected when the clock that runs towards the reporter is due, and not when it has ended', async () => {
    const { body } = await get('requests.json');
    const hoursExpected = body.map(
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      (one: any) => [
        one.service_request_id,
        one.expected_datetime === null
          ? null
          : (Date.parse(one.expected_datetime) - Date.parse(one.requested_datetime)) / 3_600_000,
      ],
    );
    expect(Object.fromEntries(hoursExpected)).toEqual({
      // Not answered, and late since long ago: due after a day.
      'laporgub~LG/1': 24,
      'laporgub~LG2': 24,
      // Resolved: nothing runs.
      'laporgub~LG3': null,
      // Answered; the resolution is due in two weeks.
      'laporgub~LG4': 24 * 14,
    });
    expect(body[0].expected_datetime).toMatch(/\+07:00$/);
  });

  it('are cut at 4,000 characters, which is said', async () => {
    const { body } = await get('requests/laporgub~LG4.json');
    expect(body[0].description).toHaveLength(4_000);
    expect(body[0].service_notice).toContain('4000');
  });

  it.each([
    ['service_code=KEUANGAN%20DAN%20ASET', ['LG4']],
    ['status=closed', ['LG3']],
    ['status=open,closed&service_code=INFRASTRUKTUR', ['LG/1', 'LG2', 'LG3']],
    ['jurisdiction_id=33.74', ['LG/1']],
    ['jurisdiction_id=33', ['LG/1', 'LG2', 'LG3', 'LG4']],
    ['service_request_id=laporgub~LG5,laporgub~LG3,x&status=open', ['LG3', 'LG5']],
    [`start_date=${encodeURIComponent(daysAgo(220))}`, ['LG5']],
    [`end_date=${encodeURIComponent(daysAgo(150))}`, ['LG5']],
  ])('%s', async (query, tickets) => {
    const { body } = await get(`requests.json?${query}`);
    expect(
      body.map((one: { service_request_id: string }) => one.service_request_id.split('~')[1]).sort(),
    ).toEqual(tickets);
  });

  it('come in pages that know of the next', async () => {
    const first = await get('requests.json?page_size=3');
    expect(first.body).toHaveLength(3);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await get(next.slice(next.indexOf('requests.json')));
    expect(second.body).toHaveLength(1);
    expect(second.headers.get('link')).toBeNull();
    const ids = [...first.body, ...second.body].map((one) => one.service_request_id);
    expect(new Set(ids).size).toBe(4);
    expect((await get('requests.json?page_size=3&page=9')).body).toEqual([]);
  });

  it.each([
    ['status=shut', 400],
    ['start_date=2026-01-01', 400],
    ['start_date=2026-02-31T00:00:00Z', 400],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z', 400],
    ['start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z', 400],
    ['page=0', 400],
    ['page_size=1001', 400],
    ['page=500', 400],
    ['jurisdiction_id=99', 404],
  ])('%s is an error in the words of the specification: %d', async (query, status) => {
    const answer = await get(`requests.json?${query}`);
    expect([answer.status, answer.body[0].code]).toEqual([status, status]);
    expect(typeof answer.body[0].description).toBe('string');
  });

  it('says which value it is that cannot be used', async () => {
    const { body } = await get('requests.json?start_date=2026-02-31T00:00:00Z');
    expect(body[0].description).toMatch(/^start_date "2026-02-31T00:00:00Z" /);
  });

  it('says of a parameter that stands twice that it does', async () => {
    const { status, body } = await get('requests.json?status=open&status=closed');
    expect([status, body[0].description]).toEqual([
      400,
      expect.stringContaining('status tidak dapat dipakai: ia ada dua kali'),
    ]);
  });

  it.each([
    'requests',
    'requests?status=open',
    'services',
    'services/INFRASTRUKTUR',
    'discovery',
    'requests/laporgub~A1',
  ])('%s lacks its format, and is told so', async (path) => {
    const { status, body } = await get(path);
    const [asked] = path.split('?');
    expect([status, body[0].description]).toEqual([
      404,
      expect.stringContaining(`/open311/v2/${asked}.json`),
    ]);
  });

  it.each(['', 'requests.yaml', 'nothing.json', 'tokens.json', 'discovery/1.json'])(
    '%j is no address, and is told which there are',
    async (path) => {
      const { status, body } = await get(path);
      expect([status, body[0].description]).toEqual([
        404,
        expect.stringContaining('requests/{service_request_id}.(json|xml)'),
      ]);
    },
  );

  it('at its root without a slash is told the same', async () => {
    const answer = await fetch(`${hub.url}/open311/v2`);
    expect([answer.status, await answer.json()]).toEqual([404, [expect.objectContaining({ code: 404 })]]);
  });

  it('90 days to the second still pass', async () => {
    const query = 'start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z';
    expect((await get(`requests.json?${query}`)).status).toBe(200);
  });
});

describe('a new request', () => {
  const form = {
    service_code: 'INFRASTRUKTUR',
    lat: '-6.98214567899',
    long: '110.409',
    address_string: 'Jalan Contoh 1',
    description: 'Lampu jalan padam sejak kemarin.\nTolong "segera" & hati-hati <gelap>.',
    media_url: 'https://foto.contoh.invalid/1.jpg',
    first_name: 'Warga',
    last_name: 'Contoh',
    email: 'warga@contoh.invalid',
    jurisdiction_id: '33.74',
  };

  it('is a complaint of the key’s source, is seen in GraphQL, and is read back as it was sent', async () => {
    const created = await post({ ...form, api_key: app.key });
    expect(created.status).toBe(201);
    const [{ service_request_id: id }] = created.body;
    expect(created.body).toEqual([{ service_request_id: id, service_notice: null, account_id: null }]);
    expect(id).toMatch(/^aplikasi-warga~O311-\d{8}-[0-9A-F]{16}$/);
    const ticket = id.split('~')[1];
    const { body } = await hub.graphql(
      `query ($t: String!) { complaint(sourceSystem: "aplikasi-warga", ticket: $t) {
        title status channel regionCode latitude reporterName provenance { source } } }`,
      { variables: { t: ticket } },
    );
    expect(body.data.complaint).toEqual({
      ...{
        title: 'Lampu jalan padam sejak kemarin.',
        status: 'received',
        channel: 'app',
        regionCode: '33.74',
      },
      ...{ latitude: '-6.98214567', reporterName: null, provenance: { source: 'aplikasi-warga' } },
    });
    const read = await get(`requests/${id}.json`);
    expect(read.body[0]).toMatchObject({
      ...{ service_request_id: id, description: form.description, media_url: form.media_url },
      ...{ lat: -6.98214567, long: 110.409, address: form.address_string, status: 'open' },
    });
    expect(read.text).not.toMatch(/warga@contoh|Warga/);
    expect(elementsOf((await get(`requests/${id}.xml`)).text)).toContain('media_url');
    expect((await get(`tokens/${id}.json`)).body).toEqual([{ service_request_id: id, token: id }]);
    // A phone that got no answer sends the same again.
    const again = await post({ ...form, api_key: app.key });
    expect(again.body).toEqual(created.body);
    const other = await post({ ...form, description: 'Lampu lain padam', api_key: app.key });
    expect(other.body[0].service_request_id).not.toBe(id);
  });

  it('may be secret: then its words are nowhere', async () => {
    const { body } = await post({
      ...form,
      description: 'Pungutan liar',
      'attribute[SECRET]': 'yes',
      'attribute[KIND]': 'aspiration',
      api_key: app.key,
    });
    const read = await get(`requests/${body[0].service_request_id}.json`);
    expect(read.body[0]).toMatchObject({ description: null, lat: null, media_url: null });
  });

  it('is answered in XML where that is asked for', async () => {
    const { status, text } = await post({ ...form, description: 'Dalam XML', api_key: app.key }, 'xml');
    expect(status).toBe(201);
    expect(elementsOf(text)).toEqual([
      'service_requests',
      'request',
      'service_request_id',
      'service_notice',
      'account_id',
    ]);
  });

  it('needs a key that may send complaints', async () => {
    expect((await post(form)).body).toEqual([expect.objectContaining({ code: 403 })]);
    expect((await post({ ...form, api_key: 'lmb_tidakada' })).status).toBe(403);
    expect((await post({ ...form, api_key: await hub.createKey('read:*') })).status).toBe(403);
  });

  it('is told all that is wrong with it at once', async () => {
    const { status, body } = await post({
      ...{ api_key: app.key, first_name: 'Caf\uFFFD', description: 'x'.repeat(4_001) },
      ...{ lat: '95', media_url: 'foto.jpg', 'attribute[WARNA]': 'merah', 'attribute[SECRET]': 'maybe' },
    });
    expect(status).toBe(400);
    const said = body.map((one: { description: string }) => one.description.split(' ')[0]);
    expect(said).toEqual([
      'service_code',
      'first_name',
      'description',
      'media_url',
      'lat,',
      'lat',
      'attribute[WARNA]',
      'attribute[SECRET]',
    ]);
  });

  it.each([
    [{ service_code: 'TIDAK ADA' }, 404],
    [{ service_code: '' }, 400],
    [{ jurisdiction_id: '99' }, 404],
    [{ description: ' ' }, 400],
    [{ description: 'huruf \u0007 terlarang' }, 400],
  ])('%j: %d', async (wrong, status) => {
    const answer = await post({ ...form, ...wrong, api_key: app.key });
    expect([answer.status, answer.body[0].code]).toEqual([status, status]);
  });

  it('with exactly 4,000 characters passes', async () => {
    const { status } = await post({ ...form, description: 'y'.repeat(4_000), api_key: app.key });
    expect(status).toBe(201);
  });

  it('is refused as anything but a form, and at any other address', async () => {
    const headers = { 'content-type': 'application/json' };
    const asJson = await get('requests.json', { method: 'POST', headers, body: '{}' });
    expect([asJson.status, asJson.body[0].code]).toEqual([415, 415]);
    expect(asJson.body[0].description).toContain('application/x-www-form-urlencoded');
    const elsewhere = await get('services.json', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    expect([elsewhere.status, elsewhere.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(elsewhere.body[0].description).toContain('/open311/v2/requests.json');
    expect((await get('tokens/aplikasi-warga~O311-TIDAKADA.json')).status).toBe(404);
  });

  it('that says something twice is refused, because one of the two would be dropped', async () => {
    const twice = new URLSearchParams([
      ...Object.entries(form),
      ['api_key', app.key],
      ['description', 'lain'],
    ]);
    const { status, body } = await get('requests.json', { method: 'POST', body: twice });
    expect([status, body[0].description]).toEqual([
      400,
      expect.stringContaining('description tidak dapat dipakai'),
    ]);
  });

  it('that comes too often is told when to come again', async () => {
    const busy = await registerAgency(hub.url, hub.adminKey, {
      code: 'terlalu-sering',
      scopes: ['push:complaints.*'],
    });
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => post({ service_code: 'TIDAK ADA', api_key: busy.key })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body[0]).toMatchObject({ code: 429 });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
