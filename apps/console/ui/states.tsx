import { useEffect, useState, type ReactNode } from 'react';
import type { HubAnswer } from '../client/index.js';
import { useFormat } from '../format/index.js';
import { defineWords, useWords } from '../i18n/index.js';
import { Icon } from './icon.js';
import styles from './states.module.css';

const WORDS = defineWords(
  {
    loading: 'Mengambil data …',
    failed: 'Data tidak dapat diambil',
    offline: 'Hub tidak terjangkau. Periksa sambungan internet, lalu coba lagi.',
    retry: 'Coba lagi',
    trace: 'Nomor jejak untuk dilaporkan',
    empty: 'Belum ada data',
    stale: (moment: string) => `Pembaruan gagal; yang tampak adalah keadaan ${moment}.`,
  },
  {
    loading: 'Fetching data …',
    failed: 'The data could not be fetched',
    offline: 'The hub cannot be reached. Check the internet connection, then try again.',
    retry: 'Try again',
    trace: 'Trace number to report',
    empty: 'No data yet',
    stale: (moment: string) => `The refresh failed; this is how things were at ${moment}.`,
  },
);

/** Shows an answer of the hub in whichever of its states it is: coming, failed, old, or here. */
export function Answer<Data>({
  of,
  skeleton = <Skeleton />,
  children,
}: {
  readonly of: HubAnswer<Data>;
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}): ReactNode {
  if (of.data !== undefined) {
    return (
      <>
        {of.isError && <Stale since={of.dataUpdatedAt} />}
        {children(of.data)}
      </>
    );
  }
  return of.isError ? <Failure answer={of} /> : <Waiting>{skeleton}</Waiting>;
}

/** "No data yet", with why and what to do, never an empty chart. */
export function Empty({
  title,
  children,
}: {
  readonly title?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className={styles.box}>
      <strong>{title ?? words.empty}</strong>
      {children}
    </div>
  );
}

function Failure<Data>({ answer }: { readonly answer: HubAnswer<Data> }): ReactNode {
  const words = useWords(WORDS);
  const { error, refetch } = answer;
  return (
    <div className={`${styles.box} ${styles.error}`} role="alert">
      <strong>{words.failed}</strong>
      <p>{error?.code === 'OFFLINE' ? words.offline : error?.message}</p>
      {error?.traceId != null && (
        <p className="small">
          {words.trace}: <code>{error.traceId}</code>
        </p>
      )}
      <button type="button" className="button" onClick={() => void refetch()}>
        {words.retry}
      </button>
    </div>
  );
}

function Stale({ since }: { readonly since: number }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  return (
    <p className={styles.stale} role="status">
      <Icon name="clock" />
      {words.stale(format.moment(new Date(since)))}
    </p>
  );
}

/** The shape of what comes, and after a moment a word about it: nobody looks at grey bars without knowing why. */
function Waiting({ children }: { readonly children: ReactNode }): ReactNode {
  const words = useWords(WORDS);
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <p className={isSlow ? 'quiet small' : 'visually-hidden'} role="status">
        {words.loading}
      </p>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

/** Bars as high as what will stand there, so that the page does not jump. */
export function Skeleton({
  lines = 3,
  height = '3rem',
}: {
  readonly lines?: number;
  readonly height?: string;
}): ReactNode {
  return (
    <div className={styles.skeleton}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.bar} style={{ height }} />
      ))}
    </div>
  );
}

const SLOW_MS = 300;
