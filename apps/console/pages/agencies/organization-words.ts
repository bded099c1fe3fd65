import { defineWords } from '../../i18n/index.js';

export const KIND_WORDS = defineWords(
  {
    agency: 'Dinas atau badan',
    unit: 'Unit pelaksana',
    hospital: 'Rumah sakit',
    regency_government: 'Pemerintah kabupaten/kota',
    secretariat: 'Sekretariat atau biro',
    coordination_board: 'Badan koordinasi',
  },
  {
    agency: 'Agency',
    unit: 'Unit',
    hospital: 'Hospital',
    regency_government: 'Regency or city government',
    secretariat: 'Secretariat or bureau',
    coordination_board: 'Coordination board',
  },
);
