import { useMemo, type ReactNode } from 'react';
import type { Dataset } from '../../client/dataset.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { lastDays } from '../../format/days.js';
import { Answer, Figure, Skeleton } from '../../ui/index.js';
import { DATASET_FRESHNESS } from './dataset-freshness.graphql.js';

const WORDS = defineWords(
  {
    title: 'Kelengkapan laporan',
    due: (due: string) => `dari ${due} laporan yang jatuh tempo dalam 90 hari sudah datang`,
    late: (count: string) => `${count} terlambat`,
    missing: (count: string) => `${count} belum datang`,
    unjudged: (count: string) =>
      `Yang jatuh tempo sebelum sumbernya terhubung (${count}) tidak dinilai ketepatan waktunya.`,
    onTime: 'Tepat waktu',
    inTime: (judged: string) => `dari ${judged} laporan yang dinilai datang tepat waktu.`,
    nothing: 'Tidak ada laporan yang jatuh tempo dalam 90 hari terakhir.',
  },
  {
    title: 'Completeness of the reports',
    due: (due: string) => `of ${due} reports due in the last 90 days have arrived`,
    late: (count: string) => `${count} late`,
    missing: (count: string) => `${count} missing`,
    unjudged: (count: string) =>
      `Those due before their source was connected (${count}) are not judged for punctuality.`,
    onTime: 'On time',
    inTime: (judged: string) => `of ${judged} reports that are judged came in time.`,
    nothing: 'No report was due in the last 90 days.',
  },
);

/** Whether those who owe this dataset have sent it. */
export function DatasetFreshness({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const days = useMemo(() => lastDays(DAYS), []);
  const answer = useHub(DATASET_FRESHNESS, { dataset: dataset.name, ...days });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={1} height="1.5rem" />}>
      {({ reportingDiscipline: [row] }) =>
        row === undefined || row.due === 0 ? (
          <p className="quiet">{words.nothing}</p>
        ) : (
          <p>
            <b>
              <Figure of={row.completeness} title={words.title} show={(value) => format.percent(value)} />
            </b>{' '}
            {words.due(format.decimal(row.due))}: {words.late(format.decimal(row.late))},{' '}
            {words.missing(format.decimal(row.missing))}.{' '}
            {row.onTimeRate.value !== null && (
              <>
                <b>
                  <Figure of={row.onTimeRate} title={words.onTime} show={(value) => format.percent(value)} />
                </b>{' '}
                {words.inTime(format.decimal(row.onTimeRate.denominator ?? 0))}{' '}
              </>
            )}
            {row.unjudged > 0 && words.unjudged(format.decimal(row.unjudged))}
          </p>
        )
      }
    </Answer>
  );
}

// A quarter: long enough for a quarterly dataset to have owed something.
const DAYS = 90;
