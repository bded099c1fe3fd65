import type { ReactNode } from 'react';
import styles from './planning-desk.module.css';

/** Progress from 0 to 100 %, with a stroke where it would be if it kept pace with the days; the number stands beside it. */
export function ProgressBar({
  percent,
  elapsedPercent,
}: {
  readonly percent: number;
  readonly elapsedPercent: number;
}): ReactNode {
  return (
    <span className={styles.track} aria-hidden="true">
      <span
        className={`${styles.fill} ${percent < elapsedPercent ? styles.behind : ''}`}
        style={{ width: `${percent}%` }}
      />
      {elapsedPercent > 0 && (
        <span className={styles.pace} style={{ insetInlineStart: `${elapsedPercent}%` }} />
      )}
    </span>
  );
}
