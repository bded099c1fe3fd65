import { domainOf, type DatasetDefinition, type LocalText } from '#dataset';
import { indicatorNodes } from './dcat-indicators.js';
import type { DescribedIndicators } from './described-indicators.sql.js';
import {
  DCAT_CONTEXT,
  FILE_TYPE_LIST,
  FREQUENCIES,
  FREQUENCY_LIST,
  LANGUAGES,
  LICENCE,
  MEDIA_TYPE_LIST,
  PUBLIC_ACCESS,
  THEME_LABELS,
  THEME_LIST,
  themesOf,
} from './dcat-vocabulary.js';

export interface CatalogFacts {
  /** Where the hub stands: `https://data.jatengprov.go.id`, without a slash at the end. */
  readonly base: string;
  readonly province: { readonly code: string; readonly name: string };
  readonly datasets: readonly DatasetDefinition[];
  /** `mailto:…` or `https://…`; null: nobody was named. */
  readonly contact: string | null;
  /** By dataset, RFC 3339. */
  readonly modified: ReadonlyMap<string, string>;
  readonly described: DescribedIndicators;
}

type Node = Readonly<Record<string, unknown>>;

/** The public datasets as a DCAT-AP catalogue in JSON-LD, for the portals that harvest it (data.go.id runs CKAN). */
export function dcatCatalog(facts: CatalogFacts): Node {
  const { base, province, datasets, modified } = facts;
  const published = datasets.filter(({ access }) => access === 'public');
  const latest = [...modified.values()].sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  return {
    '@context': DCAT_CONTEXT,
    '@id': `${base}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ id: `Katalog data ${province.name}`, en: `Data catalogue of ${province.name}` }),
    'dct:description': inBoth({
      id: 'Kumpulan data publik pemerintah daerah dari satu pintu, dengan standar data dan jadwal rilisnya.',
      en: 'Public datasets of the regional government behind one door, with their data standard and release schedule.',
    }),
    'dct:publisher': stewardOf(facts),
    'dct:language': LANGUAGES.map((language) => typed(language, 'dct:LinguisticSystem')),
    'dct:license': typed(LICENCE, 'dct:LicenseDocument'),
    'dct:spatial': locationOf(facts),
    'foaf:homepage': typed(`${base}/`, 'foaf:Document'),
    ...(latest === undefined ? {} : { 'dct:modified': instant(latest) }),
    'dcat:service': serviceOf(facts, published),
    'dcat:dataset': published.map((dataset) => datasetNode(dataset, { ...facts, datasets: published })),
  };
}

function datasetNode(dataset: DatasetDefinition, facts: CatalogFacts): Node {
  const { name, version, title, description, producer, release, standard } = dataset;
  const modified = facts.modified.get(name);
  return {
    '@id': datasetId(facts.base, name),
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': inBoth(title),
    'dct:description': inBoth(description),
    'dct:publisher': stewardOf(facts),
    'dct:creator': agent(`${facts.base}/catalog.jsonld#producer-${slug(producer.id)}`, producer),
    'dcat:contactPoint': contactOf(facts),
    'dcat:theme': themesOf(domainOf(dataset)).map((theme) => ({
      ...typed(`${THEME_LIST}${theme}`, 'skos:Concept'),
      'skos:prefLabel': inBoth(THEME_LABELS[theme]),
    })),
    'dcat:keyword': [{ '@value': domainOf(dataset), '@language': 'en' }],
    'dct:accrualPeriodicity': typed(`${FREQUENCY_LIST}${FREQUENCIES[release.every]}`, 'dct:Frequency'),
    'dct:accessRights': typed(PUBLIC_ACCESS, 'dct:RightsStatement'),
    'dct:language': LANGUAGES.map((language) => typed(language, 'dct:LinguisticSystem')),
    'dct:spatial': locationOf(facts),
    'dct:conformsTo': typed(`${facts.base}/schemas/${name}.v${version}.json`, 'dct:Standard'),
    ...(modified === undefined ? {} : { 'dct:modified': instant(modified) }),
    'sdi:konsep': inBoth(standard.concept),
    'sdi:definisi': inBoth(standard.definition),
    'sdi:klasifikasi': inBoth(standard.classification),
    'sdi:ukuran': inBoth(standard.measure),
    'sdi:satuan': inBoth(standard.unit),
    'sdi:kodeReferensi': referencedBy(dataset, facts),
    'sdi:hariJatuhTempoRilis': { '@value': String(release.dueDay), '@type': 'xsd:integer' },
    ...(name === 'planning.indicators' ? indicatorNodes(facts.base, facts.described) : {}),
    'dcat:distribution': distributionsOf(dataset, facts),
  };
}

