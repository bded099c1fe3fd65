import type { ReactNode } from 'react';
import { EXAMPLES } from '../../graphiql/examples.js';
import { queryAddress } from '../../graphiql/query-address.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { CopyLink } from '../../ui/index.js';
import styles from './developer.module.css';

const WORDS = defineWords(
  {
    lead: 'GraphiQL melengkapi nama saat Anda mengetik, menjelaskan setiap jenis dan isiannya, menerima variabel, kunci API dan langganan, serta menampilkan biaya jawaban. Semua dari hub ini, tanpa internet.',
    open: 'Buka GraphiQL',
    openThis: 'Buka di GraphiQL',
  },
  {
    lead: 'GraphiQL completes names while you type, explains every type and field, takes variables, an API key and subscriptions, and shows what an answer cost. All from this hub, without internet.',
    open: 'Open GraphiQL',
    openThis: 'Open in GraphiQL',
  },
);

/** Queries to begin with, each a link into GraphiQL, which is a page of its own. */
export function Examples(): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  return (
    <div className="stack">
      <p className="measure">{words.lead}</p>
      <p>
        <a className="button primary" href="/graphql">
          {words.open}
        </a>
      </p>
      <ul className={styles.examples}>
        {EXAMPLES.map(({ title, query }) => (
          <li key={title.id}>
            <h2>{local(title)}</h2>
            <pre tabIndex={0} role="region" aria-label={local(title)}>
              {query}
            </pre>
            <p className="row">
              <a
                className="button"
                href={queryAddress(query)}
                aria-label={`${words.openThis}: ${local(title)}`}
              >
                {words.openThis}
              </a>
              <CopyLink text={query} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
