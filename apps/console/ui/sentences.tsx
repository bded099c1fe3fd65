import type { CSSProperties, ReactNode } from 'react';
import styles from './sentences.module.css';

/** How things stand, in a few sentences that each begin with their figure. */
export function Sentences({
  width,
  children,
}: {
  /** Below it they stand under one another. */
  readonly width: `${number}rem`;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <ul className={styles.sentences} style={{ '--sentence-width': width } as CSSProperties}>
      {children}
    </ul>
  );
}

/** One of them; what stands under it is `below`. */
export function Sentence({
  figure,
  below,
  children,
}: {
  /** Null where there is none to tell. */
  readonly figure: ReactNode;
  readonly below?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <li className={`sheet ${styles.sentence}`}>
      {figure !== null && <p className={styles.figure}>{figure}</p>}
      <p>{children}</p>
      {below}
    </li>
  );
}
