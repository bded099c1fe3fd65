import type { ReactNode } from 'react';
import { Icon, type IconName, type Tone } from '../../ui/index.js';
import type { WallPanel } from './panel.js';
import styles from './wall.module.css';

const ICONS: Readonly<Record<Tone, IconName>> = {
  ...{ 0: 'level', 1: 'warn', 2: 'warn', 3: 'clock', 4: 'check', 5: 'check' },
};

/** What is always seen of a panel; grey with the reason when it cannot be vouched for. */
export function WallTile({
  panel: { title, headline, caption, tone, doubt },
  isShown,
}: {
  readonly panel: WallPanel;
  readonly isShown: boolean;
}): ReactNode {
  return (
    <li className={styles.tile} data-doubt={doubt !== null} data-shown={isShown}>
      <h2 className={styles.tileTitle}>{title}</h2>
      <p className={`${styles.headline} ${styles[`t${doubt === null ? tone : 0}`]}`}>
        <Icon name={doubt === null ? ICONS[tone] : 'none'} />
        {headline ?? '–'}
      </p>
      <p className={styles.caption}>{doubt ?? caption}</p>
    </li>
  );
}
