// Words of the synthetic media clippings. Outlets, headlines and claims are made up; agencies and hospitals bear their names,
// and nothing said of them here is true or untrue of the real ones.

/** Name, kind of medium as the clipping service writes it, how often, usual reach. */
export const OUTLETS = [
  ['Kabar Contoh', 'Online', 22, 42_000],
  ['Harian Contoh Daerah', 'Online', 18, 26_000],
  ['Suara Contoh Pagi', 'Cetak', 7, 15_000],
  ['Radio Contoh FM', 'Radio', 5, 9_000],
  ['TV Contoh', 'TV', 5, 120_000],
  ['@warga_contoh', 'X', 14, 3_500],
  ['@info_contoh', 'Instagram', 14, 8_000],
  ['Forum Warga Contoh', 'Facebook', 8, 5_500],
  ['@cerita_contoh', 'TikTok', 5, 30_000],
  ['Kanal Contoh', 'YouTube', 2, 18_000],
];

/** Topic, then headlines by tone; `{}` is the name of the organization. */
export const TOPICS = [
  [
    'Pelayanan publik',
    {
      Positif: ['{} buka layanan akhir pekan', 'Antrean di {} kini lewat aplikasi'],
      Netral: ['{} umumkan jam layanan baru', '{} gelar survei kepuasan'],
      Negatif: ['Warga keluhkan antrean di {}', 'Loket {} tutup lebih awal'],
    },
  ],
  [
    'Anggaran',
    {
      Positif: ['Serapan anggaran {} di atas target'],
      Netral: ['{} bahas anggaran perubahan', '{} sampaikan laporan triwulan'],
      Negatif: ['Serapan anggaran {} dipertanyakan', 'Pengadaan {} disorot'],
    },
  ],
  [
    'Infrastruktur',
    {
      Positif: ['Perbaikan oleh {} selesai lebih cepat'],
      Netral: ['{} tinjau lokasi pekerjaan'],
      Negatif: ['Pekerjaan {} terlambat', 'Warga menunggu perbaikan dari {}'],
    },
  ],
];

/** Hospitals are written about in their own way. */
export const HOSPITAL_TOPICS = [
  [
    'Pelayanan rumah sakit',
    {
      Positif: ['{} tambah tempat tidur', 'Pasien puji perawat {}'],
      Netral: ['{} jelaskan alur rujukan', '{} siapkan ruang baru'],
      Negatif: ['Antrean poliklinik {} sejak subuh', 'Obat kosong di {}, pasien membeli sendiri'],
    },
  ],
];

export const TONES = [
  ['Positif', 38],
  ['Netral', 40],
  ['Negatif', 22],
];

/** Claim, verdict as the clearing team writes it, role of the agency concerned. */
export const HOAXES = [
  ['Tautan pendaftaran bantuan tunai atas nama pemerintah provinsi', 'Konten Palsu', 'social'],
  ['Foto jalan amblas yang ternyata diambil di tempat lain', 'Konteks yang Salah', 'roads'],
  ['Pesan berantai libur sekolah dua pekan', 'Konten Palsu', 'education'],
  ['Akun tiruan kepala dinas menawarkan jabatan', 'Konten Tiruan', 'personnel'],
  ['Video lama antrean rumah sakit disebut baru', 'Konteks yang Salah', 'health'],
  ['Judul tentang kenaikan pajak tidak sesuai isinya', 'Koneksi yang Salah', 'finance'],
  ['Gambar surat edaran yang disunting', 'Konten yang Dimanipulasi', 'secretariat'],
  ['Lelucon tentang harga beras gratis dibagikan sebagai berita', 'Satire', 'trade'],
  ['Potongan pidato tanpa penjelasan lanjutannya', 'Konten Menyesatkan', 'communication'],
  ['Pengumuman pemadaman layanan data, yang memang benar', 'Benar', 'communication'],
];

/** Channel as the monitoring sheet writes it, host of the address, how often. */
export const CHANNELS = [
  ['Situs web', 'situs', 40],
  ['Instagram', 'instagram', 32],
  ['Facebook', 'facebook', 12],
  ['X', 'x', 8],
  ['YouTube', 'youtube', 8],
];

export const PUBLICATIONS = [
  ['Layanan', 'Jadwal layanan pekan ini'],
  ['Program', 'Pelaksanaan program triwulan berjalan'],
  ['Klarifikasi', 'Penjelasan atas pemberitaan'],
  ['Capaian', 'Capaian bulan lalu'],
  ['Imbauan', 'Imbauan kepada warga'],
];
