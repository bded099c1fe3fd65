// Words of the synthetic complaints. The sectors are those a province's complaint system uses (two of them carry a trailing
// blank in its export); the sentences are made up and name nobody.

/** Sector as exported, how often, the role that answers, sentences. */
export const SECTORS = [
  [
    'INFRASTRUKTUR',
    45,
    'roads',
    [
      'Jalan berlubang di depan pasar',
      'Lampu jalan padam sejak pekan lalu',
      'Saluran air tersumbat dan meluap',
    ],
  ],
  [
    'SOSIAL MASYARAKAT',
    12,
    'social',
    ['Bantuan sosial belum diterima', 'Data keluarga kami hilang dari daftar bantuan'],
  ],
  ['PENDIDIKAN', 9, 'education', ['Jadwal pendaftaran sekolah tidak jelas', 'Atap ruang kelas bocor']],
  ['PERMADES DAN KEPENDUDUKAN', 6, 'secretariat', ['Pengurusan dokumen berlarut-larut']],
  ['ENERGI', 5, 'environment', ['Gas tiga kilogram sulit didapat']],
  ['KEPEGAWAIAN', 4, 'personnel', ['Pengumuman seleksi tidak dapat dibuka']],
  ['LINGKUNGAN', 4, 'environment', ['Sungai berbau dan berwarna', 'Sampah menumpuk di tepi jalan']],
  ['KEUANGAN DAN ASET ', 3, 'finance', ['Pembayaran pajak kendaraan tercatat dua kali']],
  ['KESEHATAN', 4, 'health', ['Antrean rumah sakit terlalu lama', 'Obat rujukan tidak tersedia']],
  ['EKONOMI DAN INDUSTRI', 2, 'trade', ['Harga minyak goreng jauh di atas harga eceran']],
  ['BENCANA ', 2, 'secretariat', ['Tebing longsor menutup jalan desa']],
  ['PARIWISATA DAN BUDAYA ', 1, 'education', ['Toilet tempat wisata tidak terawat']],
  ['KATEGORI LAIN-LAIN', 3, 'communication', ['Mohon informasi jam layanan']],
];

export const ROAD_DAMAGE = 'JALAN RUSAK';

/** Channel words of the export and how often they come. */
export const CHANNELS = [
  ['Website', 30],
  ['WhatsApp', 34],
  ['Aplikasi', 12],
  ['Twitter/X', 9],
  ['SMS', 5],
  ['Telepon', 4],
  ['Akun Gubernur', 6],
];
export const KINDS = [
  ['Pengaduan', 82],
  ['Aspirasi', 9],
  ['Permintaan Informasi', 9],
];

/** Rough centres of some regencies, for places on the map. */
export const CENTRES = {
  33: {
    33.74: [-6.99, 110.42],
    33.11: [-7.68, 110.83],
    33.72: [-7.56, 110.82],
    33.02: [-7.45, 109.17],
    33.29: [-6.97, 108.96],
    33.18: [-6.75, 111.03],
    33.08: [-7.53, 110.23],
    33.21: [-6.89, 110.64],
  },
  35: {
    35.78: [-7.26, 112.75],
    35.73: [-7.97, 112.63],
    35.09: [-8.17, 113.7],
    35.22: [-7.15, 111.88],
    35.19: [-7.62, 111.65],
    35.28: [-7.06, 113.4],
    '35.10': [-8.22, 114.36],
    35.24: [-7.12, 112.42],
  },
};
