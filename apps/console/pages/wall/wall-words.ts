import { defineWords } from '../../i18n/index.js';

export const WALL_WORDS = defineWords(
  {
    title: 'Ruang kendali',
    failed: (moment: string) => `Tidak terbarui sejak ${moment}`,
    unreachable: 'Data tidak dapat diambil',
    incomplete: (percent: string) => `Laporan baru ${percent} lengkap`,
    coming: 'Mengambil data …',
    noData: 'Belum ada data',
  },
  {
    title: 'Command room',
    failed: (moment: string) => `Not renewed since ${moment}`,
    unreachable: 'The data cannot be fetched',
    incomplete: (percent: string) => `Only ${percent} of reports are in`,
    coming: 'Fetching data …',
    noData: 'No data yet',
  },
);
