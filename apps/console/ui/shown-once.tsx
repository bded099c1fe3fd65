import type { ReactNode } from 'react';
import { defineWords, useWords } from '../i18n/index.js';
import { CopyLink } from './copy-link.js';
import { Done } from './form.js';
import styles from './shown-once.module.css';

const WORDS = defineWords(
  { once: 'Hanya ditampilkan sekali: salin sekarang. Hub menyimpan sidiknya saja.' },
  { once: 'Shown only once: copy it now. The hub keeps nothing but its fingerprint.' },
);

/** A secret that the hub says once: a key, or a link. */
export function ShownOnce({
  title,
  secret,
  children,
}: {
  readonly title: string;
  readonly secret: string;
  readonly children?: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  return (
    <Done>
      <strong>{title}</strong>
      <code className={styles.secret}>{secret}</code>
      <p className="row">
        <CopyLink text={secret} />
      </p>
      <p className="small">{words.once}</p>
      {children}
    </Done>
  );
}
