import type { ReactNode } from 'react';
import type { Tone } from './band.js';
import styles from './bullet-chart.module.css';

/** Where a figure stands between its baseline and its target: bar = actual, grey field or stroke = target, dashes = expected by now. */
export function BulletChart({
  actual,
  target,
  baseline,
  expected,
  tone,
  label,
}: {
  readonly actual: number | null;
  readonly target: readonly [low: number, high: number];
  readonly baseline: number | null;
  readonly expected?: number | null;
  readonly tone: Tone;
  /** The same in words. */
  readonly label: string;
}): ReactNode {
  const all = [...target, baseline, actual, expected ?? null].filter((value) => value !== null);
  // A bar begins at zero when zero is near; a rate that moves between 68 and 76 would otherwise show nothing at all.
  const least = Math.min(...all);
  const most = Math.max(...all);
  const from = least >= 0 && least < (most - least) * NEAR_ZERO ? 0 : least - (most - least) * MARGIN;
  const to = most + (most - from) * MARGIN || 1;
  const x = (value: number): number => ((value - from) / (to - from || 1)) * WIDTH;
  const start = x(Math.min(Math.max(from <= 0 && to >= 0 ? 0 : from, from), to));
  const [low, high] = target;
  return (
    <svg
      className={styles.bullet}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className={styles.track} width={WIDTH} height={HEIGHT} />
      {high > low && <rect className={styles.target} x={x(low)} width={x(high) - x(low)} height={HEIGHT} />}
      {actual !== null && (
        <rect
          className={styles[`v${tone}`]}
          x={Math.min(start, x(actual))}
          y={HEIGHT * 0.3}
          width={Math.max(Math.abs(x(actual) - start), 0.75)}
          height={HEIGHT * 0.4}
        />
      )}
      {baseline !== null && (
        <line
          className={styles.baseline}
          x1={x(baseline)}
          x2={x(baseline)}
          y1={HEIGHT * 0.15}
          y2={HEIGHT * 0.85}
        />
      )}
      {expected != null && (
        <line className={styles.expected} x1={x(expected)} x2={x(expected)} y1="0" y2={HEIGHT} />
      )}
      {high === low && (
        <line className={styles.edge} x1={x(low)} x2={x(low)} y1={HEIGHT * 0.08} y2={HEIGHT * 0.92} />
      )}
    </svg>
  );
}

const WIDTH = 100;
const HEIGHT = 24;
const MARGIN = 0.06;
const NEAR_ZERO = 3;
