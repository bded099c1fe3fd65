import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { BandBar, Figure, Icon, Money, Sparkline, STATUS_TONES, STATUS_WORDS } from '../../ui/index.js';
import { absorption, arrivedShare } from './headline-figures.js';
import type { HomeQuery } from './home.graphql.js';
import styles from './home.module.css';

const WORDS = defineWords(
  {
    budget: 'Anggaran program RPJMD terserap',
    budgetFrom: 'dari',
    until: (month: string) => `sampai ${month}`,
    budgetCourse: 'Realisasi kumulatif per bulan tahun ini',
    toBudget: 'Lihat anggarannya',
    plan: (all: string, year: number) => `dari ${all} indikator RPJMD sesuai jalur pada ${year}`,
    planLabel: 'Indikator menurut keadaannya',
    toPlan: 'Buka RPJMD',
    complaints: (all: string, year: number) =>
      `dari ${all} aduan warga ${year} ditanggapi dalam batas waktunya;`,
    open: 'masih terbuka',
    inTimeTitle: 'Aduan yang ditanggapi dalam batas waktunya',
    openTitle: 'Aduan yang masih terbuka',
    reports: (due: string) => `dari ${due} laporan yang jatuh tempo dalam 30 hari sudah datang`,
    reportsLabel: 'Laporan menurut kedatangannya',
    onTime: 'Tepat waktu',
    late: 'Terlambat',
    missing: 'Belum datang',
    arrivedTitle: 'Laporan yang datang',
    toReports: 'Lihat kumpulan datanya',
    gaps: 'hal yang belum selaras antara rencana, capaian, dan anggaran',
    toGaps: 'Lihat langkah berikutnya',
    toComplaints: 'Lihat siapa yang menjawab',
    media: (all: string) => `dari ${all} berita negatif belum ditanggapi`,
    toMedia: 'Lihat pemberitaan',
    mediaLabel: 'Berita dan percakapan menurut nadanya',
    positive: 'Positif',
    neutral: 'Netral',
    negative: 'Negatif',
    answeredLabel: 'Aduan menurut tanggapannya',
    answered: 'Dijawab',
    waiting: 'Menunggu',
    absorptionTitle: 'Serapan anggaran program',
  },
  {
    budget: 'of the budget of RPJMD programs absorbed',
    budgetFrom: 'of',
    until: (month: string) => `until ${month}`,
    budgetCourse: 'Cumulative spending by month this year',
    toBudget: 'See the budget',
    plan: (all: string, year: number) => `of ${all} RPJMD indicators on track in ${year}`,
    planLabel: 'Indicators by status',
    toPlan: 'Open the plan',
    complaints: (all: string, year: number) => `of ${all} complaints of ${year} got a response in time;`,
    open: 'still open',
    inTimeTitle: 'Complaints with a response in time',
    openTitle: 'Complaints still open',
    reports: (due: string) => `of ${due} reports due in the last 30 days have arrived`,
    reportsLabel: 'Reports by arrival',
    onTime: 'On time',
    late: 'Late',
    missing: 'Missing',
    arrivedTitle: 'Reports that arrived',
    toReports: 'See the datasets',
    gaps: 'things that do not line up between plan, figures and budget',
    toGaps: 'See the next steps',
    toComplaints: 'See who answers',
    media: (all: string) => `of ${all} negative news items not answered yet`,
    toMedia: 'See the news',
    mediaLabel: 'News and mentions by tone',
    positive: 'Positive',
    neutral: 'Neutral',
    negative: 'Negative',
    answeredLabel: 'Complaints by response',
    answered: 'Answered',
    waiting: 'Waiting',
    absorptionTitle: 'Absorption of the program budget',
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
      <GapsHeadline {...part} />
      <DisciplineHeadline {...part} />
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
      href="/anggaran"
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

function ComplaintsHeadline({ data, year }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { inTimePercent, open, received, answered } = data.complaintPerformance;
  const all = Number(received.value ?? 0);
  const done = Number(answered.value ?? 0);
  return (
    <Headline
      figure={<Figure of={inTimePercent} title={words.inTimeTitle} show={(value) => format.percent(value)} />}
      sentence={
        <>
          {words.complaints(format.decimal(all), year)}{' '}
          <Figure of={open} title={words.openTitle} show={(value) => format.decimal(value)} /> {words.open}
        </>
      }
      href="/aduan"
      link={words.toComplaints}
    >
      <BandBar
        label={words.answeredLabel}
        parts={[
          { key: 'answered', label: words.answered, tone: 5, count: done },
          { key: 'waiting', label: words.waiting, tone: 2, count: Math.max(all - done, 0) },
        ]}
      />
    </Headline>
  );
}

function GapsHeadline({ data }: Part): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const { total, groups } = data.alignmentGaps;
  const most = groups.toSorted((a, b) => b.count - a.count).slice(0, GAP_KINDS_SHOWN);
  return (
    <Headline figure={format.decimal(total)} sentence={words.gaps} href="/keselarasan" link={words.toGaps}>
      <ul className={`${styles.list} small`}>
        {most.map(({ kind, title, count }) => (
          <li key={kind}>
            <b className="number">{format.decimal(count)}</b> {local(title)}
          </li>
        ))}
      </ul>
    </Headline>
  );
}

const GAP_KINDS_SHOWN = 3;

function DisciplineHeadline({ data }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const sum = (count: (row: HomeQuery['reportingDiscipline'][number]) => number): number =>
    data.reportingDiscipline.reduce((total, row) => total + count(row), 0);
  const due = sum((row) => row.due);
  if (due === 0) return null;
  const missing = sum((row) => row.missing);
  const late = sum((row) => row.late);
  return (
    <Headline
      figure={
        <Figure
          of={arrivedShare(
            sum((row) => row.received),
            due,
          )}
          title={words.arrivedTitle}
          show={(value) => format.percent(value)}
        />
      }
      sentence={words.reports(format.decimal(due))}
      href="/data"
      link={words.toReports}
    >
      <BandBar
        label={words.reportsLabel}
        parts={[
          { key: 'onTime', label: words.onTime, tone: 5, count: due - late - missing },
          { key: 'late', label: words.late, tone: 2, count: late },
          { key: 'missing', label: words.missing, tone: 0, count: missing },
        ]}
      />
    </Headline>
  );
}

function MediaHeadline({ data }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  return (
    <Headline
      figure={format.decimal(data.negativeUnanswered[0]?.count ?? 0)}
      sentence={words.media(format.decimal(data.negative[0]?.count ?? 0))}
      href="/media"
      link={words.toMedia}
    >
      <BandBar
        label={words.mediaLabel}
        parts={TONES.map(([sentiment, tone]) => ({
          key: sentiment,
          label: words[sentiment],
          tone,
          count: data.mentions.find((row) => row.sentiment === sentiment)?.count ?? 0,
        }))}
      />
    </Headline>
  );
}

const TONES = [
  ['positive', 5],
  ['neutral', 3],
  ['negative', 1],
] as const;
