import type { ReactNode } from 'react';
import { defineWords, useUnitName, useWords } from '../../i18n/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import type { Indicator } from './indicator.page.js';
import styles from './indicator.module.css';

const WORDS = defineWords(
  {
    title: 'Arti indikator',
    lead: 'Metadata indikator statistik (MS-Ind BPS) sebagaimana dikirim produsennya.',
    missing: (attributes: string) => `Belum diisi produsen data: ${attributes}.`,
    concept: 'Konsep',
    definition: 'Definisi',
    interpretation: 'Interpretasi',
    formula: 'Metode atau rumus',
    measure: 'Ukuran',
    unit: 'Satuan',
    classification: 'Klasifikasi penyajian',
    composite: 'Indikator komposit',
    publication: 'Publikasi indikator pembangun',
    indicators: 'Indikator pembangun',
    activity: 'Kode kegiatan statistik',
    variables: 'Variabel pembangun',
    estimation: 'Level estimasi terendah',
    access: 'Dapat diakses umum',
    source: 'Sumber data',
    reason: 'Alasan pemilihan',
    national: 'Kode standar data nasional',
    live: 'Kode ukuran hidup',
    direction: 'Arah',
    accumulation: 'Akumulasi dalam setahun',
    level: 'Tingkat',
    yes: 'ya',
    no: 'tidak',
  },
  {
    title: 'What the indicator means',
    lead: 'Metadata of the statistical indicator (MS-Ind of BPS) as its producer sent them.',
    missing: (attributes: string) => `Not filled in by the producer yet: ${attributes}.`,
    concept: 'Concept',
    definition: 'Definition',
    interpretation: 'Interpretation',
    formula: 'Method or formula',
    measure: 'Measure',
    unit: 'Unit',
    classification: 'Classification of presentation',
    composite: 'Composite indicator',
    publication: 'Publication of the component indicators',
    indicators: 'Component indicators',
    activity: 'Code of the statistical activity',
    variables: 'Component variables',
    estimation: 'Lowest level of estimation',
    access: 'Open to the public',
    source: 'Source of the data',
    reason: 'Reason for choosing it',
    national: 'National data standard code',
    live: 'Code of the live measure',
    direction: 'Direction',
    accumulation: 'Over a year',
    level: 'Level',
    yes: 'yes',
    no: 'no',
  },
);

const CODE_WORDS = defineWords(
  {
    higher: 'makin tinggi makin baik',
    lower: 'makin rendah makin baik',
    range: 'di dalam rentang',
    sum: 'dijumlahkan',
    latest: 'nilai terakhir',
    percentage: 'persentase sampai bulan itu',
    average: 'rata-rata',
    impact: 'dampak',
    outcome: 'hasil',
    output: 'keluaran',
    national: 'nasional',
    province: 'provinsi',
    regency: 'kabupaten/kota',
    district: 'kecamatan',
    village: 'desa/kelurahan',
  },
  {
    higher: 'higher is better',
    lower: 'lower is better',
    range: 'inside a range',
    sum: 'added up',
    latest: 'latest value',
    percentage: 'percentage to date',
    average: 'average',
    impact: 'impact',
    outcome: 'outcome',
    output: 'output',
    national: 'national',
    province: 'province',
    regency: 'regency or city',
    district: 'district',
    village: 'village',
  },
);

/** The metadata of the indicator; what its producer has not said is named at the end, not left out in silence. */
export function IndicatorMeaning({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const words = useWords(WORDS);
  const codes = useWords(CODE_WORDS);
  const unitName = useUnitName();
  const truth = (value: boolean | null): string | null =>
    value === null ? null : value ? words.yes : words.no;
  const list = (values: readonly string[] | null): string | null =>
    values === null || values.length === 0 ? null : values.join('; ');
  const { estimationLevel } = indicator;
  const form: readonly (readonly [term: string, text: string | null])[] = [
    [words.concept, indicator.concept],
    [words.definition, indicator.definition],
    [words.interpretation, indicator.interpretation],
    [words.formula, indicator.formula],
    [words.measure, indicator.measure],
    [words.unit, unitName(indicator.unit)],
    [words.classification, indicator.classification],
    [words.composite, truth(indicator.isComposite)],
    [words.publication, indicator.componentPublication],
    [words.indicators, list(indicator.componentIndicators)],
    [words.activity, indicator.statisticalActivityCode],
    [words.variables, list(indicator.componentVariables)],
    [words.estimation, estimationLevel === null ? null : wordFor(codes, estimationLevel)],
    [words.access, truth(indicator.isPubliclyAccessible)],
    [words.source, indicator.dataSource],
  ];
  const own: typeof form = [
    [words.reason, indicator.selectionReason],
    [words.national, indicator.nationalCode],
    [words.direction, wordFor(codes, indicator.polarity)],
    [words.accumulation, wordFor(codes, indicator.accumulation)],
    [words.level, wordFor(codes, indicator.level)],
    [words.live, indicator.measureCode],
  ];
  const known = [...form, ...own].filter(([, text]) => text !== null);
  const missing = form.filter(([, text]) => text === null).map(([term]) => term.toLowerCase());
  return (
    <section className="stack" aria-labelledby="meaning">
      <h2 id="meaning">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <dl className={styles.meaning}>
        {known.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && <p className="small quiet">{words.missing(missing.join(', '))}</p>}
    </section>
  );
}
