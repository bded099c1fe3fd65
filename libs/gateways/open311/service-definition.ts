import type { ServiceAttribute, ServiceDefinition } from './geo-report.js';

/** What may be said beside the words, for every service alike. */
export const ATTRIBUTES: readonly ServiceAttribute[] = [
  attribute(
    'KIND',
    'Jenis laporan; tanpa isian berarti pengaduan / Kind of report; a complaint unless told',
    [
      ['complaint', 'Pengaduan / Complaint'],
      ['aspiration', 'Aspirasi / Wish'],
      ['information_request', 'Permintaan informasi / Information request'],
    ],
  ),
  attribute(
    'SECRET',
    'Rahasia: isi dan tempat tidak ditampilkan / Secret: neither words nor place are shown',
    [
      ['yes', 'Ya / Yes'],
      ['no', 'Tidak / No'],
    ],
  ),
  attribute('ANONYMOUS', 'Anonim: isi tidak ditampilkan / Anonymous: the words are not shown', [
    ['yes', 'Ya / Yes'],
    ['no', 'Tidak / No'],
  ]),
];

export function serviceDefinitionOf(serviceCode: string): ServiceDefinition {
  return { service_code: serviceCode, attributes: ATTRIBUTES };
}

function attribute(
  code: string,
  description: string,
  values: readonly (readonly [key: string, name: string])[],
): ServiceAttribute {
  return {
    variable: true,
    code,
    datatype: 'singlevaluelist',
    required: false,
    datatype_description: null,
    order: ['KIND', 'SECRET', 'ANONYMOUS'].indexOf(code) + 1,
    description,
    values: values.map(([key, name]) => ({ key, name })),
  };
}
