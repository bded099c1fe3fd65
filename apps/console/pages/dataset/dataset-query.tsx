import type { ReactNode } from 'react';
import type { Dataset } from '../../client/dataset.js';
import { queryAddress } from '../../graphiql/query-address.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { CopyLink } from '../../ui/index.js';
import styles from './dataset.module.css';
import { sampleQuery } from './sample-query.js';

const WORDS = defineWords(
  {
    text: 'Coba query ini di GraphiQL, atau kirim dari program dengan POST. Data publik tidak memerlukan kunci.',
    open: 'Coba query ini',
  },
  {
    text: 'Try this query in GraphiQL, or send it from a program with POST. Public data need no key.',
    open: 'Try this query',
  },
);

export function DatasetQuery({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const words = useWords(WORDS);
  const query = sampleQuery(dataset, 50);
  return (
    <>
      <p>{words.text}</p>
      <pre className={styles.code} tabIndex={0}>
        {query}
      </pre>
      <div className="row">
        <CopyLink text={query} />
        <a className="button" href={queryAddress(query)}>
          {words.open}
        </a>
      </div>
    </>
  );
}