function distributionsOf(
  { name, version, title }: DatasetDefinition,
  { base }: CatalogFacts,
): readonly Node[] {
  const files = [
    { kind: 'csv', path: `/export/${name}.csv`, format: 'CSV', mediaType: 'text/csv' },
    { kind: 'ndjson', path: `/export/${name}.ndjson`, format: 'JSON', mediaType: 'application/x-ndjson' },
    { kind: 'xlsx', path: `/export/${name}.xlsx`, format: 'XLSX', mediaType: XLSX },
    {
      kind: 'schema',
      path: `/schemas/${name}.v${version}.json`,
      format: 'JSON',
      mediaType: 'application/schema+json',
    },
  ];
  const common = {
    '@type': 'dcat:Distribution',
    'dct:license': typed(LICENCE, 'dct:LicenseDocument'),
  };
  return [
    ...files.map(({ kind, path, format, mediaType }) => ({
      ...common,
      '@id': `${datasetId(base, name)}-${kind}`,
      'dct:title': inBoth({ id: `${title.id} (${kind})`, en: `${title.en} (${kind})` }),
      'dcat:accessURL': resource(`${base}${path}`),
      'dcat:downloadURL': resource(`${base}${path}`),
      'dct:format': typed(`${FILE_TYPE_LIST}${format}`, 'dct:MediaTypeOrExtent'),
      'dcat:mediaType': typed(`${MEDIA_TYPE_LIST}${mediaType}`, 'dct:MediaType'),
    })),
    {
      ...common,
      '@id': `${datasetId(base, name)}-graphql`,
      'dct:title': inBoth({ id: `${title.id} (GraphQL)`, en: `${title.en} (GraphQL)` }),
      'dcat:accessURL': resource(`${base}/graphql`),
      'dcat:accessService': { '@id': serviceId(base) },
      'dct:format': typed(`${FILE_TYPE_LIST}JSON`, 'dct:MediaTypeOrExtent'),
    },
  ];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function serviceOf({ base }: CatalogFacts, published: readonly DatasetDefinition[]): Node {
  return {
    '@id': serviceId(base),
    '@type': 'dcat:DataService',
    'dct:title': inBoth({ id: 'GraphQL API', en: 'GraphQL API' }),
    'dcat:endpointURL': resource(`${base}/graphql`),
    'dct:license': typed(LICENCE, 'dct:LicenseDocument'),
    'dct:accessRights': typed(PUBLIC_ACCESS, 'dct:RightsStatement'),
    'dcat:servesDataset': published.map(({ name }) => ({ '@id': datasetId(base, name) })),
  };
}

function stewardOf({ base, province }: CatalogFacts): Node {
  return agent(`${base}/catalog.jsonld#publisher`, {
    id: `Walidata ${province.name}`,
    en: `Data steward of ${province.name}`,
  });
}

/** One for all: who keeps the catalogue answers for it. */
function contactOf({ base, province, contact }: CatalogFacts): Node {
  const isMail = contact?.startsWith('mailto:') === true;
  return {
    '@id': `${base}/catalog.jsonld#contact`,
    '@type': 'vcard:Organization',
    'vcard:fn': `Walidata ${province.name}`,
    [isMail ? 'vcard:hasEmail' : 'vcard:hasURL']: resource(contact ?? `${base}/`),
  };
}

/** The code lists and master data that its codes are from (Perpres 39/2019 art. 10), as far as they are public. */
function referencedBy({ fields }: DatasetDefinition, { base, datasets }: CatalogFacts): readonly Node[] {
  const names = new Set(
    Object.values(fields).flatMap((field) => (field.type === 'reference' ? [field.to] : [])),
  );
  return datasets.filter(({ name }) => names.has(name)).map(({ name }) => resource(datasetId(base, name)));
}

function agent(id: string, name: LocalText): Node {
  return { '@id': id, '@type': 'foaf:Agent', 'foaf:name': inBoth(name) };
}

function locationOf({ base, province }: CatalogFacts): Node {
  return {
    '@id': `${base}/catalog.jsonld#region-${province.code}`,
    '@type': 'dct:Location',
    // Kemendagri's code; that of BPS is another one and is not derived from it.
    'dct:identifier': province.code,
    'skos:prefLabel': { '@value': province.name, '@language': 'id' },
  };
}

function datasetId(base: string, name: string): string {
  return `${base}/catalog.jsonld#${name}`;
}

function serviceId(base: string): string {
  return `${base}/catalog.jsonld#graphql`;
}

function inBoth({ id, en }: LocalText): readonly Node[] {
  return [
    { '@value': id, '@language': 'id' },
    { '@value': en, '@language': 'en' },
  ];
}

function typed(id: string, type: string): Node {
  return { '@id': id, '@type': type };
}

function resource(id: string): Node {
  return { '@id': id };
}

function instant(text: string): Node {
  return { '@value': text, '@type': 'xsd:dateTime' };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
