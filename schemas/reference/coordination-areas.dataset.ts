import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { PLANNING_AGENCY } from '../producers.js';
import { NAME, VALID_FROM, VALID_TO } from '../shared-fields.js';

export const coordinationAreas = defineDataset({
  name: 'reference.coordination_areas',
  version: 1,
  title: { id: 'Wilayah koordinasi', en: 'Coordination areas' },
  description: {
    id: 'Bagian provinsi yang dikoordinasikan bersama, seperti Bakorwil atau bekas karesidenan. Keanggotaan kabupaten dan kota dicatat pada wilayahnya.',
    en: 'Parts of the province that are coordinated together, such as a Bakorwil or a former residency. Regencies and cities name theirs.',
  },
  standard: {
    concept: { id: 'Wilayah koordinasi pemerintahan', en: 'Area of government coordination' },
    definition: {
      id: 'Kelompok kabupaten dan kota yang pembangunannya dikoordinasikan oleh satu badan atau satu tempat kedudukan.',
      en: 'A group of regencies and cities whose development is coordinated by one board or from one seat.',
    },
    classification: { id: 'Wilayah koordinasi', en: 'Coordination area' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Wilayah koordinasi', en: 'Coordination area' },
  },
  producer: PLANNING_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  fields: {
    code: { type: 'code', ...OWN_CODE, example: '35.1', maxLength: 40, title: { id: 'Kode', en: 'Code' } },
    name: NAME,
    seat: { type: 'string', title: { id: 'Tempat kedudukan', en: 'Seat' } },
    validFrom: VALID_FROM,
    validTo: VALID_TO,
  },
});
