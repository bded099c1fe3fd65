import type { Release } from '#dataset';

/** The context of the catalogue, written into it: a harvester needs nothing from elsewhere to read it. */
export const DCAT_CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  // The five parts of the national data standard and the release schedule (Perpres 39/2019 art. 4 and 26) and the attributes of a
  // statistical indicator (MS-Ind), which DCAT has no words for.
  sdi: 'urn:lumbung:satu-data-indonesia:',
} as const;

/**
 * How often a dataset is released, in the frequency list that DCAT-AP prescribes (EU Vocabularies, "Frequency").
 * `on_change` is IRREG there.
 */
export const FREQUENCIES: Readonly<Record<Release['every'], string>> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  quarter: 'QUARTERLY',
  year: 'ANNUAL',
  on_change: 'IRREG',
};
export const FREQUENCY_LIST = 'http://publications.europa.eu/resource/authority/frequency/';
/** What a domain is about, in the list of themes that DCAT-AP recommends (EU Vocabularies, "Data theme"). */
export const THEME_LIST = 'http://publications.europa.eu/resource/authority/data-theme/';
export const THEME_LABELS = {
  AGRI: {
    id: 'Pertanian, perikanan, kehutanan, dan pangan',
    en: 'Agriculture, fisheries, forestry and food',
  },
  ECON: { id: 'Ekonomi dan keuangan', en: 'Economy and finance' },
  GOVE: { id: 'Pemerintahan dan sektor publik', en: 'Government and public sector' },
  SOCI: { id: 'Penduduk dan masyarakat', en: 'Population and society' },
} as const;
type Theme = keyof typeof THEME_LABELS;

const THEMES: Readonly<Record<string, readonly Theme[]>> = {
  budgets: ['GOVE', 'ECON'],
  procurement: ['GOVE', 'ECON'],
  prices: ['ECON', 'AGRI'],
  complaints: ['GOVE', 'SOCI'],
};

export function themesOf(domain: string): readonly Theme[] {
  return THEMES[domain] ?? ['GOVE'];
}

export const FILE_TYPE_LIST = 'http://publications.europa.eu/resource/authority/file-type/';
export const MEDIA_TYPE_LIST = 'https://www.iana.org/assignments/media-types/';
export const PUBLIC_ACCESS = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
export const LANGUAGES = [
  'http://publications.europa.eu/resource/authority/language/IND',
  'http://publications.europa.eu/resource/authority/language/ENG',
] as const;

/** Under which terms public data may be used (2026-11-26). A province that decides otherwise changes this line. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
