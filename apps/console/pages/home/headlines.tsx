import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { useWords } from '../../i18n/index.js';
import { BandBar, Figure, Icon, Money, Sparkline, STATUS_TONES, STATUS_WORDS } from '../../ui/index.js';
import { CLOCK_WORDS } from '../complaints/clock-words.js';
import { absorption, arrivedShare, onTrackShare } from './headline-figures.js';
import { HEADLINE_WORDS as WORDS } from './headline-words.js';
import type { HomeQuery } from './home.graphql.js';
import styles from './home.module.css';

interface Part {
  readonly data: HomeQuery;
  /** Of what is reported by the month. */
  readonly year: number;
  /** Of what arrives every day. */
  readonly thisYear: number;
}

/** Each headline is a sentence with its figure, its course and the way to more. */
export function Headlines(part: Part): ReactNode {
  return (
    <ul className={styles.headlines}>
      <BudgetHeadline {...part} />
      <PlanHeadline {...part} />
      <ComplaintsHeadline {...part} />
      <MediaHeadline {...part} />
      <PricesHeadline {...part} />
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
          of={absorption(data.alignment)}
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
  return (
    <Headline
      figure={
        <Figure
          of={onTrackShare(data.alignment)}
          title={words.onTrackTitle}
          show={(value) => format.percent(value)}
        />
      }
      sentence={
        <>
          {words.plan(format.decimal(summary.indicatorCount), year)}{' '}
          <Link href="/keselarasan">{words.gaps(format.decimal(data.alignmentGaps.total))}</Link>
        </>
      }
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

function ComplaintsHeadline({ data, thisYear }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { inTimePercent, received } = data.complaintPerformance;
  const all = Number(received.value ?? 0);
  const inTime = Number(inTimePercent.numerator ?? 0);
  const judged = Number(inTimePercent.denominator ?? 0);
  return (
    <Headline
      figure={<Figure of={inTimePercent} title={words.inTimeTitle} show={(value) => format.percent(value)} />}
      sentence={
        <>
          {words.complaints(format.decimal(judged), thisYear)} <LateNow late={data.lateComplaints} />
        </>
      }
      href="/aduan"
      link={words.toComplaints}
    >
      <BandBar
        label={words.judgedLabel}
        parts={[
          { key: 'inTime', label: words.inTime, tone: 5, count: inTime },
          { key: 'overdue', label: words.overdue, tone: 1, count: judged - inTime },
          { key: 'notJudged', label: words.notJudged, tone: 0, count: Math.max(all - judged, 0) },
        ]}
      />
    </Headline>
  );
}

/** How many are late by their policies at this moment, by which clock most of them, and since when. */
function LateNow({ late }: { readonly late: HomeQuery['lateComplaints'] }): ReactNode {
  const words = useWords(WORDS);
  const clocks = useWords(CLOCK_WORDS);
  const format = useFormat();
  const most = late.byClock.toSorted((a, b) => b.count - a.count)[0];
  return (
    <>
      <Figure of={late.total} title={words.lateTitle} show={(value) => format.decimal(value)} />{' '}
      {most === undefined || late.breachedSince === null
        ? words.noneLate
        : words.lateNow(clocks[most.clock], format.day(late.breachedSince))}
    </>
  );
}

function PricesHeadline({ data }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { outOfBand, lines } = data.priceBoard;
  const positions = lines.flatMap(({ references }) => {
    const found = references.map(({ position }) => position);
    return POSITIONS.find((position) => found.includes(position)) ?? [];
  });
  return (
    <Headline
      figure={<Figure of={outOfBand} title={words.pricesTitle} show={(value) => format.percent(value)} />}
      sentence={words.prices(format.decimal(outOfBand.denominator ?? 0))}
      href="/harga"
      link={words.toPrices}
    >
      <BandBar
        label={words.pricesLabel}
        parts={POSITIONS.map((position) => ({
          key: position,
          label: words[position],
          tone: POSITION_TONES[position],
          count: positions.filter((found) => found === position).length,
        }))}
      />
    </Headline>
  );
}

/** The first that one of a commodity's reference prices gives is where it stands: outside of one is outside. */
const POSITIONS = ['above', 'below', 'within'] as const;
const POSITION_TONES = { above: 1, below: 2, within: 5 } as const;

function DisciplineHeadline({ data }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const sum = (count: (row: HomeQuery['reportingDiscipline'][number]) => number): number =>
    data.reportingDiscipline.reduce((total, row) => total + count(row), 0);
  const due = sum((row) => row.due);
  if (due === 0) return null;
  const missing = sum((row) => row.missing);
  const late = sum((row) => row.late);
  // A report that was due before its source was connected and is missing all the same is missing.
  const unjudged = sum((row) => Math.min(row.unjudged, row.received));
  return (
    <Headline
      figure={
        <Figure
          of={arrivedShare(data.reportingDiscipline, { arrived: due - missing, due })}
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
          { key: 'onTime', label: words.onTime, tone: 5, count: due - late - missing - unjudged },
          { key: 'late', label: words.late, tone: 2, count: late },
          { key: 'unjudged', label: words.unjudged, tone: 3, count: unjudged },
          { key: 'missing', label: words.missing, tone: 0, count: missing },
        ]}
      />
    </Headline>
  );
}

function MediaHeadline({ data, thisYear }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { unansweredNegatives } = data.mediaSentiment;
  return (
    <Headline
      figure={
        <Figure
          of={unansweredNegatives}
          title={words.unansweredTitle}
          show={(value) => format.percent(value)}
        />
      }
      sentence={words.media(format.decimal(unansweredNegatives.denominator ?? 0), thisYear)}
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
