import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, Skeleton, StatusBadge } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { DayField } from '../planning-desk/day-field.js';
import { dayBefore, endOfDay, dayInProvince } from '../../format/days.js';
import { targetText } from '../rpjmd/indicator-table.js';
import { INDICATOR_PROGRESS } from './indicator-progress.graphql.js';
import type { Progress } from './indicator-series.js';
import styles from './indicator.module.css';

const WORDS = defineWords(
  {
    title: 'Bandingkan dengan tanggal',
    lead: 'Indikator ini sebagaimana diketahui hub pada akhir hari yang dipilih.',
    day: 'Keadaan pada akhir',
    unknown: 'Pada hari itu indikator ini belum tercatat di hub.',
    what: 'Apa',
    then: (day: string) => `Pada ${day}`,
    now: 'Sekarang',
    target: (year: number) => `Target ${year}`,
    actual: 'Capaian',
    achievement: '% capaian',
    status: 'Status',
    forecast: 'Perkiraan akhir tahun',
    same: 'Tidak ada yang berubah sejak hari itu.',
  },
  {
    title: 'Compare with a day',
    lead: 'This indicator as the hub knew it at the end of the chosen day.',
    day: 'At the end of',
    unknown: 'On that day this indicator was not recorded in the hub yet.',
    what: 'What',
    then: (day: string) => `On ${day}`,
    now: 'Now',
    target: (year: number) => `Target of ${year}`,
    actual: 'Actual',
    achievement: '% achieved',
    status: 'Status',
    forecast: 'Forecast for the end of the year',
    same: 'Nothing has changed since that day.',
  },
);

type Standing = Progress['years'][number]['standing'];
const BACK_DAYS = 30;

/** The year of an indicator on an earlier day beside the same year now. */
export function IndicatorComparison({
  code,
  year,
  standing,
}: {
  readonly code: string;
  readonly year: number;
  readonly standing: Standing;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const now = dayInProvince(new Date());
  const [day, setDay] = useUrlState('day', dayBefore(now, BACK_DAYS));
  const asOf = endOfDay(day, now);
  const answer = useHub(INDICATOR_PROGRESS, { code, asOf });
  return (
    <section className="stack" aria-labelledby="comparison">
      <h2 id="comparison">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <DayField label={words.day} value={day} latest={now} onChoose={setDay} />
      {answer.error?.code === 'UNKNOWN_INDICATOR' ? (
        <p role="status">{words.unknown}</p>
      ) : (
        <Answer of={answer} skeleton={<Skeleton lines={1} height="8rem" />}>
          {({ indicatorProgress }) => (
            <Beside
              year={year}
              then={indicatorProgress.years.find((one) => one.year === year)?.standing ?? null}
              now={standing}
              day={format.day(day)}
            />
          )}
        </Answer>
      )}
    </section>
  );
}

function Beside({
  year,
  then,
  now,
  day,
}: {
  readonly year: number;
  readonly then: Standing | null;
  readonly now: Standing;
  readonly day: string;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  if (then === null) return <p role="status">{words.unknown}</p>;
  const number = (value: string | null | undefined): string =>
    value == null ? '–' : format.decimal(value, { most: 2 });
  const rows: readonly (readonly [string, (of: Standing) => string])[] = [
    [words.target(year), ({ target }) => targetText(target, format.decimal)],
    [words.actual, ({ value }) => number(value?.value)],
    [
      words.achievement,
      ({ achievementPercent }) => (achievementPercent === null ? '–' : format.percent(achievementPercent)),
    ],
    [
      words.forecast,
      ({ forecast: { value, low, high } }) =>
        value === null ? '–' : `${number(value)} (${number(low)}–${number(high)})`,
    ],
  ];
  const isSame = then.status === now.status && rows.every(([, of]) => of(then) === of(now));
  return (
    <>
      <div className={styles.frame}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.then(day)}</th>
              <th scope="col">{words.now}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([what, of]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td className="number">{of(then)}</td>
                <td className="number">{of(then) === of(now) ? of(now) : <b>{of(now)}</b>}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.status}</th>
              <td>
                <StatusBadge status={then.status} />
              </td>
              <td>
                <StatusBadge status={now.status} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {isSame && <p className="quiet">{words.same}</p>}
    </>
  );
}
