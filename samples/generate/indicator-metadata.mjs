// Metadata of the indicators in the synthetic plan (attributes of MS-Ind, BPS). What is written here is how the producer named in
// `source` defines the indicator; an attribute that is not known is left out, never guessed.

const BPS = 'Badan Pusat Statistik';

/** By the name of the indicator. */
export const INDICATOR_METADATA = {
  'Pertumbuhan ekonomi': {
    concept: 'Pertumbuhan ekonomi',
    definition:
      'Perubahan produk domestik regional bruto (PDRB) atas dasar harga konstan suatu tahun terhadap tahun sebelumnya.',
    interpretation: 'Di atas nol berarti ekonomi tumbuh; di bawah nol berarti menyusut.',
    formula:
      '(PDRB harga konstan tahun n − PDRB harga konstan tahun n−1) ÷ PDRB harga konstan tahun n−1 × 100',
    measure: 'Persentase',
    isComposite: false,
    variables: ['PDRB atas dasar harga konstan'],
    level: 'kabupaten/kota',
    isPublic: true,
    source: BPS,
  },
  'Indeks Theil': {
    concept: 'Ketimpangan',
    interpretation: 'Nol berarti merata; makin besar makin timpang.',
    measure: 'Indeks',
  },
  'Persentase penduduk miskin': {
    concept: 'Kemiskinan',
    definition:
      'Persentase penduduk dengan rata-rata pengeluaran per kapita sebulan di bawah garis kemiskinan.',
    interpretation: 'Makin kecil makin sedikit bagian penduduk yang miskin.',
    formula: 'Jumlah penduduk di bawah garis kemiskinan ÷ jumlah penduduk × 100',
    measure: 'Persentase',
    isComposite: false,
    variables: ['Pengeluaran per kapita sebulan', 'Garis kemiskinan'],
    level: 'kabupaten/kota',
    isPublic: true,
    source: `${BPS}, Survei Sosial Ekonomi Nasional`,
  },
  'Rasio Gini': {
    concept: 'Ketimpangan',
    definition:
      'Ukuran ketimpangan pengeluaran penduduk menurut luas di antara kurva Lorenz dan garis kemerataan.',
    interpretation: 'Nol berarti merata sempurna, satu berarti timpang sempurna.',
    formula:
      '1 − Σ fp(i) × (Fc(i) + Fc(i−1)); fp: bagian penduduk kelas i, Fc: bagian kumulatif pengeluaran sampai kelas i',
    measure: 'Indeks',
    isComposite: false,
    variables: ['Pengeluaran per kapita sebulan'],
    isPublic: true,
    source: `${BPS}, Survei Sosial Ekonomi Nasional`,
  },
  'Indeks Pembangunan Gender': {
    concept: 'Pembangunan manusia menurut gender',
    definition: 'Perbandingan indeks pembangunan manusia (IPM) perempuan terhadap IPM laki-laki.',
    interpretation: 'Makin dekat ke 100 makin setara capaian pembangunan perempuan dan laki-laki.',
    formula: 'IPM perempuan ÷ IPM laki-laki × 100',
    measure: 'Indeks',
    isComposite: true,
    components: ['IPM perempuan', 'IPM laki-laki'],
    level: 'kabupaten/kota',
    isPublic: true,
    source: BPS,
  },
  'Indeks Pembangunan Manusia': {
    concept: 'Pembangunan manusia',
    definition:
      'Ukuran capaian pembangunan manusia dalam umur panjang dan hidup sehat, pengetahuan, dan standar hidup layak.',
    interpretation: 'Makin dekat ke 100 makin tinggi capaian pembangunan manusia.',
    formula: '(indeks kesehatan × indeks pendidikan × indeks pengeluaran)^(1/3) × 100',
    measure: 'Indeks',
    isComposite: true,
    components: [
      'Umur harapan hidup saat lahir',
      'Harapan lama sekolah',
      'Rata-rata lama sekolah',
      'Pengeluaran riil per kapita yang disesuaikan',
    ],
    level: 'kabupaten/kota',
    isPublic: true,
    source: BPS,
  },
  'Tingkat pengangguran terbuka': {
    concept: 'Pengangguran',
    definition: 'Persentase penganggur terhadap angkatan kerja.',
    interpretation: 'Makin kecil makin sedikit bagian angkatan kerja yang menganggur.',
    formula: 'Jumlah penganggur ÷ jumlah angkatan kerja × 100',
    measure: 'Persentase',
    isComposite: false,
    variables: ['Penganggur', 'Angkatan kerja'],
    level: 'kabupaten/kota',
    isPublic: true,
    source: `${BPS}, Survei Angkatan Kerja Nasional`,
  },
  'Indeks reformasi birokrasi': { measure: 'Indeks', source: 'Kementerian PANRB' },
  'Indeks kualitas lingkungan hidup': {
    measure: 'Indeks',
    isComposite: true,
    components: ['Indeks kualitas air', 'Indeks kualitas udara', 'Indeks kualitas lahan'],
    source: 'Kementerian Lingkungan Hidup',
  },
  'Indeks risiko bencana': {
    concept: 'Risiko bencana',
    interpretation: 'Makin kecil makin rendah risiko bencana.',
    measure: 'Indeks',
    isComposite: true,
    components: ['Bahaya', 'Kerentanan', 'Kapasitas'],
    source: 'Badan Nasional Penanggulangan Bencana',
  },
  'Prevalensi stunting balita': {
    concept: 'Status gizi',
    definition:
      'Persentase anak di bawah lima tahun yang tinggi badan menurut umurnya lebih dari dua simpangan baku di bawah median standar WHO.',
    interpretation: 'Makin kecil makin sedikit balita yang terhambat tumbuhnya.',
    formula: 'Jumlah balita dengan z-score tinggi menurut umur < −2 ÷ jumlah balita yang diukur × 100',
    measure: 'Persentase',
    isComposite: false,
    variables: ['Tinggi atau panjang badan', 'Umur', 'Jenis kelamin'],
  },
  'Rata-rata lama sekolah': {
    concept: 'Pendidikan',
    definition: 'Rata-rata tahun yang dihabiskan penduduk berumur 25 tahun ke atas dalam pendidikan formal.',
    measure: 'Rata-rata',
    isComposite: false,
    level: 'kabupaten/kota',
    isPublic: true,
    source: BPS,
  },
  'Persentase aduan yang ditanggapi dalam 24 jam': {
    concept: 'Kecepatan tanggapan',
    definition: 'Persentase aduan yang tanggapan pertamanya diberikan paling lambat 24 jam setelah diterima.',
    interpretation: 'Makin besar makin cepat pemerintah menanggapi.',
    formula: 'Aduan yang ditanggapi dalam batas waktu ÷ aduan yang diterima × 100',
    measure: 'Persentase',
    classification: 'Menurut perangkat daerah',
    isComposite: false,
    variables: ['Saat aduan diterima', 'Saat tanggapan pertama'],
    isPublic: true,
    source: 'Sistem pengaduan provinsi',
  },
};
