import { useState, type ReactNode } from 'react';
import { fieldOf } from '../../client/dataset-named.js';
import { datasetTitle } from '../../client/dataset-title.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, Panel, Skeleton } from '../../ui/index.js';
import { CauseBody } from './cause-body.js';
import { REJECTION_CAUSES, type RejectionCausesQuery } from './connector-source.graphql.js';
import styles from './connector-source.module.css';
import { PROBLEM_WORDS, problemWord } from './problem-words.js';

const WORDS = defineWords(
  {
    open: 'Lihat dan betulkan',
    openName: (what: string) => `Lihat dan betulkan: ${what}`,
    records: (_count: number) => 'rekaman',
    none: (dataset: string) => `${dataset}: tidak ada yang ditolak.`,
    more: (count: string) => `Tampilkan ${count} sebab lain`,
    wholeRecord: 'seluruh rekaman',
    seen: (first: string, last: string) => (first === last ? last : `${first} – ${last}`),
    suggestion: (value: string) => `Mungkin maksudnya ${value}`,
  },
  {
    open: 'See and mend',
    openName: (what: string) => `See and mend: ${what}`,
    records: (count: number) => (count === 1 ? 'record' : 'records'),
    none: (dataset: string) => `${dataset}: nothing was refused.`,
    more: (count: string) => `Show ${counted(count, 'more cause')}`,
    wholeRecord: 'the whole record',
    seen: (first: string, last: string) => (first === last ? last : `${first} – ${last}`),
    suggestion: (value: string) => `Perhaps ${value} was meant`,
  },
);

export type Cause = RejectionCausesQuery['rejectionGroups'][number];

/** What was refused and not yet mended, one line a cause, because one cause has one mend. */
export function RejectionCauses({
  source,
  datasets,
}: {
  readonly source: string;
  readonly datasets: readonly string[];
}): ReactNode {
  return datasets.map((dataset) => <DatasetCauses key={dataset} source={source} dataset={dataset} />);
}

function DatasetCauses({
  source,
  dataset,
}: {
  readonly source: string;
  readonly dataset: string;
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const answer = useHub(REJECTION_CAUSES, { source, dataset });
  const [openId, setOpenId] = useState<string | null>(null);
  // What is looked at stays, though a replay has emptied its group meanwhile.
  const [opened, setOpened] = useState<Cause | null>(null);
  const title = local(datasetTitle(dataset));
  const open = (cause: Cause): void => {
    setOpened(cause);
    setOpenId(cause.id);
  };
  return (
    <Answer of={answer} skeleton={<Skeleton lines={1} height="4rem" />}>
      {({ rejectionGroups }) => (
        <>
          {rejectionGroups.length === 0 ? (
            <p className="quiet">{words.none(title)}</p>
          ) : (
            <>
              <h3>{title}</h3>
              <CauseList causes={rejectionGroups.slice(0, SHOWN_MAX)} onOpen={open} />
              {rejectionGroups.length > SHOWN_MAX && (
                <details>
                  <summary>{words.more(format.decimal(rejectionGroups.length - SHOWN_MAX))}</summary>
                  <CauseList causes={rejectionGroups.slice(SHOWN_MAX)} onOpen={open} />
                </details>
              )}
            </>
          )}
          <Panel title={title} isOpen={openId !== null} onClose={() => setOpenId(null)}>
            {opened && <CauseBody key={opened.id} cause={opened} />}
          </Panel>
        </>
      )}
    </Answer>
  );
}

function CauseList({
  causes,
  onOpen,
}: {
  readonly causes: readonly Cause[];
  readonly onOpen: (cause: Cause) => void;
}): ReactNode {
  return (
    <ul className={styles.causes}>
      {causes.map((cause) => (
        <CauseLine key={cause.id} cause={cause} onOpen={() => onOpen(cause)} />
      ))}
    </ul>
  );
}

function CauseLine({ cause, onOpen }: { readonly cause: Cause; readonly onOpen: () => void }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const local = useLocal();
  const heading = useCauseHeading(cause);
  const problem = cause.examples[0]?.problems.find(
    ({ code, field }) => code === cause.code && field === cause.field,
  );
  return (
    <li className={styles.cause}>
      <p className={`${styles.count} number`}>
        {format.decimal(cause.count)} <small>{words.records(cause.count)}</small>
      </p>
      <div>
        <p>
          <strong>{heading}</strong>
        </p>
        {problem && <p className="quiet small">{local(problem)}</p>}
        {cause.suggestion !== null && <p className="small">{words.suggestion(cause.suggestion)}</p>}
        <p className="quiet small">
          {words.seen(format.day(cause.firstReceivedAt), format.day(cause.lastReceivedAt))}
        </p>
      </div>
      <button type="button" className="button" aria-label={words.openName(heading)} onClick={onOpen}>
        {words.open}
      </button>
    </li>
  );
}

/** "Out of range: Amount". */
export function useCauseHeading({ dataset, code, field }: Cause): string {
  const words = useWords(WORDS);
  const problems = useWords(PROBLEM_WORDS);
  const local = useLocal();
  const known = fieldOf(dataset, field);
  const where = field === '' ? words.wholeRecord : known === undefined ? field : local(known.title);
  return `${problemWord(code, problems)}: ${where}`;
}

// What fits on a screen; the most frequent causes come first.
const SHOWN_MAX = 5;
