import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub, useSession } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Empty, PageHead, Skeleton, type Column } from '../../ui/index.js';
import { sourcePath } from '../paths.js';
import { countArrivals } from './arrival-days.js';
import { ArrivalLegend, ArrivalStrip } from './arrival-strip.js';
import { BatchStateBadge } from './batch-state.js';
import { CONNECTOR_DESK, type ConnectorDeskQuery } from './connector-desk.graphql.js';
import { sourceRows, throughputOf, type SourceRow } from './source-rows.js';
import { stripDays, type StripDays } from './strip-days.js';
import { useSourceNames } from './use-source-names.js';

const WORDS = defineWords(
  {
    title: 'Meja Konektor',
    lead: 'Setiap sumber: apakah laporannya datang tepat waktu, apa yang terakhir dikirim, dan apa yang ditolak.',
    add: 'Hubungkan sumber baru',
    caption: 'Sumber data',
    none: 'Belum ada sumber yang mengirim. Mulailah dengan menghubungkan yang pertama.',
    source: 'Sumber',
    strip: '30 hari lalu sampai 7 hari ke depan',
    last: 'Kiriman terakhir',
    received: 'Diterima',
    rejected: 'Ditolak',
    datasets: 'Kumpulan data',
    more: (batches: string) => `Jumlah rekaman dihitung dari ${batches} kiriman terbaru.`,
    never: 'belum pernah',
  },
  {
    title: 'Connector desk',
    lead: 'Every source: whether its reports arrive in time, what it sent last, and what was refused.',
    add: 'Connect a new source',
    caption: 'Data sources',
    none: 'No source has sent anything yet. Begin by connecting the first.',
    source: 'Source',
    strip: 'From 30 days ago to 7 days ahead',
    last: 'Last batch',
    received: 'Received',
    rejected: 'Refused',
    datasets: 'Datasets',
    more: (batches: string) => `Records are counted over the latest ${batches} batches.`,
    never: 'never',
  },
);

export default function ConnectorDeskPage(): ReactNode {
  const words = useWords(WORDS);
  const days = useMemo(() => stripDays(), []);
  const answer = useHub(CONNECTOR_DESK, days, { refreshMs: REFRESH_MS });
  const role = useSession()?.person?.role;
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        {role === 'admin' && (
          <p>
            <Link className="button primary" href="/meja/konektor/baru">
              {words.add}
            </Link>
          </p>
        )}
      </PageHead>
      <Answer of={answer} skeleton={<Skeleton lines={8} height="3rem" />}>
        {(data) => <SourceTable data={data} days={days} />}
      </Answer>
    </>
  );
}

function SourceTable({
  data,
  days,
}: {
  readonly data: ConnectorDeskQuery;
  readonly days: StripDays;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const names = useSourceNames();
  const rows = useMemo(() => sourceRows(data, names), [data, names]);
  const columns = useColumns(days);
  if (rows.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <div className="stack">
      <ArrivalLegend />
      <DataTable
        caption={words.caption}
        rows={rows}
        columns={columns}
        keyOf={({ code }) => code}
        order="source"
      />
      {data.batches.pageInfo.hasNextPage && (
        <p className="quiet small">{words.more(format.decimal(data.batches.nodes.length))}</p>
      )}
    </div>
  );
}

function useColumns(days: StripDays): readonly Column<SourceRow>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  return [
    {
      key: 'source',
      title: words.source,
      isHead: true,
      value: ({ name, code }) => `${name} ${code}`,
      cell: ({ name, code }) => (
        <>
          <Link href={sourcePath(code)}>{name}</Link>
          <br />
          <code className="quiet">{code}</code>
        </>
      ),
    },
    {
      key: 'strip',
      title: words.strip,
      value: ({ arrivals }) => {
        const { late, missing } = countArrivals(arrivals);
        return late + missing;
      },
      cell: ({ arrivals, batches }) => <ArrivalStrip arrivals={arrivals} sent={batches} range={days} />,
    },
    {
      key: 'last',
      title: words.last,
      value: ({ batches }) => batches[0]?.receivedAt ?? '',
      cell: ({ batches: [batch] }) =>
        batch === undefined ? (
          <span className="quiet">{words.never}</span>
        ) : (
          <>
            <span title={format.moment(batch.receivedAt)}>{format.age(batch.receivedAt)}</span>
            <br />
            <BatchStateBadge state={batch.state} />
          </>
        ),
    },
    {
      key: 'received',
      title: words.received,
      align: 'right',
      value: ({ batches }) => throughputOf(batches).received,
      cell: ({ batches }) => format.decimal(throughputOf(batches).received),
    },
    {
      key: 'rejected',
      title: words.rejected,
      align: 'right',
      value: ({ batches }) => throughputOf(batches).rejected,
      cell: ({ batches, code }) => {
        const { rejected } = throughputOf(batches);
        return rejected === 0 ? (
          '0'
        ) : (
          <Link href={`${sourcePath(code)}#ditolak`}>{format.decimal(rejected)}</Link>
        );
      },
    },
    {
      key: 'datasets',
      title: words.datasets,
      align: 'right',
      value: ({ datasets }) => datasets.length,
      cell: ({ datasets }) => format.decimal(datasets.length),
    },
  ];
}

const REFRESH_MS = 60_000;
