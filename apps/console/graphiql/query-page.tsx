import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useMemo, useState, type ReactNode } from 'react';
import { useFormat } from '../format/index.js';
import { defineWords, useLanguage, useLocal, useWords } from '../i18n/index.js';
import { storedTheme } from '../shell/stored-theme.js';
import { Icon } from '../ui/icon.js';
import { EXAMPLES } from './examples.js';
import { EXAMPLES_PLUGINS } from './examples-plugin.js';
import styles from './graphiql.module.css';
import { hubFetcher, SCHEMA_QUERY } from './hub-fetcher.js';
import { useLastCost } from './last-cost.js';
import { queryAddress } from './query-address.js';
import { storageWithoutHeaders } from './storage-without-headers.js';

const WORDS = defineWords(
  {
    heading: 'GraphiQL: coba query di API Lumbung',
    cost: (estimated: string, limit: string) => `Biaya ${estimated} dari batas ${limit} per query`,
    noCost: 'Biaya jawaban terakhir tampil di sini.',
    share: 'Salin tautan query ini',
    shared: 'Tautan tersalin',
  },
  {
    heading: 'GraphiQL: try queries on the API of Lumbung',
    cost: (estimated: string, limit: string) => `Cost ${estimated} of at most ${limit} a query`,
    noCost: 'The cost of the last answer stands here.',
    share: 'Copy the link of this query',
    shared: 'Link copied',
  },
);

/** GraphiQL on the hub's own `/graphql`, with our examples, the reader's language, and the cost of the last answer; `asked` is what it opens with. */
export function QueryPage({ asked }: { readonly asked: string | undefined }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const { language } = useLanguage();
  const [fetcher] = useState(() => hubFetcher(language));
  const [storage] = useState(() => storageWithoutHeaders(localStorage));
  const plugins = useMemo(() => [EXAMPLES_PLUGINS[language], HISTORY_PLUGIN], [language]);
  return (
    <>
      <h1 className={styles.heading}>{words.heading}</h1>
      <GraphiQL
        fetcher={fetcher}
        introspectionQueryName={SCHEMA_QUERY}
        customScalarSchemas={{ JSON: {} }}
        plugins={plugins}
        defaultQuery={firstQuery(local)}
        initialQuery={asked}
        defaultTheme={storedTheme()}
        // A key stays in the page that it was typed into.
        shouldPersistHeaders={false}
        storage={storage}
      >
        <GraphiQL.Logo>
          <ToHome />
        </GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, merge, copy }) => (
            <>
              {prettify}
              {merge}
              {copy}
              <ShareButton />
            </>
          )}
        </GraphiQL.Toolbar>
        <GraphiQL.Footer>
          <LastCost />
        </GraphiQL.Footer>
      </GraphiQL>
    </>
  );
}

/** Home, and the same page in the other language. */
function ToHome(): ReactNode {
  const { language } = useLanguage();
  return (
    <>
      <a href="/">Lumbung</a>
      {language === 'id' ? (
        <a href="/graphql?lang=en" lang="en" hrefLang="en">
          English
        </a>
      ) : (
        <a href="/graphql?lang=id" lang="id" hrefLang="id">
          Bahasa Indonesia
        </a>
      )}
    </>
  );
}

function ShareButton(): ReactNode {
  const words = useWords(WORDS);
  const editor = useGraphiQL((state) => state.queryEditor);
  const [isDone, setIsDone] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(new URL(queryAddress(editor?.getValue() ?? ''), location.href).href);
    setIsDone(true);
    setTimeout(() => setIsDone(false), SHOWN_MS);
  };
  // Browsers offer the clipboard only on safe addresses (https or this machine).
  if (!('clipboard' in navigator)) return null;
  return (
    <ToolbarButton label={isDone ? words.shared : words.share} onClick={() => void copy()}>
      <Icon name={isDone ? 'check' : 'link'} />
    </ToolbarButton>
  );
}

function LastCost(): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const cost = useLastCost();
  return (
    <p className={styles.cost} role="status">
      {cost === null ? words.noCost : words.cost(format.decimal(cost.estimated), format.decimal(cost.limit))}
    </p>
  );
}

/** What somebody sees who has written nothing yet. */
function firstQuery(local: ReturnType<typeof useLocal>): string {
  const [first] = EXAMPLES;
  return first === undefined ? '' : `# ${local(first.title)}\n${first.query}\n`;
}

const SHOWN_MS = 2_000;
