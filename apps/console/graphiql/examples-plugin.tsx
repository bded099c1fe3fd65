import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import type { ReactNode } from 'react';
import { defineWords, useLocal, useWords, type Language } from '../i18n/index.js';
import { EXAMPLES } from './examples.js';
import styles from './graphiql.module.css';

const WORDS = defineWords(
  {
    title: 'Contoh',
    lead: 'Pilih satu untuk dibuka di tab baru, lalu jalankan dengan Ctrl+Enter. Semuanya berjalan tanpa kunci.',
    key: 'Kunci API',
    keyLead:
      'Tulis di bagian Headers seperti di bawah. Tanpa kunci berlaku hak akun Anda, atau data publik bila Anda belum masuk. Kunci tidak disimpan.',
  },
  {
    title: 'Examples',
    lead: 'Choose one to open it in a new tab, then run it with Ctrl+Enter. All of them run without a key.',
    key: 'API key',
    keyLead:
      'Write it under Headers as below. Without a key what your account may see counts, or public data if you are not signed in. Keys are not stored.',
  },
);

/** Queries to begin with, in the side of GraphiQL. GraphiQL tells plugins apart by title, so there is one for each language. */
export const EXAMPLES_PLUGINS: Readonly<Record<Language, GraphiQLPlugin>> = {
  id: { title: WORDS.id.title, icon: ListIcon, content: Examples },
  en: { title: WORDS.en.title, icon: ListIcon, content: Examples },
};

function Examples(): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const actions = useGraphiQLActions();
  const editor = useGraphiQL((state) => state.queryEditor);
  const open = (query: string): void => {
    if (editor === undefined) return;
    // A tab with nothing in it is as good as a new one.
    if (editor.getValue().trim() !== '') actions.addTab();
    editor.setValue(query);
    // On a phone the list lies above the editor.
    if (matchMedia('(width < 860px)').matches) actions.setVisiblePlugin(null);
    editor.focus();
  };
  return (
    <section className={styles.examples} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul>
        {EXAMPLES.map(({ title, query }) => (
          <li key={title.id}>
            <button type="button" onClick={() => open(query)}>
              {local(title)}
            </button>
          </li>
        ))}
      </ul>
      <h2>{words.key}</h2>
      <p>{words.keyLead}</p>
      <pre>{'{ "Authorization": "Bearer lmb_…" }'}</pre>
    </section>
  );
}

function ListIcon(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M5.5 3.5H14M5.5 8H14M5.5 12.5H14M2 3.5h.5M2 8h.5M2 12.5h.5" />
    </svg>
  );
}
