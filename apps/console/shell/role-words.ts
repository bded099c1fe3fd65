import { defineWords } from '../i18n/index.js';

export const ROLE_WORDS = defineWords(
  {
    reader: 'Pembaca',
    operator: 'Operator sumber',
    planner: 'Perencana',
    steward: 'Walidata',
    admin: 'Admin',
  },
  {
    reader: 'Reader',
    operator: 'Source operator',
    planner: 'Planner',
    steward: 'Data steward',
    admin: 'Administrator',
  },
);

/** What each role may do, in a sentence: the words of `scopesOfRole` in the hub. */
export const ROLE_MEANINGS = defineWords(
  {
    reader: 'membaca semua data yang tidak terbatas',
    operator: 'membaca, mengirim data sumbernya, dan membetulkan yang ditolak',
    planner: 'membaca, dan mengirim data perencanaan',
    steward: 'membaca, dan memutuskan tentang mutu dan kepemilikan data',
    admin: 'membaca, memutuskan, dan mengatur orang, sumber, serta kunci',
  },
  {
    reader: 'reads all data that are not restricted',
    operator: 'reads, sends the data of a source, and mends what was refused',
    planner: 'reads, and sends planning data',
    steward: 'reads, and decides about quality and ownership of data',
    admin: 'reads, decides, and manages people, sources and keys',
  },
);
