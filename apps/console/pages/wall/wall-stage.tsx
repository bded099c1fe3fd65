import type { ReactNode } from 'react';
import { Icon } from '../../ui/index.js';
import type { WallPanel } from './panel.js';
import styles from './wall.module.css';

/** The panel whose turn it is, row by row. */
export function WallStage({ panel }: { readonly panel: WallPanel }): ReactNode {
  const { rowsTitle, rows, doubt, headline, calm } = panel;
  return (
    <section className={styles.stage} data-doubt={doubt !== null} aria-label={rowsTitle}>
      <h2 className={styles.stageTitle}>{rowsTitle}</h2>
      {doubt !== null && (
        <p className={styles.doubt}>
          <Icon name="warn" /> {doubt}
        </p>
      )}
      {rows.length === 0 && headline !== null && (
        <p className={styles.calm}>
          <Icon name="check" /> {calm}
        </p>
      )}
      <ol className={styles.rows} data-notes={rows.some(({ note }) => note !== '')}>
        {rows.map(({ key, name, note, value, share, tone }) => (
          <li key={key} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track}>
              <span
                className={`${styles.fill} ${styles[`f${tone}`]}`}
                style={{ width: `${Math.max(0.01, share) * 100}%` }}
              />
            </span>
            <span className={styles.value}>{value}</span>
            {note !== '' && <span className={styles.note}>{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
