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
  const least = Math.min(...all);
  const most = Math.max(...all);
  // A bar is a length, so it begins at zero. A rate that moves between 68 and 76 would show nothing that way: it is drawn close up,
  // and its bar is the way that it went from its baseline.
  const isNearZero = least < (most - least) * NEAR_ZERO;
  const origin = baseline === null || isNearZero ? 0 : baseline;
  const [lowest, highest] = [Math.min(least, origin), Math.max(most, origin)];
  const margin = (highest - lowest) * MARGIN;
  const from = lowest === 0 ? 0 : lowest - margin;
  const to = highest + margin || 1;
  const x = (value: number): number => ((value - from) / (to - from || 1)) * WIDTH;
  const start = x(origin);
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
