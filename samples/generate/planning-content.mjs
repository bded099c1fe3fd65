// What the synthetic plans say. Texts are written for the samples; the shape (mission, goal, objective, program) and the kinds
// of indicators are those of real plans, the figures are not anybody's figures.

/** The five years of the medium-term plan. */
export const PLAN_START = 2025;
export const PLAN_END = 2029;

/** Role of the agency in charge, then the fields (bidang urusan) whose programs hang below the objective. */
export const MISSIONS = [
  {
    title: 'Mewujudkan manusia yang sehat, cerdas, dan terlindungi',
    goals: [
      {
        title: 'Meningkatnya derajat kesehatan dan pendidikan masyarakat',
        indicators: ['IKU-06', 'IKU-05'],
        objectives: [
          {
            title: 'Meningkatnya mutu dan jangkauan layanan kesehatan',
            role: 'health',
            fields: ['1.02', '2.14'],
          },
          {
            title: 'Meningkatnya mutu dan pemerataan pendidikan',
            role: 'education',
            fields: ['1.01', '2.19', '2.22', '2.23', '2.24'],
          },
        ],
      },
      {
        title: 'Menurunnya kemiskinan dan pengangguran',
        indicators: ['IKU-03', 'IKU-07', 'IKU-04'],
        objectives: [
          {
            title: 'Menguatnya perlindungan sosial',
            role: 'social',
            fields: ['1.06', '2.08', '2.12', '2.13', '1.05'],
          },
          { title: 'Meluasnya kesempatan kerja', role: 'labour', fields: ['2.07', '3.32', '2.17', '2.18'] },
        ],
      },
    ],
  },
  {
    title: 'Membangun prasarana dan ekonomi yang tangguh',
    goals: [
      {
        title: 'Meningkatnya kualitas prasarana dan lingkungan',
        indicators: ['IKU-10', 'IKU-11'],
        objectives: [
          {
            title: 'Meningkatnya kemantapan jalan dan prasarana dasar',
            role: 'roads',
            fields: ['1.03', '1.04', '2.10', '2.15'],
          },
          {
            title: 'Terjaganya kualitas lingkungan hidup',
            role: 'environment',
            fields: ['2.11', '3.28', '3.29'],
          },
        ],
      },
      {
        title: 'Meningkatnya pertumbuhan dan pemerataan ekonomi',
        indicators: ['IKU-01', 'IKU-02'],
        objectives: [
          {
            title: 'Terkendalinya harga barang kebutuhan pokok',
            role: 'trade',
            fields: ['3.30', '3.31', '3.26'],
          },
          {
            title: 'Meningkatnya hasil pertanian, perikanan, dan pangan',
            role: 'trade',
            fields: ['3.27', '3.25', '2.09'],
          },
        ],
      },
    ],
  },
  {
    title: 'Menyelenggarakan pemerintahan yang cepat, terbuka, dan melayani',
    goals: [
      {
        title: 'Meningkatnya kualitas pelayanan dan keterbukaan',
        indicators: ['IKU-08'],
        objectives: [
          {
            title: 'Meningkatnya kecepatan tanggapan atas aduan dan mutu data',
            role: 'communication',
            fields: ['2.16', '2.20', '2.21'],
          },
          {
            title: 'Meningkatnya mutu perencanaan dan keuangan',
            role: 'planning',
            fields: ['5.01', '5.02', '5.05', '6.01'],
          },
        ],
      },
      {
        title: 'Meningkatnya kerukunan dan kapasitas aparatur',
        indicators: ['IKU-09'],
        objectives: [
          {
            title: 'Meningkatnya kapasitas aparatur',
            role: 'personnel',
            fields: ['5.03', '5.04', '5.07', '4.01', '4.02'],
          },
          { title: 'Terjaganya kerukunan masyarakat', role: 'secretariat', fields: ['8.01', '7.01'] },
        ],
      },
    ],
  },
];

/**
 * Impact indicators: baseline, yearly targets as the document prints them (a range, a point, one range from high to low), and
 * the figures reached in 2025 and at the last count of the year after.
 */
