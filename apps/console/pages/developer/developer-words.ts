import { defineWords } from '../../i18n/index.js';

export const WORDS = defineWords(
  {
    title: 'Pengembang',
    lead: 'Satu API GraphQL untuk semua data. Yang publik terbuka tanpa kunci; yang lain menurut kunci atau peran Anda.',
    parts: 'Bagian halaman ini',
    query: 'Coba query',
    pintu: 'Pintu lain',
    kontrak: 'Kontrak data',
    perubahan: 'Perubahan',
  },
  {
    title: 'Developers',
    lead: 'One GraphQL API for all data. What is public needs no key; the rest goes by your key or your role.',
    parts: 'Parts of this page',
    query: 'Try a query',
    pintu: 'Other doors',
    kontrak: 'Data contracts',
    perubahan: 'Changes',
  },
);
