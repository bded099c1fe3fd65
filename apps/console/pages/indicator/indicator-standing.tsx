import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useUnitName, useWords } from '../../i18n/index.js';
import { BandBadge, Figure, StatusBadge } from '../../ui/index.js';
import { achievementFigure } from '../rpjmd/achievement-figure.js';
import { IndicatorBullet } from '../rpjmd/indicator-bullet.js';
import { targetText } from '../rpjmd/indicator-table.js';
import type { Progress } from './indicator-series.js';
import styles from './indicator.module.css';

const WORDS = defineWords(
  {
    actual: (month: string) => `Capaian ${month}`,
    noActual: 'Capaian',
    target: (year: number) => `Target ${year}`,
    expected: (month: string) => `Diharapkan sampai ${month}`,
    achievement: 'Capaian terhadap target',
    none: 'Belum ada data',
    provisional: 'sementara',
    from: (source: string, age: string) => `dari ${source}, ${age}`,
    counted: (age: string) => `dihitung hub dari datanya, ${age}`,
    reported: (value: string, month: string, source: string) =>
      `Dilaporkan ${value} untuk ${month} oleh ${source}.`,
    fromReported: 'Menurut angka yang dilaporkan, bukan yang dihitung hub.',
    interval: (low: string, high: string) => `antara ${low} dan ${high}, selang 90%`,
    noForecast: 'Belum dapat diperkirakan',
    tooFew: 'Kurang dari empat angka dalam tiga tahun.',
    improving: (perMonth: string) => `Membaik ${perMonth} per bulan.`,
    steady: () => 'Tidak bergerak berarti.',
    worsening: (perMonth: string) => `Memburuk ${perMonth} per bulan.`,
    forecast: (year: number) => `Perkiraan akhir ${year}`,
  },
  {
    actual: (month: string) => `Actual, ${month}`,
    noActual: 'Actual',
    target: (year: number) => `Target ${year}`,
    expected: (month: string) => `Expected by ${month}`,
    achievement: 'Achievement of the target',
    none: 'No data yet',
    provisional: 'provisional',
    from: (source: string, age: string) => `from ${source}, ${age}`,
    counted: (age: string) => `counted by the hub from its data, ${age}`,
    reported: (value: string, month: string, source: string) =>
      `Reported as ${value} for ${month} by ${source}.`,
    fromReported: 'By the reported figures, not by what the hub counted.',
    interval: (low: string, high: string) => `between ${low} and ${high}, 90% interval`,
    noForecast: 'No forecast yet',
    tooFew: 'Fewer than four figures in three years.',
    improving: (perMonth: string) => `Improving by ${perMonth} a month.`,
    steady: () => 'No movement to speak of.',
    worsening: (perMonth: string) => `Getting worse by ${perMonth} a month.`,
    forecast: (year: number) => `Forecast for the end of ${year}`,
  },
);

type Standing = Progress['years'][number]['standing'];

/** Where the indicator stands in the year: actual, target, what was to be expected by now, and what that makes. */
export function IndicatorStanding({
  row,
  year,
}: {
  readonly row: Standing;
  readonly year: number;
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const unitName = useUnitName();
  const { value, target, expectedToDate, reason, unit, reported } = row;
  return (
    <section className={`sheet ${styles.standing}`}>
      <div>
        <p className="quiet small">
          {value === null ? words.noActual : words.actual(format.month(value.periodYear, value.periodMonth))}
        </p>
        {value === null ? (
          <p className={styles.missing}>{words.none}</p>
        ) : (
          <p className={styles.big}>
            {format.decimal(value.value)} <small>{unitName(unit)}</small>
          </p>
        )}
        {value !== null && (
          <p className="small quiet">
            {value.isProvisional && `${words.provisional} · `}
            {value.origin === 'live_measure'
              ? words.counted(format.age(value.recordedAt))
              : words.from(value.source?.name ?? '–', format.age(value.recordedAt))}
          </p>
        )}
        {value?.origin === 'live_measure' && reported !== null && (
          <p className="small quiet">
            {words.reported(
              format.decimal(reported.value),
              format.month(reported.periodYear, reported.periodMonth),
              reported.source?.name ?? '–',
            )}
          </p>
        )}
      </div>
      <div>
        <p className="quiet small">{words.target(year)}</p>
        <p className={styles.big}>{targetText(target, format.decimal)}</p>
        {expectedToDate !== null && (
          <p className="small quiet">
            {words.expected(format.month(year, expectedToDate.month))}:{' '}
            <span className="number">{format.decimal(expectedToDate.low, { most: 2 })}</span>
          </p>
        )}
      </div>
      <div>
        <p className="quiet small">{words.achievement}</p>
        <p className={styles.big}>
          <Figure of={achievementFigure(row)} title={row.name} show={(percent) => format.percent(percent)} />
        </p>
        <p className="row">
          <BandBadge band={row.band} />
          <StatusBadge status={row.status} />
        </p>
        {reason !== null && <p className="small quiet">{local(reason)}</p>}
      </div>
      <Outlook row={row} year={year} />
      <div className={styles.wide}>
        <IndicatorBullet indicator={row} />
      </div>
    </section>
  );
}

/** Where the year will end if it goes on like this, and how sure that is. */
function Outlook({ row, year }: { readonly row: Standing; readonly year: number }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { forecast, trend, value } = row;
  const number = (text: string): string => format.decimal(text, { most: 2 });
  return (
    <div>
      <p className="quiet small">{words.forecast(year)}</p>
      {forecast.value === null ? (
        <p className={styles.missing}>{words.noForecast}</p>
      ) : (
        <p className={styles.big}>{number(forecast.value)}</p>
      )}
      {forecast.low !== null && forecast.high !== null && (
        <p className="small quiet">{words.interval(number(forecast.low), number(forecast.high))}</p>
      )}
      {forecast.reason === 'TOO_FEW_POINTS' && <p className="small quiet">{words.tooFew}</p>}
      {trend !== null && (
        <p className="small quiet">
          {words[trend.direction](format.decimal(trend.perMonth.replace('-', ''), { most: 3 }))}
        </p>
      )}
      {value?.origin === 'live_measure' && forecast.value !== null && (
        <p className="small quiet">{words.fromReported}</p>
      )}
    </div>
  );
}
