import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import Validator from 'rdf-validate-shacl';
import { JSON_SCHEMA_ANNOTATIONS } from '#dataset';
import { DATASETS } from '#schemas';
import { ended, push, registerAgency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;

const BARE = { code: 'IKU-08', unit: 'indeks', polarity: 'higher', accumulation: 'latest', level: 'impact' };
const INDICATORS = [
  { ...BARE, name: 'Indeks reformasi birokrasi' },
  {
    ...BARE,
    code: 'IKU-05',
    name: 'Indeks Pembangunan Gender',
    definition: 'Perbandingan IPM perempuan terhadap IPM laki-laki.',
    isComposite: true,
    componentIndicators: ['IPM perempuan', 'IPM laki-laki'],
    estimationLevel: 'regency',
    isPubliclyAccessible: true,
    nationalCode: 'SD00012.01.00',
  },
];

beforeAll(async () => {
  hub = await startTestHub();
  const { key } = await registerAgency(hub.url, hub.adminKey, { code: 'walidata-uji', scopes: ['push:*'] });
  const records = [{ code: '33', name: 'Provinsi Jawa Tengah', level: 'province' }];
  const batches = [
    await push(hub.url, key, { dataset: 'reference.regions', records, idempotencyKey: '1' }),
    await push(hub.url, key, { dataset: 'planning.indicators', records: INDICATORS, idempotencyKey: '2' }),
  ];
  await ended(
    hub.url,
    key,
    batches.map(({ batchId }) => batchId),
  );
});
afterAll(() => hub.stop());

const shapes = new Store(
  new Parser().parse(readFileSync(fileURLToPath(new URL('dcat-ap.shapes.ttl', import.meta.url)), 'utf8')),
);

async function quadsOf(catalog: object): Promise<readonly Quad[]> {
  const nquads = await jsonld.toRDF(catalog, { format: 'application/n-quads' });
  return new Parser({ format: 'N-Quads' }).parse(String(nquads));
}

async function faultsOf(catalog: object): Promise<readonly string[]> {
  const report = await new Validator(shapes).validate(new Store([...(await quadsOf(catalog))]));
  return report.results.map(({ path, focusNode }) => `${focusNode?.value ?? ''} ${path?.value ?? ''}`);
}

// The catalogue is looked at by expect(), which takes anything.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function catalog(): Promise<any> {
  return (await fetch(`${hub.url}/catalog.jsonld`)).json();
}

