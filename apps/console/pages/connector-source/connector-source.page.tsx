import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useHub, useSession } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { stripDays, type StripDays } from '../connector-desk/strip-days.js';
import { useSourceNames } from '../connector-desk/use-source-names.js';
import { BatchTable } from './batch-table.js';
import { CONNECTOR_SOURCE, type ConnectorSourceQuery } from './connector-source.graphql.js';
import styles from './connector-source.module.css';
import { RejectionCauses } from './rejection-causes.js';
import { SourceKeys } from './source-keys.js';
import { StreamTable } from './stream-table.js';

const WORDS = defineWords(
  {
    desk: 'Meja Konektor',
    lead: 'Alirannya, kirimannya, dan apa yang ditolak beserta cara membetulkannya.',
    streams: 'Aliran data',
    refused: 'Ditolak menurut sebab',
    batches: 'Kiriman terakhir',
    keys: 'Kunci',
    nothing: 'Sumber ini belum mengirim dan tidak ada laporan yang diharapkan darinya.',
  },
  {
    desk: 'Connector desk',
    lead: 'Its streams, its batches, and what was refused with a way to mend it.',
    streams: 'Streams',
    refused: 'Refused, by cause',
    batches: 'Latest batches',
    keys: 'Keys',
    nothing: 'This source has not sent anything, and no report is expected of it.',
  },
);

export default function ConnectorSourcePage(): ReactNode {
  const words = useWords(WORDS);
  const { source = '' } = useParams();
  const days = useMemo(() => stripDays(), []);
  const answer = useHub(CONNECTOR_SOURCE, { source, ...days }, { refreshMs: REFRESH_MS });
  const names = useSourceNames();
  const name =
    names.find(({ code }) => code === source)?.name ?? answer.data?.arrivalDays[0]?.sourceName ?? source;
  const isAdmin = useSession()?.person?.role === 'admin';
  return (
    <>
      <PageHead
        title={name}
        crumbs={
          <>
            <Link href="/meja/konektor">{words.desk}</Link> <span>›</span> <code>{source}</code>
          </>
        }
        lead={words.lead}
      />
      <Answer of={answer} skeleton={<Skeleton lines={6} height="3rem" />}>
        {(data) => <SourceBody source={source} data={data} days={days} />}
      </Answer>
      {isAdmin && (
        <section className={styles.section}>
          <h2>{words.keys}</h2>
          <SourceKeys source={source} datasets={datasetsOf(answer.data)} />
        </section>
      )}
    </>
  );
}

function SourceBody({
  source,
  data,
  days,
}: {
  readonly source: string;
  readonly data: ConnectorSourceQuery;
  readonly days: StripDays;
}): ReactNode {
  const words = useWords(WORDS);
  const datasets = datasetsOf(data);
  if (datasets.length === 0) return <Empty>{words.nothing}</Empty>;
  return (
    <>
      <section className={styles.section}>
        <h2>{words.streams}</h2>
        <StreamTable datasets={datasets} data={data} days={days} />
      </section>
      <section className={styles.section} id="ditolak">
        <h2>{words.refused}</h2>
        <RejectionCauses source={source} datasets={datasets} />
      </section>
      <section className={styles.section}>
        <h2>{words.batches}</h2>
        <BatchTable batches={data.batches.nodes} />
      </section>
    </>
  );
}

function datasetsOf(data: ConnectorSourceQuery | undefined): readonly string[] {
  if (data === undefined) return [];
  const rows = [...data.arrivalDays, ...data.arrivalExpectations.nodes, ...data.batches.nodes];
  return [...new Set(rows.map(({ dataset }) => dataset))].sort();
}

const REFRESH_MS = 60_000;
