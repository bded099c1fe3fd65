import { defineDataset, type CodeField, type LocalText, type TextField } from '#dataset';
import { DATA_STEWARD } from '../producers.js';
import { NAME, VALID_FROM, VALID_TO } from '../shared-fields.js';
import { MEASURE_CODE } from '../code-grammars.js';

const datasetName = (title: LocalText) =>
  ({
    type: 'code',
    pattern: String.raw`[a-z][a-z_]*\.[a-z][a-z0-9_]*`,
    example: 'complaints.complaints',
    title,
  }) as const satisfies CodeField;

const fieldName = (title: LocalText) =>
  ({
    type: 'code',
    pattern: '[a-z][A-Za-z0-9]*',
    example: 'receivedAt',
    optional: true,
    title,
  }) as const satisfies CodeField;

const filter = (title: LocalText) =>
  ({
    type: 'text',
    maxLength: 4000,
    optional: true,
    title,
    description: {
      id: 'Saringan JSON seperti pada GraphQL, misalnya {"status":{"eq":"resolved"}}.',
      en: 'JSON filter as in GraphQL, such as {"status":{"eq":"resolved"}}.',
    },
  }) as const satisfies TextField;

const AGGREGATE_VALUES = {
  count: { id: 'Banyaknya', en: 'Count' },
  count_distinct: { id: 'Banyaknya nilai yang berbeda', en: 'Count of distinct values' },
  sum: { id: 'Jumlah', en: 'Sum' },
  average: { id: 'Rata-rata', en: 'Average' },
  minimum: { id: 'Terkecil', en: 'Minimum' },
  maximum: { id: 'Terbesar', en: 'Maximum' },
  median: { id: 'Median', en: 'Median' },
  percentile: { id: 'Persentil', en: 'Percentile' },
} as const;

const SPAN_VALUES = {
  period: { id: 'Periode yang sama', en: 'The same period' },
  year_to_date: { id: 'Januari sampai akhir periode', en: 'January to the end of the period' },
  year: { id: 'Setahun penuh', en: 'The whole year' },
  budget_in_force: {
    id: 'Setahun penuh, hanya versi anggaran yang berlaku',
    en: 'The whole year, the budget version in force only',
  },
} as const;