describe('the catalogue', () => {
  it('keeps the constraints of DCAT-AP, and the test of them can fail', async () => {
    const found = await catalog();
    expect(await faultsOf(found)).toEqual([]);
    const [first] = found['dcat:dataset'];
    delete first['dct:title'];
    first['dcat:distribution'][0]['dcat:accessURL'] = 'no address';
    expect((await faultsOf(found)).length).toBeGreaterThanOrEqual(2);
  });

  it('has every public dataset, no other, and each with files that are there', async () => {
    const found = await catalog();
    const listed = found['dcat:dataset'].map((one: Record<string, string>) => one['dct:identifier']);
    const published = DATASETS.filter(({ dataset }) => dataset.access === 'public');
    expect(listed).toEqual(published.map(({ dataset }) => dataset.name));
    const regions = found['dcat:dataset'].find(
      (one: Record<string, string>) => one['dct:identifier'] === 'reference.regions',
    );
    expect(regions['dct:modified']['@value']).toMatch(/^20\d\d-/);
    for (const { 'dcat:downloadURL': file } of regions['dcat:distribution']) {
      if (file === undefined) continue;
      expect([file['@id'], (await fetch(file['@id'])).status]).toEqual([file['@id'], 200]);
    }
    expect(found['dct:title'][0]['@value']).toBe('Katalog data Provinsi Jawa Tengah');
    const typesOf = (one: { 'dcat:distribution': Record<string, Record<string, string>>[] }) =>
      one['dcat:distribution'].flatMap(
        (file) => file['dcat:mediaType']?.['@id']?.replace(/^.*media-types\//, '') ?? [],
      );
    const offered = new Set(found['dcat:dataset'].map((one: never) => typesOf(one).join(' ')));
    expect([...offered]).toEqual([
      'text/csv application/x-ndjson application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/schema+json',
    ]);
  });

  it('describes each indicator of which something is known, by the attributes of MS-Ind, and leaves out what is not', async () => {
    const found = await catalog();
    expect(await faultsOf(found)).toEqual([]);
    const dataset = found['dcat:dataset'].find(
      (one: Record<string, string>) => one['dct:identifier'] === 'planning.indicators',
    );
    expect(dataset['sdi:jumlahIndikator']['@value']).toBe('1');
    const [gender, ...others] = dataset['sdi:indikator'];
    expect(others).toEqual([]);
    const inIndonesian = (value: string) => ({ '@value': value, '@language': 'id' });
    expect(gender).toEqual({
      '@id': `${hub.url}/catalog.jsonld#indicator-IKU-05`,
      '@type': 'skos:Concept',
      'dct:identifier': 'IKU-05',
      'skos:prefLabel': inIndonesian('Indeks Pembangunan Gender'),
      'skos:notation': 'SD00012.01.00',
      'foaf:page': { '@id': `${hub.url}/rpjmd/IKU-05`, '@type': 'foaf:Document' },
      'sdi:definisi': [inIndonesian('Perbandingan IPM perempuan terhadap IPM laki-laki.')],
      'sdi:satuan': [inIndonesian('indeks')],
      'sdi:indikatorKomposit': [{ '@value': 'true', '@type': 'xsd:boolean' }],
      'sdi:indikatorPembangun': [inIndonesian('IPM perempuan'), inIndonesian('IPM laki-laki')],
      'sdi:levelEstimasi': [{ '@value': 'regency' }],
      'sdi:dapatDiaksesUmum': [{ '@value': 'true', '@type': 'xsd:boolean' }],
    });
  });

  it('names whom to ask, who produces, how often, under which terms and whose codes it uses', async () => {
    const named = await startTestHub({
      env: {
        CATALOG_CONTACT: 'mailto:walidata@jatengprov.example',
        DATABASE_URL: hub.database.url,
        HUB_ADMIN_KEY: hub.adminKey,
      },
    });
    try {
      const found = (await (await fetch(`${named.url}/catalog.jsonld`)).json()) as Record<
        string,
        Record<string, never>[]
      >;
      expect(await faultsOf(found)).toEqual([]);
      const prices = found['dcat:dataset']?.find(
        (one) => one['dct:identifier'] === 'prices.price_observations',
      );
      expect(prices).toMatchObject({
        'dcat:contactPoint': {
          'vcard:fn': 'Walidata Provinsi Jawa Tengah',
          'vcard:hasEmail': { '@id': 'mailto:walidata@jatengprov.example' },
        },
        'dct:accrualPeriodicity': { '@id': expect.stringMatching(/DAILY$/) },
        'dct:creator': { '@type': 'foaf:Agent' },
        'sdi:kodeReferensi': [
          { '@id': expect.stringMatching(/#reference\.commodities$/) },
          { '@id': expect.stringMatching(/#reference\.markets$/) },
        ],
      });
    } finally {
      await named.stop();
    }
    const [first] = (await catalog())['dcat:dataset'];
    expect(first['dcat:contactPoint']['vcard:hasURL']).toEqual({ '@id': `${hub.url}/` });
  });

  it('is sent once: a client that has it hears so', async () => {
    const { headers } = await fetch(`${hub.url}/catalog.jsonld`);
    expect(headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const etag = headers.get('etag') ?? '';
    const again = await fetch(`${hub.url}/catalog.jsonld`, {
      headers: { 'if-none-match': `"x", W/${etag}` },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('schemas', () => {
  it('are listed, and every one is there and compiles, with its template', async () => {
    const { schemas } = (await (await fetch(`${hub.url}/schemas`)).json()) as {
      schemas: readonly { dataset: string; schema: string; template: string }[];
    };
    expect(schemas.map(({ dataset }) => dataset)).toEqual(DATASETS.map(({ dataset }) => dataset.name));
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
    ajv.addVocabulary([...JSON_SCHEMA_ANNOTATIONS]);
    for (const { schema, template } of schemas) {
      const response = await fetch(`${hub.url}${schema}`);
      expect(response.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
      ajv.compile((await response.json()) as object);
      const header = await (await fetch(`${hub.url}${template}`)).text();
      expect(header).toMatch(/^[A-Za-z0-9]+(?:,[A-Za-z0-9]+)*\r\n$/);
    }
  });

  it('hold that of a connector file, for editors', async () => {
    const answer = await fetch(`${hub.url}/schemas/connector-file.json`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/schema+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({
      title: 'lumbung.connector.yaml',
      required: ['hub', 'stateDir', 'streams'],
    });
  });

  it('know their entity tag, and nothing of what was never published', async () => {
    const address = `${hub.url}/schemas/reference.regions.v1.json`;
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(`${hub.url}/schemas/reference.regions.v9.json`)).status).toBe(404);
    expect((await fetch(`${hub.url}/schemas/..%2Findex.ts`)).status).toBe(404);
  });
});
