import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Figure } from '../../ui/index.js';
import { Heat } from '../cetar/heat.js';
import type { Agency } from './agency-score.page.js';
import { Equation } from './equation.js';
import { RecordLinks } from './record-links.js';
import { ScaleBar } from './scale-bar.js';
import styles from './agency-score.module.css';

const WORDS = defineWords(
  {
    weight: (percent: string) => `bobot ${percent} dari keseluruhan`,
    measureWeight: (percent: string) => `bobot ${percent}`,
    points: (points: string) => `${points} poin`,
    noPoints: 'tanpa poin',
    scale: (zero: string, full: string) => `0 poin pada ${zero}, 100 poin pada ${full}`,
  },
  {
    weight: (percent: string) => `${percent} of the whole`,
    measureWeight: (percent: string) => `weight ${percent}`,
    points: (points: string) => `${points} points`,
    noPoints: 'no points',
    scale: (zero: string, full: string) => `0 points at ${zero}, 100 points at ${full}`,
  },
);

type Dimension = Agency['dimensions'][number];

/** One dimension as arithmetic: each measure's fraction, its place on the scale, its points; then their weighted mean. */
export function DimensionSheet({ dimension }: { readonly dimension: Dimension }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  return (
    <section className={`sheet ${styles.dimension}`} id={dimension.code}>
      <div className={styles.dimensionHead}>
        <div>
          <h2>{local(dimension.title)}</h2>
          <p className="quiet">{local(dimension.meaning)}</p>
          <p className="quiet small">{words.weight(format.percent(dimension.weight))}</p>
        </div>
        <Heat {...dimension} isStrong />
      </div>
      {dimension.reason !== null && <p className="quiet">{local(dimension.reason.text)}</p>}
      <ul className={styles.measures}>
        {dimension.measures.map((measure) => (
          <MeasureLine key={measure.measureCode} measure={measure} />
        ))}
      </ul>
      <Equation
        parts={dimension.measures.map(({ name, weight, points }) => ({
          name: local(name),
          weight,
          score: points,
        }))}
        result={dimension.score}
      />
    </section>
  );
}

function MeasureLine({ measure }: { readonly measure: Dimension['measures'][number] }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const { name, figure, weight, points, zeroAt, fullAt } = measure;
  const withUnit = (value: string): string => `${format.decimal(value, { most: 2 })} ${local(figure.unit)}`;
  return (
    <li className={styles.measure}>
      <div>
        <h3 className={styles.measureName}>{local(name)}</h3>
        <p className="quiet small">{local(figure.reason?.text ?? figure.formula)}</p>
        {figure.value !== null && <RecordLinks of={figure.records} />}
      </div>
      <p className={styles.fraction}>
        {figure.value !== null && figure.numerator !== null && figure.denominator !== null && (
          <span className={`${styles.parts} number`}>
            <Part of={figure.numerator} /> ÷ <Part of={figure.denominator} /> =
          </span>
        )}
        <Figure of={figure} title={local(name)} />
      </p>
      <div>
        <ScaleBar points={points} label={words.scale(withUnit(zeroAt), withUnit(fullAt))} />
        <p className="quiet small">{words.scale(withUnit(zeroAt), withUnit(fullAt))}</p>
      </div>
      <p className={styles.points}>
        <b className="number">
          {points === null ? words.noPoints : words.points(format.decimal(points, { least: 2, most: 2 }))}
        </b>
        <span className="quiet small">{words.measureWeight(format.percent(weight))}</span>
      </p>
    </li>
  );
}

/** Sums of money are long: said short, exact on hover. */
function Part({ of }: { readonly of: string }): ReactNode {
  const format = useFormat();
  return Math.abs(Number(of)) < MONEY_FROM ? (
    format.decimal(of, { most: 2 })
  ) : (
    <abbr title={format.decimal(of)}>{format.rupiah(of).replace(/^Rp /u, '')}</abbr>
  );
}

const MONEY_FROM = 1_000_000;
