import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords, type LocalText } from '../../i18n/index.js';
import { Badge, BAND_TONES, BAND_WORDS } from '../../ui/index.js';
import { scoreBand } from './score-band.js';
import styles from './cetar.module.css';

const WORDS = defineWords(
  { none: 'Tanpa skor', coverage: (percent: string) => `${percent} berdata` },
  { none: 'No score', coverage: (percent: string) => `${percent} has data` },
);

/** One field of the matrix: number, icon and word on the colour of the band; without a score its reason. */
export function Heat({
  score,
  coveragePercent,
  reason,
  isStrong = false,
}: {
  readonly score: string | null;
  readonly coveragePercent: string;
  readonly reason: { readonly text: LocalText } | null;
  readonly isStrong?: boolean;
}): ReactNode {
  const words = useWords(WORDS);
  const bands = useWords(BAND_WORDS);
  const local = useLocal();
  const format = useFormat();
  if (score === null) {
    return (
      <span
        className={`${styles.heat} ${styles.h0}`}
        title={reason === null ? undefined : local(reason.text)}
      >
        <Badge tone={0}>{words.none}</Badge>
        <span className={styles.why}>{words.coverage(format.percent(coveragePercent, { most: 0 }))}</span>
      </span>
    );
  }
  const band = scoreBand(score);
  const tone = BAND_TONES[band];
  return (
    <span className={`${styles.heat} ${styles[`h${tone}`]} ${isStrong ? styles.strong : ''}`}>
      <b className="number">{format.decimal(score, { least: 1, most: 1 })}</b>
      <Badge tone={tone}>{bands[band]}</Badge>
    </span>
  );
}