export const measures = defineDataset({
  name: 'reference.measures',
  version: 1,
  title: { id: 'Ukuran hidup', en: 'Live measures' },
  description: {
    id: 'Ukuran yang dihitung hub dari data yang dipegangnya: pembilang, penyebut, saringan, dan waktunya. Definisinya data, berversi, dan diperiksa saat dikirim.',
    en: 'What the hub computes from the data it holds: numerator, denominator, filters and time. The definitions are data, versioned, and checked when pushed.',
  },
  standard: {
    concept: { id: 'Ukuran kinerja', en: 'Performance measure' },
    definition: {
      id: 'Aturan tertulis yang menjadikan catatan sebuah angka, tanpa seorang pun mengetikkannya.',
      en: 'A written rule that makes a number of records without anybody typing it in.',
    },
    classification: { id: 'Jenis, arah', en: 'Kind, polarity' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Ukuran', en: 'Measure' },
  },
  producer: DATA_STEWARD,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code', 'version'],
  fields: {
    code: { type: 'code', ...MEASURE_CODE, title: { id: 'Kode ukuran', en: 'Measure code' } },
    version: {
      type: 'integer',
      dimension: true,
      min: 1,
      max: 999,
      measure: { id: 'Nomor versi', en: 'Version number' },
      unit: 'ordinal',
      title: { id: 'Versi', en: 'Version' },
    },
    name: NAME,
    nameEn: { ...NAME, optional: true, title: { id: 'Nama (Inggris)', en: 'Name (English)' } },
    unit: { type: 'string', maxLength: 100, title: { id: 'Satuan', en: 'Unit' } },
    unitEn: {
      type: 'string',
      maxLength: 100,
      optional: true,
      title: { id: 'Satuan (Inggris)', en: 'Unit (English)' },
    },
    formula: {
      type: 'text',
      maxLength: 2000,
      title: { id: 'Rumus dalam kata-kata', en: 'Formula in words' },
    },
    formulaEn: {
      type: 'text',
      maxLength: 2000,
      optional: true,
      title: { id: 'Rumus dalam kata-kata (Inggris)', en: 'Formula in words (English)' },
    },
    source: {
      type: 'text',
      maxLength: 1000,
      optional: true,
      title: { id: 'Peraturan atau dokumen asal rumus', en: 'Law or document that the formula is from' },
    },
    kind: {
      type: 'enum',
      values: {
        value: { id: 'Nilai pembilang', en: 'The numerator itself' },
        ratio: { id: 'Pembilang ÷ penyebut', en: 'Numerator ÷ denominator' },
        duration_share: { id: 'Bagian yang tepat waktu', en: 'Share within a time' },
      },
      title: { id: 'Jenis', en: 'Kind' },
      description: {
        id: 'duration_share: dari catatan yang jamnya sudah berhenti atau sudah lewat batas, berapa yang berhenti dalam batas.',
        en: 'duration_share: of the records whose clock has stopped or run out, how many stopped in time.',
      },
    },
    polarity: {
      type: 'enum',
      values: {
        higher: { id: 'Makin tinggi makin baik', en: 'Higher is better' },
        lower: { id: 'Makin rendah makin baik', en: 'Lower is better' },
        range: { id: 'Baik di dalam rentang', en: 'Inside the range is good' },
      },
      title: { id: 'Arah', en: 'Polarity' },
    },
    scale: {
      type: 'quantity',
      optional: true,
      measure: { id: 'Pengali', en: 'Factor' },
      unit: 'factor',
      title: { id: 'Pengali hasil (100 untuk persen)', en: 'Factor of the result (100 for percent)' },
    },
    decimals: {
      type: 'integer',
      optional: true,
      dimension: true,
      min: 0,
      max: 8,
      measure: { id: 'Angka di belakang koma', en: 'Decimals' },
      unit: 'digit',
      title: { id: 'Angka di belakang koma (bawaan 2)', en: 'Decimals (2 unless told)' },
    },
    numeratorDataset: datasetName({ id: 'Dataset pembilang', en: 'Dataset of the numerator' }),
    numeratorAggregate: {
      type: 'enum',
      values: AGGREGATE_VALUES,
      optional: true,
      title: {
        id: 'Cara menghitung pembilang (bawaan count)',
        en: 'Aggregate of the numerator (count unless told)',
      },
    },
    numeratorField: fieldName({ id: 'Kolom pembilang', en: 'Field of the numerator' }),
    numeratorFilter: filter({ id: 'Saringan pembilang', en: 'Filter of the numerator' }),
    numeratorLatestField: fieldName({
      id: 'Kolom bulan bila angka pembilang kumulatif',
      en: 'Month field, where the numerator is cumulative',
    }),
    numeratorSpan: {
      type: 'enum',
      values: SPAN_VALUES,
      optional: true,
      title: { id: 'Rentang pembilang (bawaan period)', en: 'Span of the numerator (period unless told)' },
    },
    denominatorDataset: {
      ...datasetName({ id: 'Dataset penyebut', en: 'Dataset of the denominator' }),
      optional: true,
    },
    denominatorAggregate: {
      type: 'enum',
      values: AGGREGATE_VALUES,
      optional: true,
      title: {
        id: 'Cara menghitung penyebut (bawaan count)',
        en: 'Aggregate of the denominator (count unless told)',
      },
    },
    denominatorField: fieldName({ id: 'Kolom penyebut', en: 'Field of the denominator' }),
    denominatorFilter: filter({ id: 'Saringan penyebut', en: 'Filter of the denominator' }),
    denominatorLatestField: fieldName({
      id: 'Kolom bulan bila angka penyebut kumulatif',
      en: 'Month field, where the denominator is cumulative',
    }),
    denominatorSpan: {
      type: 'enum',
      values: SPAN_VALUES,
      optional: true,
      title: { id: 'Rentang penyebut (bawaan period)', en: 'Span of the denominator (period unless told)' },
    },
    percentile: {
      type: 'quantity',
      optional: true,
      min: '0',
      max: '1',
      measure: { id: 'Persentil', en: 'Percentile' },
      unit: 'fraction',
      title: { id: 'Persentil (0–1)', en: 'Percentile (0–1)' },
    },
    clockStartField: fieldName({ id: 'Kolom mulai jam', en: 'Field where the clock starts' }),
    clockEndField: fieldName({ id: 'Kolom berhenti jam', en: 'Field where the clock stops' }),
    clockHours: {
      type: 'quantity',
      optional: true,
      min: '0',
      measure: { id: 'Batas waktu', en: 'Time allowed' },
      unit: 'hour',
      title: { id: 'Batas jam', en: 'Hours allowed' },
    },
    timeField: fieldName({ id: 'Kolom waktu pembilang', en: 'Time field of the numerator' }),
    denominatorTimeField: fieldName({
      id: 'Kolom waktu penyebut (bawaan sama)',
      en: 'Time field of the denominator (the same unless told)',
    }),
    organizationField: fieldName({
      id: 'Kolom organisasi (bawaan kolom lingkup dataset)',
      en: 'Organization field (the scope field of the dataset unless told)',
    }),
    regionField: fieldName({
      id: 'Kolom wilayah (bawaan kolom lingkup dataset)',
      en: 'Region field (the scope field of the dataset unless told)',
    }),
    validFrom: VALID_FROM,
    validTo: VALID_TO,
  },
});
