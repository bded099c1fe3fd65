// Goods and services of the synthetic standard price list: what is bought everywhere, with made-up prices.

/** Kind, group of the code, unit, items with a price in rupiah. */
export const PRICE_LISTS = [
  [
    'SSH',
    '1.1.7.01.03',
    'rim',
    [
      ['Kertas HVS A4', 54_000],
      ['Kertas HVS F4', 61_000],
      ['Kertas buram', 38_500],
    ],
  ],
  [
    'SSH',
    '1.1.7.01.04',
    'buah',
    [
      ['Map kertas', 3_200],
      ['Ordner', 29_500],
      ['Tinta printer hitam', 118_000],
      ['Toner printer', 1_150_000],
      ['Pulpen', 4_100],
      ['Penjepit kertas', 9_800],
      ['Diska lepas 64 GB', 96_000],
    ],
  ],
  [
    'SSH',
    '1.3.2.05.01',
    'unit',
    [
      ['Komputer jinjing', 14_800_000],
      ['Komputer meja', 13_200_000],
      ['Pencetak multifungsi', 4_650_000],
      ['Proyektor', 8_900_000],
      ['Meja kerja', 2_300_000],
      ['Kursi kerja', 1_450_000],
      ['Penyejuk ruangan 1 PK', 5_400_000],
    ],
  ],
  [
    'SSH',
    '1.1.7.02.01',
    'liter',
    [
      ['Bahan bakar bensin', 12_700],
      ['Bahan bakar solar', 13_900],
    ],
  ],
  [
    'HSPK',
    '2.1.1.01.01',
    'm2',
    [
      ['Lapis aspal AC-WC 4 cm', 148_000],
      ['Penambalan jalan', 176_000],
      ['Marka jalan termoplastik', 265_000],
      ['Pasangan paving', 214_000],
    ],
  ],
  [
    'HSPK',
    '2.1.1.02.01',
    'm3',
    [
      ['Galian tanah biasa', 92_000],
      ['Beton fc 25 MPa', 1_390_000],
      ['Pasangan batu kali', 1_080_000],
    ],
  ],
  [
    'ASB',
    '3.1.1.01.01',
    'orang/hari',
    [
      ['Pelatihan teknis', 385_000],
      ['Sosialisasi', 162_000],
      ['Rapat koordinasi', 118_000],
    ],
  ],
  [
    'SBU',
    '4.1.1.01.01',
    'orang/jam',
    [
      ['Honorarium narasumber eselon II', 1_000_000],
      ['Honorarium narasumber eselon III', 900_000],
      ['Honorarium moderator', 700_000],
    ],
  ],
  [
    'SBU',
    '4.1.1.02.01',
    'orang/kali',
    [
      ['Uang harian perjalanan dinas dalam provinsi', 370_000],
      ['Penginapan golongan III', 640_000],
    ],
  ],
];

/** Each item is listed in these grades, with the factor on its price. */
export const GRADES = [
  ['mutu standar', 1],
  ['mutu menengah', 1.18],
  ['mutu tinggi', 1.42],
  ['kemasan besar', 1.9],
  ['produk lokal', 0.94],
];
