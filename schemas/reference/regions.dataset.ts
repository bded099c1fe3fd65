import { defineDataset } from '#dataset';
import { REGION_CODE } from '../code-grammars.js';
import { DATA_STEWARD } from '../producers.js';
import { NAME, VALID_FROM, VALID_TO } from '../shared-fields.js';

/** The province with most regencies and cities has 38; no map of tiles needs more rows or columns than that. */
const TILES_MAX = 40;

export const regions = defineDataset({
  name: 'reference.regions',
  version: 1,
  title: { id: 'Wilayah administrasi', en: 'Administrative regions' },
  description: {
    id: 'Provinsi, kabupaten, kota, kecamatan, desa dan kelurahan dengan kode Kementerian Dalam Negeri.',
    en: 'Provinces, regencies, cities, districts and villages by the code of the Ministry of Home Affairs.',
  },
  standard: {
    concept: { id: 'Wilayah administrasi pemerintahan', en: 'Administrative region' },
    definition: {
      id: 'Wilayah kerja pemerintahan daerah menurut kode dan data wilayah administrasi Kementerian Dalam Negeri.',
      en: 'The territory of a local government by the codes and region data of the Ministry of Home Affairs.',
    },
    classification: { id: 'Tingkat wilayah', en: 'Level of region' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Wilayah', en: 'Region' },
  },
  producer: DATA_STEWARD,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  scope: { region: 'code' },
  fields: {
    code: { type: 'code', ...REGION_CODE, title: { id: 'Kode wilayah', en: 'Region code' } },
    name: NAME,
    level: {
      type: 'enum',
      values: {
        province: { id: 'Provinsi', en: 'Province' },
        regency: { id: 'Kabupaten', en: 'Regency' },
        city: { id: 'Kota', en: 'City' },
        district: { id: 'Kecamatan', en: 'District' },
        village: { id: 'Desa atau kelurahan', en: 'Village' },
      },
      title: { id: 'Tingkat', en: 'Level' },
    },
    parentCode: {
      type: 'reference',
      to: 'reference.regions',
      inverse: 'children',
      optional: true,
      title: { id: 'Wilayah induk', en: 'Parent region' },
    },
    bpsCode: {
      type: 'code',
      pattern: String.raw`\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?`,
      example: '3374',
      optional: true,
      title: { id: 'Kode BPS', en: 'Statistics Indonesia code' },
      description: {
        id: 'Tidak pernah diturunkan dari kode wilayah: keduanya berbeda di banyak kabupaten dan kota.',
        en: 'Never derived from the region code: the two differ for many regencies and cities.',
      },
    },
    coordinationAreaCode: {
      type: 'reference',
      to: 'reference.coordination_areas',
      optional: true,
      title: { id: 'Wilayah koordinasi', en: 'Coordination area' },
    },
    tileRow: {
      type: 'integer',
      min: 1,
      max: TILES_MAX,
      measure: { id: 'Baris petak', en: 'Row of the tile' },
      unit: 'ordinal',
      optional: true,
      title: { id: 'Baris di peta petak', en: 'Row on the tile map' },
      description: {
        id: 'Dari utara, mulai 1. Peta petak memberi tiap kabupaten dan kota tempat yang sama besar, kira-kira di letaknya.',
        en: 'From the north, beginning with 1. A tile map gives every regency and city the same space, roughly where it lies.',
      },
    },
    tileColumn: {
      type: 'integer',
      min: 1,
      max: TILES_MAX,
      measure: { id: 'Kolom petak', en: 'Column of the tile' },
      unit: 'ordinal',
      optional: true,
      title: { id: 'Kolom di peta petak', en: 'Column on the tile map' },
      description: { id: 'Dari barat, mulai 1.', en: 'From the west, beginning with 1.' },
    },
    validFrom: VALID_FROM,
    validTo: VALID_TO,
  },
});
