import { defineDataset } from '#dataset';
import { ORGANIZATION_CODE } from '../code-grammars.js';
import { DATA_STEWARD } from '../producers.js';
import { NAME, REGION, VALID_FROM, VALID_TO } from '../shared-fields.js';

export const organizations = defineDataset({
  name: 'reference.organizations',
  version: 1,
  title: { id: 'Organisasi perangkat daerah', en: 'Government organizations' },
  description: {
    id: 'Perangkat daerah (OPD) provinsi beserta unitnya, rumah sakit, badan koordinasi, dan pemerintah kabupaten dan kota.',
    en: 'Agencies of the province with their units, hospitals, coordination boards, and the regency and city governments.',
  },
  standard: {
    concept: { id: 'Perangkat daerah', en: 'Organization of local government' },
    definition: {
      id: 'Unsur pembantu kepala daerah dalam penyelenggaraan urusan pemerintahan, dengan kode sesuai nomenklatur perencanaan dan keuangan daerah.',
      en: 'A body that helps the head of the region to govern, coded by the nomenclature of regional planning and finance.',
    },
    classification: { id: 'Jenis organisasi, wilayah', en: 'Kind of organization, region' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Organisasi', en: 'Organization' },
  },
  producer: DATA_STEWARD,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  scope: { organization: 'code', region: 'regionCode' },
  fields: {
    code: { type: 'code', ...ORGANIZATION_CODE, title: { id: 'Kode organisasi', en: 'Organization code' } },
    name: NAME,
    shortName: {
      type: 'string',
      maxLength: 100,
      optional: true,
      title: { id: 'Nama singkat', en: 'Short name' },
    },
    kind: {
      type: 'enum',
      values: {
        agency: { id: 'Dinas atau badan', en: 'Agency' },
        unit: { id: 'Unit kerja', en: 'Unit' },
        hospital: { id: 'Rumah sakit', en: 'Hospital' },
        regency_government: { id: 'Pemerintah kabupaten atau kota', en: 'Regency or city government' },
        secretariat: { id: 'Sekretariat', en: 'Secretariat' },
        coordination_board: { id: 'Badan koordinasi wilayah', en: 'Coordination board' },
      },
      title: { id: 'Jenis', en: 'Kind' },
    },
    parentCode: {
      type: 'reference',
      to: 'reference.organizations',
      inverse: 'units',
      optional: true,
      title: { id: 'Organisasi induk', en: 'Parent organization' },
    },
    regionCode: REGION,
    functionCodes: {
      type: 'strings',
      pattern: String.raw`\d\.\d{2}`,
      title: { id: 'Bidang urusan', en: 'Fields of government' },
    },
    headTitle: { type: 'string', optional: true, title: { id: 'Jabatan kepala', en: 'Title of the head' } },
    website: { type: 'string', maxLength: 300, optional: true, title: { id: 'Situs web', en: 'Website' } },
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    successorCode: {
      type: 'reference',
      to: 'reference.organizations',
      inverse: 'predecessors',
      optional: true,
      title: { id: 'Organisasi penerus', en: 'Successor' },
    },
  },
});
