import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import styles from './developer.module.css';
import { SCHEMA_CHANGES } from './schema-changes.js';

const WORDS = defineWords(
  {
    title: 'Yang diambil dari skema GraphQL',
    lead: 'Skema tumbuh: kolom, argumen dengan nilai bawaan, dan pilihan dapat bertambah kapan saja, jadi abaikan yang tidak dikenal program Anda. Yang dihapus, atau yang meminta lebih banyak, ditandai @deprecated setidaknya satu rilis sebelumnya dan ditulis di sini bersama penggantinya (dalam bahasa Inggris).',
    none: 'Sampai rilis ini belum ada yang diambil: program yang ditulis terhadap skema pertama tetap berjalan.',
    contracts: 'Perubahan kontrak kumpulan data ada di bagian Kontrak data.',
  },
  {
    title: 'Taken away from the GraphQL schema',
    lead: 'The schema grows: fields, arguments with defaults and values are added at any time, so ignore what your program does not know. What is removed, or asks for more, is marked @deprecated for at least one release before and is listed here with what to use instead.',
    none: 'Up to this release nothing was taken away: programs written against the first schema still run.',
    contracts: 'Changes of the contracts of datasets are under Data contracts.',
  },
);

/** docs/schema-changes.md, as the build found it. */
export function Changes(): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="taken-away">
      <h2 id="taken-away">{words.title}</h2>
      <p className="measure">{words.lead}</p>
      {SCHEMA_CHANGES.length === 0 ? (
        <p className="measure">
          <strong>{words.none}</strong>
        </p>
      ) : (
        <ul className={styles.changes}>
          {SCHEMA_CHANGES.map(({ day, text }) => (
            <li key={`${day} ${text}`}>
              <time dateTime={day}>{format.day(day)}</time>
              <span lang="en">{withCode(text)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet measure">{words.contracts}</p>
    </section>
  );
}

/** What stands between backticks in Markdown. */
function withCode(text: string): ReactNode {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