export const IMPACT_INDICATORS = [
  [
    'IKU-01',
    'Pertumbuhan ekonomi',
    'persen',
    'positif',
    4.97,
    ['4,90-5,40', '5,00-5,60', '5,10-5,80', '5,20-6,00', '5,30-6,12'],
    5.11,
    5.24,
  ],
  [
    'IKU-02',
    'Indeks Theil',
    'indeks',
    'negatif',
    0.312,
    ['0,310', '0,306', '0,302', '0,298', '0,294'],
    0.3147,
    0.309,
  ],
  [
    'IKU-03',
    'Persentase penduduk miskin',
    'persen',
    'negatif',
    10.47,
    ['10,10-9,60', '9,80-9,20', '9,40-8,80', '9,00-8,40', '8,60-8,00'],
    9.98,
    9.61,
  ],
  [
    'IKU-04',
    'Rasio Gini',
    'indeks',
    'negatif',
    0.367,
    ['0,365', '0,362', '0,359', '0,356', '0,353'],
    0.365,
    0.364,
  ],
  [
    'IKU-05',
    'Indeks Pembangunan Gender',
    'indeks',
    'positif',
    92.08,
    ['92,3', '92,5', '92,7', '92,9', '93,1'],
    92.4,
    92.6,
  ],
  [
    'IKU-06',
    'Indeks Pembangunan Manusia',
    'indeks',
    'positif',
    73.39,
    ['73,8-74,2', '74,3-74,8', '74,9-75,4', '75,4-76,0', '76,0-76,6'],
    74.02,
    74.6,
  ],
  [
    'IKU-07',
    'Tingkat pengangguran terbuka',
    'persen',
    'negatif',
    4.78,
    ['4,70', '4,55', '4,40', '4,25', '4,10'],
    4.66,
    4.61,
  ],
  [
    'IKU-08',
    'Indeks reformasi birokrasi',
    'indeks',
    'positif',
    86.2,
    ['87,0', '88,0', '89,0', '90,0', '91,0'],
    87.4,
    null,
  ],
  [
    'IKU-09',
    'Indeks kerukunan masyarakat',
    'indeks',
    'positif',
    72.03,
    ['72,5-74,0', '73,0-75,0', '73,5-76,0', '74,0-77,0', '74,5-78,0'],
    73.1,
    73.9,
  ],
  [
    'IKU-10',
    'Indeks kualitas lingkungan hidup',
    'indeks',
    'positif',
    69.1,
    [null, null, null, null, null],
    69.9,
    70.3,
  ],
  [
    'IKU-11',
    'Indeks risiko bencana',
    'indeks',
    'rentang',
    117.26,
    ['117,26-116,26', '116,26-115,26', '115,26-114,26', '114,26-113,26', '113,26-112,26'],
    116.8,
    115.9,
  ],
];

/** Outcome indicators of objectives, by the role in charge: name, unit, direction, first value, yearly step. */
export const OUTCOME_INDICATORS = {
  health: [
    ['Prevalensi stunting balita', 'persen', 'negatif', 18.4, -1.3],
    ['Angka harapan hidup', 'tahun', 'positif', 74.9, 0.12],
  ],
  education: [
    ['Rata-rata lama sekolah', 'tahun', 'positif', 8.1, 0.15],
    ['Angka partisipasi sekolah usia 16–18 tahun', 'persen', 'positif', 71.5, 0.9],
  ],
  social: [
    ['Persentase penyandang masalah sosial yang tertangani', 'persen', 'positif', 41, 4],
    ['Jumlah rumah tangga miskin penerima bantuan', 'rumah tangga', 'positif', 210_000, 9000],
  ],
  labour: [['Persentase pencari kerja yang ditempatkan', 'persen', 'positif', 62, 2]],
  roads: [
    ['Persentase jalan provinsi dalam kondisi mantap', 'persen', 'positif', 91.2, 0.8],
    ['Jumlah lubang jalan yang belum ditangani', 'titik', 'negatif', 640, -60],
  ],
  environment: [['Indeks kualitas air', 'indeks', 'positif', 52.3, 0.6]],
  trade: [
    ['Koefisien variasi harga bahan pokok', 'persen', 'negatif', 9.2, -0.3],
    ['Inflasi bahan pangan', 'persen', 'rentang', 3.5, -0.1],
  ],
  communication: [
    ['Persentase aduan yang ditanggapi dalam 24 jam', 'persen', 'positif', 71, 4],
    ['Persentase data prioritas yang terbit tepat waktu', 'persen', 'positif', 48, 9],
  ],
  planning: [['Persentase keselarasan program RPJMD dengan anggaran', 'persen', 'positif', 82, 3]],
  personnel: [['Indeks profesionalitas aparatur', 'indeks', 'positif', 78, 1.5]],
  secretariat: [['Jumlah konflik sosial yang terbuka', 'kejadian', 'negatif', 14, -2]],
};

/** Programs that the plan names and the budget does not carry, and the other way round: what the alignment screen must find. */
export const PLANNED_WITHOUT_BUDGET = ['3.30.07', '2.16.03'];
export const BUDGETED_WITHOUT_PLAN = ['8.01.06', '2.23.02', '2.15.03'];
/** The part of the demo that has no strategic plan. */
export const WITHOUT_RENSTRA_ROLE = 'labour';

/** The 99-day programme: three stages of 33 days; what is delivered, by the role in charge. */
export const DELIVERABLES = [
  [1, 'roads', 'Penutupan lubang jalan provinsi tahap pertama'],
  [1, 'health', 'Pemeriksaan balita berisiko stunting'],
  [1, 'communication', 'Semua kanal aduan tersambung ke satu antrean'],
  [1, 'trade', 'Operasi pasar bahan pokok'],
  [2, 'roads', 'Penutupan lubang jalan provinsi tahap kedua'],
  [2, 'education', 'Perbaikan ruang kelas rusak berat'],
  [2, 'social', 'Pemutakhiran data rumah tangga miskin'],
  [2, 'trade', 'Pemantauan harga harian di pasar rakyat'],
  [3, 'health', 'Layanan dokter spesialis keliling'],
  [3, 'environment', 'Penanganan tempat pembuangan sampah liar'],
  [3, 'labour', 'Bursa kerja wilayah'],
  [3, 'communication', 'Laporan terbuka hasil 99 hari'],
];
