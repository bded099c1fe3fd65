import type { ReactNode } from 'react';
import styles from './prices.module.css';

/** All markets in one stroke: line from the lowest to the highest price, dot at the average, field or stroke for the reference. */
export function PriceRange({
  lowest,
  average,
  highest,
  reference,
  label,
}: {
  readonly lowest: string | null;
  readonly average: string | null;
  readonly highest: string | null;
  readonly reference: { readonly lowerPrice: string | null; readonly upperPrice: string | null } | undefined;
  readonly label: string;
}): ReactNode {
  if (lowest === null || highest === null || average === null) return null;
  const bounds = [reference?.lowerPrice, reference?.upperPrice].flatMap((one) =>
    one == null ? [] : [Number(one)],
  );
  const all = [Number(lowest), Number(highest), ...bounds];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const x = (value: number): number => INSET + ((value - low) / span) * (WIDTH - 2 * INSET);
  const [first, second] = bounds.map(x);
  return (
    <svg className={styles.range} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {first !== undefined && second !== undefined && (
        <rect className={styles.rangeField} x={first} width={second - first} y="2" height={HEIGHT - 4} />
      )}
      <line
        className={styles.rangeLine}
        x1={x(Number(lowest))}
        x2={x(Number(highest))}
        y1={HEIGHT / 2}
        y2={HEIGHT / 2}
      />
      {bounds.map((bound) => (
        <line key={bound} className={styles.rangeBound} x1={x(bound)} x2={x(bound)} y1="1" y2={HEIGHT - 1} />
      ))}
      <circle className={styles.rangeDot} cx={x(Number(average))} cy={HEIGHT / 2} r="4" />
    </svg>
  );
}

const WIDTH = 120;
const HEIGHT = 20;
const INSET = 5;
