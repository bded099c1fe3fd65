import { useState, type ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { useLanguage, useLocal, useWords } from '../../i18n/index.js';
import { Badge, CopyLink, Field, TextField } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { WORDS } from './developer-words.js';
import styles from './developer.module.css';
import { EXAMPLES } from './examples.js';
import { QueryEditor } from './query-editor.js';
import { runQuery, type QueryOutcome } from './run-query.js';
import { useSchema } from './use-schema.js';

/** Write a query, run it, see what came back and what it cost. The query that was run last is in the address. */
export function Workbench(): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const { language } = useLanguage();
  const schema = useSchema();
  const [shared, share] = useUrlState('query');
  const [query, setQuery] = useState(shared === '' ? (EXAMPLES[0]?.query ?? '') : shared);
  const [variables, setVariables] = useState('');
  const [key, setKey] = useState('');
  const [outcome, setOutcome] = useState<QueryOutcome | 'running' | 'broken' | null>(null);
  const run = async (): Promise<void> => {
    setOutcome('running');
    if (query.length <= SHARED_CHARACTERS_MAX) share(query);
    try {
      setOutcome(await runQuery({ query, variables, key, language }));
    } catch {
      setOutcome('broken');
    }
  };
  return (
    <div className="stack">
      <div className={styles.examples} role="group" aria-label={words.examples}>
        <span className="quiet small">{words.examples}</span>
        {EXAMPLES.map((example) => (
          <button
            key={example.title.id}
            type="button"
            className={styles.example}
            onClick={() => setQuery(example.query)}
          >
            {local(example.title)}
          </button>
        ))}
      </div>
      <div className={styles.bench}>
        <section className={styles.half} aria-label={words.editor}>
          <QueryEditor
            label={words.editor}
            value={query}
            onChange={setQuery}
            onRun={() => void run()}
            schema={schema}
          />
          <div className={styles.bar}>
            <button
              type="button"
              className="button primary"
              disabled={outcome === 'running'}
              onClick={() => void run()}
            >
              {outcome === 'running' ? words.running : words.run}
            </button>
            <CopyLink />
            <span className="quiet small">{words.keys}</span>
          </div>
          <details className={styles.more}>
            <summary>{words.more}</summary>
            <div className="stack">
              <Field label={words.variables}>
                {(input) => (
                  <textarea
                    {...input}
                    className="field"
                    rows={4}
                    spellCheck={false}
                    value={variables}
                    onChange={(event) => setVariables(event.target.value)}
                  />
                )}
              </Field>
              <TextField
                label={words.key}
                hint={words.keyHint}
                type="password"
                value={key}
                onChange={setKey}
              />
            </div>
          </details>
        </section>
        <section className={styles.half} aria-label={words.answer}>
          <Outcome of={outcome} />
        </section>
      </div>
    </div>
  );
}

function Outcome({ of: outcome }: { readonly of: QueryOutcome | 'running' | 'broken' | null }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  if (outcome === null || outcome === 'running') {
    return (
      <p className={styles.nothing} role="status">
        {outcome === null ? words.nothing : words.running}
      </p>
    );
  }
  if (outcome === 'broken') {
    return (
      <p className={styles.nothing} role="alert">
        {words.broken}
      </p>
    );
  }
  const { cost, isRefused, milliseconds, text } = outcome;
  return (
    <>
      <pre className={styles.answer} role="region" tabIndex={0} aria-label={words.answer}>
        {text}
      </pre>
      <p className={styles.bar} role="status">
        <Badge tone={isRefused ? 1 : 5} icon={isRefused ? 'stop' : 'check'}>
          {isRefused ? words.refused : words.fine}
        </Badge>
        <span className="small">{words.time(format.decimal(milliseconds))}</span>
        {cost !== null && (
          <span className="small">
            {words.cost(format.decimal(cost.estimated), format.decimal(cost.limit))}
          </span>
        )}
      </p>
    </>
  );
}

// Longer addresses are cut by some proxies on the way.
const SHARED_CHARACTERS_MAX = 4_000;
