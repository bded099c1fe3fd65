import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { DataTable, Empty, Figure, type Column } from '../../ui/index.js';
import type { MediaQuery } from './media.graphql.js';
import { VERDICT_WORDS, wordFor } from './media-words.js';
import styles from './media.module.css';

const WORDS = defineWords(
  {
    title: 'Klaim hoaks',
    summary: (count: string, clarified: string) =>
      `${count} klaim diperiksa, ${clarified} sudah diklarifikasi.`,
    none: 'Tidak ada klaim hoaks pada rentang ini.',
    verdict: 'Hasil pemeriksaan',
    count: 'Klaim',
    clarified: 'Diklarifikasi',
    median: 'Separuh diluruskan dalam',
    medianTitle: (verdict: string) => `Median waktu sampai klarifikasi: ${verdict}`,
    hours: (hours: string) => `${hours} jam`,
  },
  {
    title: 'Hoax claims',
    summary: (count: string, clarified: string) =>
      `${count} claims were checked, ${clarified} were set right.`,
    none: 'There is no hoax claim in this span.',
    verdict: 'Verdict',
    count: 'Claims',
    clarified: 'Set right',
    median: 'Half set right within',
    medianTitle: (verdict: string) => `Median time until set right: ${verdict}`,
    hours: (hours: string) => `${hours} h`,
  },
);

type Verdict = MediaQuery['hoaxSummary']['verdicts'][number];

export function HoaxTable({ verdicts }: { readonly verdicts: readonly Verdict[] }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const all = verdicts.find(({ verdict }) => verdict === null);
  const rows = verdicts.filter(({ verdict }) => verdict !== null);
  const columns = useColumns(Math.max(1, ...rows.map(({ count }) => count)));
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {all === undefined || all.count === 0 ? (
        <Empty title={words.none} />
      ) : (
        <>
          <p>{words.summary(format.decimal(all.count), format.decimal(all.clarified))}</p>
          <DataTable
            caption={words.title}
            name="hoaks"
            rows={rows}
            columns={columns}
            keyOf={({ verdict }) => verdict ?? ''}
            order="-count"
            isTall={false}
          />
        </>
      )}
    </section>
  );
}

function useColumns(most: number): readonly Column<Verdict>[] {
  const words = useWords(WORDS);
  const verdicts = useWords(VERDICT_WORDS);
  const format = useFormat();
  const nameOf = ({ verdict }: Verdict): string => wordFor(verdicts, verdict ?? '');
  return [
    { key: 'verdict', title: words.verdict, isHead: true, value: nameOf, cell: nameOf },
    {
      key: 'count',
      title: words.count,
      minWidth: '12rem',
      value: ({ count }) => count,
      cell: ({ count }) => (
        <div className={styles.line}>
          <span className={styles.plainBar} style={{ width: `${(count / most) * 70}%` }} />
          <b className="number">{format.decimal(count)}</b>
        </div>
      ),
    },
    {
      key: 'clarified',
      title: words.clarified,
      align: 'right',
      value: ({ clarified }) => clarified,
      cell: ({ clarified }) => format.decimal(clarified),
    },
    {
      key: 'median',
      title: words.median,
      align: 'right',
      value: ({ medianClarification: { value } }) => (value === null ? null : Number(value)),
      cell: (row) => (
        <Figure
          of={row.medianClarification}
          title={words.medianTitle(nameOf(row))}
          show={(value) => words.hours(format.decimal(value, { most: 1 }))}
        />
      ),
    },
  ];
}
