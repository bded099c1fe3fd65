import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Money, Sparkline } from '../../ui/index.js';
import type { AgencyQuery } from './agency.graphql.js';
import styles from './agency.module.css';

const WORDS = defineWords(
  {
    budget: (month: string) => `Realisasi belanja sampai ${month}`,
    noBudget: (year: number) => `Belum ada realisasi belanja ${year}.`,
    budgetCourse: 'Realisasi kumulatif per bulan',
    complaints: 'aduan masuk',
    unanswered: (count: string) => `${count} belum mendapat tanggapan pertama`,
    noComplaints: 'Tidak ada aduan untuk organisasi ini.',
    media: 'berita dan percakapan',
    negative: (count: string) => `${count} bernada negatif`,
    noMedia: 'Tidak ada pemberitaan tentang organisasi ini.',
    packages: 'paket pengadaan, pagu',
  },
  {
    budget: (month: string) => `Spending until ${month}`,
    noBudget: (year: number) => `No spending reported for ${year} yet.`,
    budgetCourse: 'Cumulative spending by month',
    complaints: 'complaints received',
    unanswered: (count: string) => `${count} without a first response`,
    noComplaints: 'No complaints for this organization.',
    media: 'news items and mentions',
    negative: (count: string) => `${count} negative`,
    noMedia: 'No media mentions of this organization.',
    packages: 'procurement packages, budgeted',
  },
);

/** What the hub knows of the agency, each as one sentence. */
export function AgencySentences({
  data,
  year,
}: {
  readonly data: AgencyQuery;
  readonly year: number;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const months = data.realizations
    .flatMap(({ month, sum: { amount } }) => (month === null || amount === null ? [] : [{ month, amount }]))
    .toSorted((a, b) => a.month - b.month);
  const last = months.at(-1);
  const complaints = total(data.complaints);
  const media = total(data.media);
  const negative = data.media.find(({ sentiment }) => sentiment === 'negative')?.count ?? 0;
  const [packages] = data.packages;
  return (
    <ul className={styles.sentences}>
      <li className="sheet">
        {last === undefined ? (
          <p className="quiet">{words.noBudget(year)}</p>
        ) : (
          <>
            <p className="quiet small">{words.budget(format.month(year, last.month))}</p>
            <p className={styles.big}>
              <Money of={last.amount} />
            </p>
            <Sparkline values={months.map(({ amount }) => Number(amount))} label={words.budgetCourse} />
          </>
        )}
      </li>
      <li className="sheet">
        {complaints === 0 ? (
          <p className="quiet">{words.noComplaints}</p>
        ) : (
          <>
            <p className={styles.big}>{format.decimal(complaints)}</p>
            <p>{words.complaints}</p>
            <p className="quiet small">{words.unanswered(format.decimal(total(data.unanswered)))}</p>
          </>
        )}
      </li>
      <li className="sheet">
        {media === 0 ? (
          <p className="quiet">{words.noMedia}</p>
        ) : (
          <>
            <p className={styles.big}>{format.decimal(media)}</p>
            <p>{words.media}</p>
            <p className="quiet small">{words.negative(format.decimal(negative))}</p>
          </>
        )}
      </li>
      {packages !== undefined && packages.count > 0 && packages.sum.budgetAmount !== null && (
        <li className="sheet">
          <p className={styles.big}>{format.decimal(packages.count)}</p>
          <p>
            {words.packages} <Money of={packages.sum.budgetAmount} />
          </p>
        </li>
      )}
    </ul>
  );
}

function total(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
