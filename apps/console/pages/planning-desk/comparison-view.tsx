import type { ReactNode } from 'react';
import { useHub, type HubAnswer } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Choice } from '../../ui/choice.js';
import { Answer, BandBar, Empty, STATUS_TONES, STATUS_WORDS, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { compareIndicators } from './compare-indicators.js';
import { ComparisonTable } from './comparison-table.js';
import { DayField } from './day-field.js';
import { dayBefore, endOfDay, dayInProvince } from '../../format/days.js';
import { PLAN_AT, type PlanAtQuery } from './plan-at.graphql.js';
import { PlanChoice, usePlan, type Plan } from './plan-choice.js';
import styles from './planning-desk.module.css';

const WORDS = defineWords(
  {
    none: 'Belum ada RPJMD yang dikirim ke hub ini.',
    from: 'Keadaan pada akhir',
    to: 'dibandingkan dengan akhir',
    year: 'Tahun rencana',
    unknown: (day: string) => `Pada ${day} rencana ini belum tercatat`,
    unknownMeans:
      'Hub hanya tahu apa yang sudah dikirim kepadanya pada hari itu. Pilih hari sesudah data rencana pertama kali dikirim.',
    changed: (changed: string, all: string) => `${changed} dari ${all} indikator berubah.`,
    statuses: (day: string) => `Keadaan ${day}`,
  },
  {
    none: 'No five-year plan has been sent to this hub yet.',
    from: 'At the end of',
    to: 'compared with the end of',
    year: 'Year of the plan',
    unknown: (day: string) => `This plan was not recorded yet on ${day}`,
    unknownMeans:
      'The hub only knows what had been sent to it by that day. Choose a day after the plan was first sent.',
    changed: (changed: string, all: string) => `${changed} of ${all} indicators changed.`,
    statuses: (day: string) => `Status on ${day}`,
  },
);

const BACK_DAYS = 30;

/** The same plan as it was known on two days: what changed in status, figures and targets. */
export function ComparisonView({ plans }: { readonly plans: readonly Plan[] }): ReactNode {
  const words = useWords(WORDS);
  const plan = usePlan(plans);
  if (plan === undefined) return <Empty>{words.none}</Empty>;
  return <ComparisonOf plan={plan} plans={plans} />;
}

function ComparisonOf({ plan, plans }: { readonly plan: Plan; readonly plans: readonly Plan[] }): ReactNode {
  const words = useWords(WORDS);
  const now = dayInProvince(new Date());
  const current = Math.min(Math.max(Number(now.slice(0, 4)), plan.startYear), plan.endYear);
  const [year, setYear] = useUrlState('year', String(current));
  const [from, setFrom] = useUrlState('from', dayBefore(now, BACK_DAYS));
  const [to, setTo] = useUrlState('to', now);
  const shared = { planCode: plan.code, year: Number(year) || current };
  const before = useHub(PLAN_AT, { ...shared, asOf: endOfDay(from, now) });
  const after = useHub(PLAN_AT, { ...shared, asOf: endOfDay(to, now) });
  const years = Array.from({ length: plan.endYear - plan.startYear + 1 }, (_, at) =>
    String(plan.startYear + at),
  );
  return (
    <div className="stack">
      <div className={styles.choices}>
        <PlanChoice plans={plans} />
        <Choice
          label={words.year}
          value={String(shared.year)}
          options={years.map((value) => ({ value, label: value }))}
          onChoose={setYear}
        />
        <DayField label={words.from} value={from} latest={now} onChoose={setFrom} />
        <DayField label={words.to} value={to} latest={now} onChoose={setTo} />
      </div>
      <Known day={from} answer={before}>
        {(earlier) => (
          <Known day={to} answer={after}>
            {(later) => <Body before={earlier} after={later} from={from} to={to} />}
          </Known>
        )}
      </Known>
    </div>
  );
}

/** A plan that had not been sent by a day is no fault: it is said in words. */
function Known({
  day,
  answer,
  children,
}: {
  readonly day: string;
  readonly answer: HubAnswer<PlanAtQuery>;
  readonly children: (data: PlanAtQuery) => ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  if (answer.error?.code === 'UNKNOWN_PLAN') {
    return <Empty title={words.unknown(format.day(day))}>{words.unknownMeans}</Empty>;
  }
  return (
    <Answer of={answer} skeleton={<Skeleton lines={6} height="3rem" />}>
      {children}
    </Answer>
  );
}

function Body({
  before,
  after,
  from,
  to,
}: {
  readonly before: PlanAtQuery;
  readonly after: PlanAtQuery;
  readonly from: string;
  readonly to: string;
}): ReactNode {
  const words = useWords(WORDS);
  const statuses = useWords(STATUS_WORDS);
  const format = useFormat();
  const rows = compareIndicators(before.alignment, after.alignment);
  const changed = rows.filter(({ changes }) => changes.length > 0);
  const days = [
    { day: from, alignment: before.alignment },
    { day: to, alignment: after.alignment },
  ];
  return (
    <>
      <div className={styles.pair}>
        {days.map(({ day, alignment }, at) => (
          <section key={at} className="sheet stack">
            <h2 className={styles.dayTitle}>{words.statuses(format.day(day))}</h2>
            <BandBar
              label={words.statuses(format.day(day))}
              parts={alignment.summary.statuses.map(({ status, count }) => ({
                ...{ key: status, label: statuses[status], tone: STATUS_TONES[status], count },
              }))}
            />
          </section>
        ))}
      </div>
      <p className={styles.changed}>
        {words.changed(format.decimal(changed.length), format.decimal(rows.length))}
      </p>
      <ComparisonTable rows={rows} changed={changed} />
    </>
  );
}
