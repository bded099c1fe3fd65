import { Fragment, type ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useWords } from '../../i18n/index.js';
import { Figure, Sentence, Sentences, type FigureParts } from '../../ui/index.js';
import { CLOCK_WORDS } from './clock-words.js';
import type { ComplaintsQuery } from './complaints.graphql.js';
import { usePeriodWords } from './period-choice.js';
import type { PeriodName } from './period.js';

type Performance = ComplaintsQuery['complaintPerformance'];
type Late = ComplaintsQuery['lateComplaints'];

const WORDS = defineWords(
  {
    inTime: (period: string) => `dari aduan ${period} yang sudah dapat dinilai dijawab dalam batas waktunya`,
    inTimeTitle: 'Aduan yang dijawab dalam batas waktunya',
    late: 'aduan kini lewat batas',
    lateTitle: 'Aduan yang kini lewat batas',
    lateBy: (clock: string) => `Lewat batas: ${clock}`,
    since: (day: string) => `tertua sejak ${day}`,
    none: 'aduan kini lewat batas.',
    within24: 'dijawab dalam 24 jam.',
    within24Title: 'Aduan yang dijawab dalam 24 jam',
    received: 'aduan diterima;',
    receivedTitle: 'Aduan yang diterima',
    answered: 'di antaranya sudah dijawab',
    answeredTitle: 'Aduan yang sudah dijawab',
    median: 'ditunggu separuh pelapor sampai jawaban pertama; satu dari sepuluh menunggu lebih dari',
    medianTitle: 'Median waktu sampai jawaban pertama',
    p90Title: 'Persentil ke-90 waktu sampai jawaban pertama',
    hours: (hours: string) => `${hours} jam`,
    open: 'aduan masih terbuka hari ini, kapan pun diterima.',
    openTitle: 'Aduan yang masih terbuka',
    reopened: 'aduan periode ini dibuka kembali,',
    reopenedTitle: 'Aduan yang dibuka kembali',
    governor: 'sampai ke gubernur,',
    governorTitle: 'Aduan yang dieskalasi ke gubernur',
    heads: 'ke kepala daerah lain',
    headsTitle: 'Aduan yang dieskalasi ke kepala daerah lain',
  },
  {
    inTime: (period: string) => `of the complaints of ${period} that can be judged were answered in time`,
    inTimeTitle: 'Complaints answered in time',
    late: 'complaints are late now',
    lateTitle: 'Complaints that are late now',
    lateBy: (clock: string) => `Late: ${clock}`,
    since: (day: string) => `the first since ${day}`,
    none: 'complaints are late now.',
    within24: 'were answered within 24 hours.',
    within24Title: 'Complaints answered within 24 hours',
    received: 'complaints came in;',
    receivedTitle: 'Complaints received',
    answered: 'of them have been answered',
    answeredTitle: 'Complaints that have been answered',
    median: 'or less is what half of the reporters waited for the first answer; one in ten waited more than',
    medianTitle: 'Median time to the first answer',
    p90Title: '90th percentile of the time to the first answer',
    hours: (hours: string) => counted(hours, 'hour'),
    open: 'complaints are open today, whenever they came in.',
    openTitle: 'Complaints still open',
    reopened: 'of this period were taken up again,',
    reopenedTitle: 'Complaints taken up again',
    governor: 'went up to the governor,',
    governorTitle: 'Complaints escalated to the governor',
    heads: 'to other regional heads',
    headsTitle: 'Complaints escalated to other regional heads',
  },
);

/** Five sentences; every number in them opens into its counts. */
export function ComplaintSentences({
  performance,
  late,
  period,
}: {
  readonly performance: Performance;
  readonly late: Late;
  readonly period: PeriodName;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const inWords = usePeriodWords();
  const percent = (value: string): string => format.percent(value);
  const count = (value: string): string => format.decimal(value);
  const hours = (value: string): string => words.hours(format.decimal(value, { most: 1 }));
  return (
    <Sentences width="14rem">
      <Sentence figure={<Figure of={performance.inTimePercent} title={words.inTimeTitle} show={percent} />}>
        {words.inTime(inWords(period))};{' '}
        <Inline of={performance.within24HoursPercent} title={words.within24Title} show={percent} />{' '}
        {words.within24}
      </Sentence>
      <Sentence figure={<Figure of={late.total} title={words.lateTitle} show={count} />}>
        <LateBy late={late} />
      </Sentence>
      <Sentence figure={<Figure of={performance.received} title={words.receivedTitle} show={count} />}>
        {words.received}{' '}
        <Inline of={performance.answeredPercent} title={words.answeredTitle} show={percent} />{' '}
        {words.answered}
      </Sentence>
      <Sentence
        figure={<Figure of={performance.firstResponseMedianHours} title={words.medianTitle} show={hours} />}
      >
        {words.median} <Inline of={performance.firstResponseP90Hours} title={words.p90Title} show={hours} />
      </Sentence>
      <Sentence figure={<Figure of={performance.open} title={words.openTitle} show={count} />}>
        {words.open} <Inline of={performance.reopenedPercent} title={words.reopenedTitle} show={percent} />{' '}
        {words.reopened}{' '}
        <Inline of={performance.escalatedToGovernor} title={words.governorTitle} show={count} />{' '}
        {words.governor}{' '}
        <Inline of={performance.escalatedToRegionalHead} title={words.headsTitle} show={count} />{' '}
        {words.heads}
      </Sentence>
    </Sentences>
  );
}

/** By which clocks, how many by each, and since when the first of them. */
function LateBy({ late: { byClock, breachedSince } }: { readonly late: Late }): ReactNode {
  const words = useWords(WORDS);
  const clocks = useWords(CLOCK_WORDS);
  const format = useFormat();
  if (breachedSince === null) return words.none;
  return (
    <>
      {words.late}:{' '}
      {byClock.map(({ clock, figure }, at) => (
        <Fragment key={clock}>
          {at > 0 && ', '}
          {clocks[clock]}{' '}
          <Inline of={figure} title={words.lateBy(clocks[clock])} show={(value) => format.decimal(value)} />
        </Fragment>
      ))}
      ; {words.since(format.day(breachedSince))}.
    </>
  );
}

function Inline(of: {
  readonly of: FigureParts;
  readonly title: string;
  readonly show: (value: string) => string;
}): ReactNode {
  return (
    <b>
      <Figure {...of} />
    </b>
  );
}
