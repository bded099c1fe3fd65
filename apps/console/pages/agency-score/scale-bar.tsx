import type { ReactNode } from 'react';
import { BAND_TONES } from '../../ui/index.js';
import { scoreBand } from '../cetar/score-band.js';
import styles from './agency-score.module.css';

/** From no points on the left to a hundred on the right, with strokes at every quarter. */
export function ScaleBar({
  points,
  label,
}: {
  readonly points: string | null;
  readonly label: string;
}): ReactNode {
  const tone = points === null ? 0 : BAND_TONES[scoreBand(points)];
  return (
    <svg
      className={styles.scale}
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className={styles.scaleTrack} width="100" height="12" />
      {points !== null && (
        <rect className={styles[`p${tone}`]} width={Math.max(Number(points), 0.5)} height="12" />
      )}
      {[25, 50, 75].map((x) => (
        <line key={x} className={styles.scaleMark} x1={x} x2={x} y1="0" y2="12" />
      ))}
    </svg>
  );
}
