import type { ReactNode } from 'react';
import type { BudgetQuery } from './budget.graphql.js';
import styles from './budget.module.css';

type Group = BudgetQuery['budgetControl']['total'];

/** Absorption from 0 to 100 % over the band of its month; the number itself stands beside it. */
export function AbsorptionBar({
  group: { absorption, band, position },
}: {
  readonly group: Pick<Group, 'absorption' | 'band' | 'position'>;
}): ReactNode {
  const width = Math.min(Math.max(Number(absorption.value ?? 0), 0), 100);
  const [low, high] = [Number(band.lower), Number(band.upper)];
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.band} style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
      <span className={`${styles.fill} ${styles[position ?? 'none']}`} style={{ width: `${width}%` }} />
    </span>
  );
}
