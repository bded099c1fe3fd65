import type { ReactNode } from 'react';
import styles from './sparkline.module.css';

/** The course of a figure in one glance; the label says it in words. Gaps stay gaps. */
export function Sparkline({
  values,
  label,
  reference,
}: {
  readonly values: readonly (number | null)[];
  readonly label: string;
  /** A line to hold it against, such as a target. */
  readonly reference?: number;
}): ReactNode {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const all = reference === undefined ? known : [...known, reference];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const x = (index: number): number => (index / (values.length - 1)) * WIDTH;
  const y = (value: number): number => HEIGHT - ((value - low) / span) * HEIGHT;
  const last = values.findLastIndex((value) => value !== null);
  const end = `M${x(last)} ${y(values[last] ?? low)}h0`;
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {reference !== undefined && (
        <line className={styles.reference} x1="0" x2={WIDTH} y1={y(reference)} y2={y(reference)} />
      )}
      <path className={styles.stroke} d={pathOf(values, x, y)} />
      <path className={styles.end} d={end} />
    </svg>
  );
}

function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isPenDown = false;
  return values
    .map((value, index) => {
      if (value === null) {
        isPenDown = false;
        return '';
      }
      const command = isPenDown ? 'L' : 'M';
      isPenDown = true;
      return `${command}${x(index).toFixed(2)} ${y(value).toFixed(2)}`;
    })
    .join('');
}

const WIDTH = 100;
const HEIGHT = 24;
