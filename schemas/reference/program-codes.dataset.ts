import { defineDataset } from '#dataset';
import { PROGRAM_CODE } from '../code-grammars.js';
import { PLANNING_AGENCY } from '../producers.js';
import { NAME } from '../shared-fields.js';

export const programCodes = defineDataset({
  name: 'reference.program_codes',
  version: 1,
  title: { id: 'Kode program dan kegiatan', en: 'Program and activity codes' },
  description: {
    id: 'Urusan, bidang urusan, program, kegiatan, dan sub kegiatan menurut nomenklatur nasional. `X.XX` mewakili bidang urusan perangkat daerah yang memakainya.',
    en: 'Affairs, fields, programs, activities and sub-activities of the national nomenclature. `X.XX` stands for the own field of the agency that uses it.',
  },
  standard: {
    concept: { id: 'Nomenklatur perencanaan daerah', en: 'Nomenclature of regional planning' },
    definition: {
      id: 'Klasifikasi, kodefikasi, dan nomenklatur perencanaan pembangunan dan keuangan daerah menurut Permendagri 90/2019 dan pemutakhirannya.',
      en: 'Classification, codes and names of regional development planning and finance by Permendagri 90/2019 and its updates.',
    },
    classification: { id: 'Tingkat pemerintahan, tingkat kode', en: 'Level of government, level of code' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Kode', en: 'Code' },
  },
  producer: PLANNING_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code', 'governmentLevel'],
  links: [
    {
      name: 'parent',
      to: 'reference.program_codes',
      on: { parentCode: 'code', governmentLevel: 'governmentLevel' },
      inverse: 'children',
      checked: false,
    },
  ],
  fields: {
    code: { type: 'code', ...PROGRAM_CODE, title: { id: 'Kode', en: 'Code' } },
    governmentLevel: {
      type: 'enum',
      values: {
        province: { id: 'Provinsi', en: 'Province' },
        regency: { id: 'Kabupaten atau kota', en: 'Regency or city' },
      },
      title: { id: 'Tingkat pemerintahan', en: 'Level of government' },
    },
    level: {
      type: 'enum',
      values: {
        affair: { id: 'Urusan', en: 'Affair' },
        field: { id: 'Bidang urusan', en: 'Field' },
        program: { id: 'Program', en: 'Program' },
        activity: { id: 'Kegiatan', en: 'Activity' },
        sub_activity: { id: 'Sub kegiatan', en: 'Sub-activity' },
      },
      title: { id: 'Tingkat kode', en: 'Level of the code' },
    },
    name: NAME,
    parentCode: {
      type: 'code',
      ...PROGRAM_CODE,
      optional: true,
      title: { id: 'Kode induk', en: 'Parent code' },
    },
    indicator: {
      type: 'string',
      maxLength: 1000,
      optional: true,
      title: { id: 'Indikator keluaran', en: 'Output indicator' },
    },
    unit: {
      type: 'string',
      maxLength: 100,
      optional: true,
      title: { id: 'Satuan', en: 'Unit' },
    },
    isMinimumService: {
      type: 'boolean',
      title: { id: 'Pemenuhan standar pelayanan minimal', en: 'Serves a minimum service standard' },
    },
    predecessorCode: {
      type: 'code',
      ...PROGRAM_CODE,
      optional: true,
      title: { id: 'Kode sebelumnya', en: 'Code before' },
    },
  },
});
