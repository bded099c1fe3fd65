import type { ReactNode } from 'react';
import { useFormat } from '../format/index.js';
import { defineWords, useWords } from '../i18n/index.js';
import { Icon, type IconName } from './icon.js';
import styles from './band.module.css';

/** A place on the one ramp: 1 is worst, 5 is best, 0 says that nothing is known. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

const ICONS: Readonly<Record<Tone, IconName>> = {
  0: 'none',
  1: 'down2',
  2: 'down',
  3: 'level',
  4: 'up',
  5: 'up2',
};

/** Colour, icon and word together, because colour alone says nothing to one man in twelve. */
export function Badge({
  tone,
  icon = ICONS[tone],
  children,
}: {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={`${styles.badge} ${styles[`t${tone}`]}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

export type Band = 'very_low' | 'low' | 'medium' | 'high' | 'very_high';
export type Status = 'on_track' | 'at_risk' | 'off_track' | 'no_data';

export const BAND_TONES: Readonly<Record<Band, Tone>> = {
  very_low: 1,
  low: 2,
  medium: 3,
  high: 4,
  very_high: 5,
};
export const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  off_track: 1,
  at_risk: 2,
  on_track: 5,
  no_data: 0,
};

export const BAND_WORDS = defineWords(
  { very_low: 'Sangat rendah', low: 'Rendah', medium: 'Sedang', high: 'Tinggi', very_high: 'Sangat tinggi' },
  { very_low: 'Very low', low: 'Low', medium: 'Medium', high: 'High', very_high: 'Very high' },
);

export const STATUS_WORDS = defineWords(
  {
    on_track: 'Sesuai jalur',
    at_risk: 'Perlu perhatian',
    off_track: 'Keluar jalur',
    no_data: 'Belum ada data',
  },
  { on_track: 'On track', at_risk: 'Needs attention', off_track: 'Off track', no_data: 'No data yet' },
);

const STATUS_ICONS: Readonly<Record<Status, IconName>> = {
  on_track: 'check',
  at_risk: 'warn',
  off_track: 'stop',
  no_data: 'none',
};

export function BandBadge({ band }: { readonly band: Band | null }): ReactNode {
  const words = useWords(BAND_WORDS);
  const status = useWords(STATUS_WORDS);
  if (band === null) return <Badge tone={0}>{status.no_data}</Badge>;
  return <Badge tone={BAND_TONES[band]}>{words[band]}</Badge>;
}

export function StatusBadge({ status }: { readonly status: Status }): ReactNode {
  const words = useWords(STATUS_WORDS);
  return (
    <Badge tone={STATUS_TONES[status]} icon={STATUS_ICONS[status]}>
      {words[status]}
    </Badge>
  );
}

export interface BandPart {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
  readonly count: number;
}

/** How a whole divides over the ramp: one bar in parts and the same as words. */
export function BandBar({
  parts,
  label,
}: {
  readonly parts: readonly BandPart[];
  readonly label: string;
}): ReactNode {
  const format = useFormat();
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <div role="group" aria-label={label}>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ key, tone, count }) => (
          <span key={key} className={`${styles.part} ${styles[`f${tone}`]}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={`${styles.legend} small`}>
        {shown.map(({ key, label: word, tone, count }) => (
          <li key={key}>
            <Badge tone={tone}>{word}</Badge>
            <span className="number">{format.decimal(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
