import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Badge, Empty, TileMap, type Tone } from '../../ui/index.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import type { ComplaintsQuery } from './complaints.graphql.js';
import { usePeriodWords } from './period-choice.js';
import type { PeriodName } from './period.js';
import { regionShares } from './region-shares.js';
import styles from './complaints.module.css';

const WORDS = defineWords(
  {
    none: 'Tidak ada aduan dengan wilayah pada periode ini.',
    label: (period: string) => `Bagian aduan ${period} yang sudah dijawab, per kabupaten dan kota`,
    note: 'Angka: bagian aduan yang sudah dijawab. Warna dan panah: lima kelompok sama besar, dibandingkan satu sama lain.',
    lowest: 'seperlima terendah',
    highest: 'seperlima tertinggi',
    nothing: 'tanpa aduan',
    table: 'Tampilkan sebagai tabel',
    region: 'Wilayah',
    received: 'Diterima',
    answered: 'Dijawab',
    share: 'Bagian',
  },
  {
    none: 'No complaints with a region in this period.',
    label: (period: string) => `Share of the complaints of ${period} that were answered, by regency and city`,
    note: 'Number: share of complaints answered. Colour and arrow: five groups of the same size, compared with each other.',
    lowest: 'lowest fifth',
    highest: 'highest fifth',
    nothing: 'no complaints',
    table: 'Show as a table',
    region: 'Region',
    received: 'Received',
    answered: 'Answered',
    share: 'Share',
  },
);

export function RegionMap({
  data,
  regions,
  period,
}: {
  readonly data: ComplaintsQuery;
  readonly regions: ComplaintNamesQuery['regions']['nodes'];
  readonly period: PeriodName;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const inWords = usePeriodWords();
  const shares = regionShares(regions, data);
  const label = words.label(inWords(period));
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
      <p className="small quiet">{words.note}</p>
      <details className="small" open={tiles.length === 0}>
        <summary>{words.table}</summary>
        <table className="plain">
          <thead>
            <tr>
              {[words.region, words.received, words.answered, words.share].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shares
              .toSorted((a, b) => (a.percent ?? 101) - (b.percent ?? 101))
              .map(({ region: { code, name }, received, answered, percent }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td>{format.decimal(received)}</td>
                  <td>{format.decimal(answered)}</td>
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
