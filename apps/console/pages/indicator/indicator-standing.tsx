import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { BandBadge, Figure, StatusBadge } from '../../ui/index.js';
import { achievementFigure } from '../rpjmd/achievement-figure.js';
import { IndicatorBullet } from '../rpjmd/indicator-bullet.js';
import { targetText } from '../rpjmd/indicator-table.js';
import type { IndicatorRowFragment } from '../rpjmd/rpjmd.graphql.js';
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
  },
);

/** Where the indicator stands in the year: actual, target, what was to be expected by now, and what that makes. */
export function IndicatorStanding({
  row,
  year,
}: {
  readonly row: IndicatorRowFragment;
  readonly year: number;
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const { value, target, expectedToDate, reason, unit } = row;
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
            {format.decimal(value.value)} <small>{unit}</small>
          </p>
        )}
        {value !== null && (
          <p className="small quiet">
            {value.isProvisional && `${words.provisional} · `}
            {words.from(value.source?.name ?? '–', format.age(value.recordedAt))}
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
      <div className={styles.wide}>
        <IndicatorBullet indicator={row} />
      </div>
    </section>
  );
}
