import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { BandBar, Figure, Icon, Money, Sparkline, STATUS_TONES, STATUS_WORDS } from '../../ui/index.js';
import { absorption, answeredShare } from './headline-figures.js';
import type { HomeQuery } from './home.graphql.js';
import styles from './home.module.css';

const WORDS = defineWords(
  {
    budget: 'Anggaran terserap',
    budgetFrom: 'dari',
    until: (month: string) => `sampai ${month}`,
    budgetCourse: 'Realisasi kumulatif per bulan tahun ini',
    toBudget: 'Lihat RPJMD dan anggarannya',
    plan: (all: string, year: number) => `dari ${all} indikator RPJMD sesuai jalur pada ${year}`,
    planLabel: 'Indikator menurut keadaannya',
    toPlan: 'Buka RPJMD',
    complaints: (answered: string, all: string) => `aduan warga sudah dijawab: ${answered} dari ${all}`,
    toComplaints: 'Lihat data aduan',
    media: (all: string) => `dari ${all} berita negatif belum ditanggapi`,
    toMedia: 'Lihat data media',
    absorptionTitle: 'Serapan anggaran program',
    answeredTitle: 'Aduan yang sudah mendapat tanggapan pertama',
  },
  {
    budget: 'of the budget absorbed',
    budgetFrom: 'of',
    until: (month: string) => `until ${month}`,
    budgetCourse: 'Cumulative spending by month this year',
    toBudget: 'See the plan and its budget',
    plan: (all: string, year: number) => `of ${all} RPJMD indicators on track in ${year}`,
    planLabel: 'Indicators by status',
    toPlan: 'Open the plan',
    complaints: (answered: string, all: string) => `of complaints answered: ${answered} of ${all}`,
    toComplaints: 'See the complaint data',
    media: (all: string) => `of ${all} negative news items not answered yet`,
    toMedia: 'See the media data',
    absorptionTitle: 'Absorption of the program budget',
    answeredTitle: 'Complaints with a first response',
  },
);

interface Part {
  readonly data: HomeQuery;
  readonly year: number;
}

/** Each headline is a sentence with its figure, its course and the way to more. */
export function Headlines(part: Part): ReactNode {
  return (
    <ul className={styles.headlines}>
      <BudgetHeadline {...part} />
      <PlanHeadline {...part} />
      <ComplaintsHeadline {...part} />
      <MediaHeadline {...part} />
    </ul>
  );
}

function Headline({
  figure,
  sentence,
  href,
  link,
  children,
}: {
  readonly figure: ReactNode;
  readonly sentence: ReactNode;
  readonly href: string;
  readonly link: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <li className={`sheet ${styles.headline}`}>
      <p className={styles.figure}>{figure}</p>
      <p>{sentence}</p>
      <div className={styles.course}>{children}</div>
      <Link href={href} className={styles.more}>
        {link} <Icon name="arrow" />
      </Link>
    </li>
  );
}

function BudgetHeadline({ data, year }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { budget } = data.alignment.summary;
  const months = data.realizations
    .flatMap(({ month, sum }) => (month === null ? [] : [{ month, amount: Number(sum.amount) }]))
    .toSorted((a, b) => a.month - b.month);
  return (
    <Headline
      figure={
        <Figure
          of={absorption(budget)}
          title={words.absorptionTitle}
          show={(value) => format.percent(value)}
        />
      }
      sentence={
        <>
          {words.budget}: <Money of={budget.realization} /> {words.budgetFrom} <Money of={budget.amount} />
          {budget.realizedToMonth !== null && ` ${words.until(format.month(year, budget.realizedToMonth))}`}
        </>
      }
      href="/rpjmd"
      link={words.toBudget}
    >
      <Sparkline values={months.map(({ amount }) => amount)} label={words.budgetCourse} />
    </Headline>
  );
}

function PlanHeadline({ data, year }: Part): ReactNode {
  const words = useWords(WORDS);
  const statuses = useWords(STATUS_WORDS);
  const format = useFormat();
  const { summary } = data.alignment;
  const onTrack = summary.statuses.find(({ status }) => status === 'on_track')?.count ?? 0;
  return (
    <Headline
      figure={format.decimal(onTrack)}
      sentence={words.plan(format.decimal(summary.indicatorCount), year)}
      href="/rpjmd"
      link={words.toPlan}
    >
      <BandBar
        label={words.planLabel}
        parts={summary.statuses.map(({ status, count }) => ({
          key: status,
          label: statuses[status],
          tone: STATUS_TONES[status],
          count,
        }))}
      />
    </Headline>
  );
}

function ComplaintsHeadline({ data }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const all = data.complaints[0]?.count ?? 0;
  const answered = data.answered[0]?.count ?? 0;
  return (
    <Headline
      figure={
        <Figure
          of={answeredShare(answered, all)}
          title={words.answeredTitle}
          show={(value) => format.percent(value)}
        />
      }
      sentence={words.complaints(format.decimal(answered), format.decimal(all))}
      href="/data/complaints.complaints"
      link={words.toComplaints}
    />
  );
}

function MediaHeadline({ data }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  return (
    <Headline
      figure={format.decimal(data.negativeUnanswered[0]?.count ?? 0)}
      sentence={words.media(format.decimal(data.negative[0]?.count ?? 0))}
      href="/data/media.media_mentions"
      link={words.toMedia}
    />
  );
}
