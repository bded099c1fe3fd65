import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { Badge, Empty, TileMap, type Tone } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import type { ComplaintsQuery } from './complaints.graphql.js';
import { usePeriodWords } from './period-choice.js';
import type { PeriodName } from './period.js';
import { REGION_MEASURES, regionShares, type RegionMeasure } from './region-shares.js';
import styles from './complaints.module.css';

const WORDS = defineWords(
  {
    none: 'Tidak ada aduan dengan wilayah pada periode ini.',
    measure: 'Bagian yang',
    fifths: 'Warna dan panah: lima kelompok sama besar, dibandingkan satu sama lain.',
    lowest: 'seperlima terendah',
    highest: 'seperlima tertinggi',
    nothing: 'tanpa aduan',
    table: 'Tampilkan sebagai tabel',
    region: 'Wilayah',
    share: 'Bagian',
  },
  {
    none: 'No complaints with a region in this period.',
    measure: 'Share that was',
    fifths: 'Colour and arrow: five groups of the same size, compared with each other.',
    lowest: 'lowest fifth',
    highest: 'highest fifth',
    nothing: 'no complaints',
    table: 'Show as a table',
    region: 'Region',
    share: 'Share',
  },
);

const MEASURE_WORDS = {
  inTime: defineWords(
    {
      choose: 'dijawab dalam batas',
      label: (period: string) =>
        `Bagian aduan ${period} yang dijawab dalam batas waktunya, per kabupaten dan kota`,
      note: 'Angka: dijawab dalam batas menurut aturan pada hari aduan diterima, dari yang sudah dapat dinilai.',
      part: 'Dalam batas',
      whole: 'Dapat dinilai',
    },
    {
      choose: 'answered in time',
      label: (period: string) =>
        `Share of the complaints of ${period} that were answered in time, by regency and city`,
      note: 'Number: answered in time by the policy of the day of receipt, of those that can be judged.',
      part: 'In time',
      whole: 'Can be judged',
    },
  ),
  answered: defineWords(
    {
      choose: 'sudah dijawab',
      label: (period: string) => `Bagian aduan ${period} yang sudah dijawab, per kabupaten dan kota`,
      note: 'Angka: bagian aduan yang sudah dijawab, cepat atau lambat.',
      part: 'Dijawab',
      whole: 'Diterima',
    },
    {
      choose: 'answered',
      label: (period: string) =>
        `Share of the complaints of ${period} that were answered, by regency and city`,
      note: 'Number: share of complaints answered, early or late.',
      part: 'Answered',
      whole: 'Received',
    },
  ),
};

export function RegionMap({
  rows,
  regions,
  period,
}: {
  readonly rows: ComplaintsQuery['complaintRegions']['regions'];
  readonly regions: ComplaintNamesQuery['regions']['nodes'];
  readonly period: PeriodName;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const inWords = usePeriodWords();
  const [asked, setMeasure] = useUrlState('map', 'inTime');
  const measure: RegionMeasure = asked === 'answered' ? 'answered' : 'inTime';
  const shares = regionShares(regions, rows, measure);
  const wordsOf = {
    inTime: useWords(MEASURE_WORDS.inTime),
    answered: useWords(MEASURE_WORDS.answered),
  };
  const label = wordsOf[measure].label(inWords(period));
  if (shares.every(({ received }) => received === 0)) return <Empty>{words.none}</Empty>;
  const tiles = shares.flatMap(({ region: { code, name, tileRow, tileColumn }, percent, tone }) =>
    tileRow === null || tileColumn === null
      ? []
      : [
          {
            ...{ code, name, tone, row: tileRow, column: tileColumn },
            value: percent === null ? '–' : format.percent(percent, { most: 0 }),
          },
        ],
  );
  return (
    <div className="stack">
      <ChoiceButtons
        label={words.measure}
        value={measure}
        options={REGION_MEASURES.map((value) => ({ value, label: wordsOf[value].choose }))}
        onChoose={setMeasure}
      />
      <p className="small quiet">{label}</p>
      {tiles.length > 0 && (
        <div className={styles.tiles} role="region" aria-label={label} tabIndex={0}>
          <TileMap tiles={tiles} label={label} />
        </div>
      )}
      <div className="row small">
        {LEGEND.map(([tone, key]) => (
          <Badge key={tone} tone={tone}>
            {words[key]}
          </Badge>
        ))}
      </div>
      <p className="small quiet">
        {wordsOf[measure].note} {words.fifths}
      </p>
      <details className="small" open={tiles.length === 0}>
        <summary>{words.table}</summary>
        <table className="plain">
          <thead>
            <tr>
              {[words.region, wordsOf[measure].whole, wordsOf[measure].part, words.share].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shares
              .toSorted((a, b) => (a.percent ?? 101) - (b.percent ?? 101))
              .map(({ region: { code, name }, part, whole, percent }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td>{format.decimal(whole)}</td>
                  <td>{format.decimal(part)}</td>
                  <td>{percent === null ? '–' : format.percent(percent)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

const LEGEND: readonly (readonly [Tone, 'lowest' | 'highest' | 'nothing'])[] = [
  [1, 'lowest'],
  [5, 'highest'],
  [0, 'nothing'],
];
