import type { DescribedIndicator, DescribedIndicators } from './described-indicators.sql.js';

type Node = Readonly<Record<string, unknown>>;

/**
 * The metadata of the statistical indicators (MS-Ind of BPS) as concepts of the catalogue. An attribute that its producer has not
 * given is left out.
 */
export function indicatorNodes(base: string, { indicators, total }: DescribedIndicators): Node {
  if (total === 0) return {};
  return {
    'sdi:jumlahIndikator': { '@value': String(total), '@type': 'xsd:integer' },
    'sdi:indikator': indicators.map((indicator) => indicatorNode(base, indicator)),
  };
}

function indicatorNode(base: string, indicator: DescribedIndicator): Node {
  const { code, name, nationalCode } = indicator;
  return {
    '@id': `${base}/catalog.jsonld#indicator-${encodeURIComponent(code)}`,
    '@type': 'skos:Concept',
    'dct:identifier': code,
    'skos:prefLabel': inIndonesian(name),
    'foaf:page': { '@id': `${base}/rpjmd/${encodeURIComponent(code)}`, '@type': 'foaf:Document' },
    ...(nationalCode === null ? {} : { 'skos:notation': nationalCode }),
    ...Object.fromEntries(
      ATTRIBUTES.flatMap(([property, read]) => {
        const value = read(indicator);
        return value.length === 0 ? [] : [[property, value]];
      }),
    ),
  };
}

type Literals = readonly Node[];

const text = (value: string | null): Literals => (value === null ? [] : [inIndonesian(value)]);
const texts = (values: readonly string[] | null): Literals => (values ?? []).map(inIndonesian);
const code = (value: string | null): Literals => (value === null ? [] : [{ '@value': value }]);
const truth = (value: boolean | null): Literals =>
  value === null ? [] : [{ '@value': String(value), '@type': 'xsd:boolean' }];

/** In the order of the form, under its own words. */
const ATTRIBUTES: readonly (readonly [string, (indicator: DescribedIndicator) => Literals])[] = [
  ['sdi:konsep', ({ concept }) => text(concept)],
  ['sdi:definisi', ({ definition }) => text(definition)],
  ['sdi:interpretasi', ({ interpretation }) => text(interpretation)],
  ['sdi:rumus', ({ formula }) => text(formula)],
  ['sdi:ukuran', ({ measure }) => text(measure)],
  ['sdi:satuan', ({ unit }) => text(unit)],
  ['sdi:klasifikasi', ({ classification }) => text(classification)],
  ['sdi:indikatorKomposit', ({ isComposite }) => truth(isComposite)],
  ['sdi:publikasiIndikatorPembangun', ({ componentPublication }) => text(componentPublication)],
  ['sdi:indikatorPembangun', ({ componentIndicators }) => texts(componentIndicators)],
  ['sdi:kodeKegiatan', ({ statisticalActivityCode }) => code(statisticalActivityCode)],
  ['sdi:variabelPembangun', ({ componentVariables }) => texts(componentVariables)],
  ['sdi:levelEstimasi', ({ estimationLevel }) => code(estimationLevel)],
  ['sdi:dapatDiaksesUmum', ({ isPubliclyAccessible }) => truth(isPubliclyAccessible)],
  ['sdi:sumberData', ({ dataSource }) => text(dataSource)],
];

function inIndonesian(value: string): Node {
  return { '@value': value, '@language': 'id' };
}
