import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { datasetTitle } from '../../client/dataset-title.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, type Column } from '../../ui/index.js';
import { ArrivalLegend, ArrivalStrip } from '../connector-desk/arrival-strip.js';
import type { StripDays } from '../connector-desk/strip-days.js';
import { throughputOf } from '../connector-desk/source-rows.js';
import { datasetPath } from '../paths.js';
import type { ConnectorSourceQuery } from './connector-source.graphql.js';

const WORDS = defineWords(
  {
    caption: 'Aliran data sumber ini',
    dataset: 'Kumpulan data',
    strip: '30 hari lalu sampai 7 hari ke depan',
    owed: 'Ditunggu berikutnya',
    nothing: 'tidak ada yang ditunggu',
    organizations: (count: string) => `dari ${count} organisasi`,
    missing: (count: string) => `${count} belum datang`,
    last: 'Kiriman terakhir',
    never: 'belum pernah',
    received: 'Diterima',
    applied: 'Diterapkan',
    unchanged: 'Tetap',
    rejected: 'Ditolak',
  },
  {
    caption: 'Streams of this source',
    dataset: 'Dataset',
    strip: 'From 30 days ago to 7 days ahead',
    owed: 'Awaited next',
    nothing: 'nothing awaited',
    organizations: (count: string) => `from ${count} organizations`,
    missing: (count: string) => `${count} missing`,
    last: 'Last batch',
    never: 'never',
    received: 'Received',
    applied: 'Applied',
    unchanged: 'Unchanged',
    rejected: 'Refused',
  },
);

interface Stream {
  readonly dataset: string;
  readonly arrivals: ConnectorSourceQuery['arrivalDays'];
  readonly duties: ConnectorSourceQuery['arrivalExpectations']['nodes'];
  readonly batches: ConnectorSourceQuery['batches']['nodes'];
}

/** A stream is what one source sends of one dataset. */
export function StreamTable({
  datasets,
  data,
  days,
}: {
  readonly datasets: readonly string[];
  readonly data: ConnectorSourceQuery;
  readonly days: StripDays;
}): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns(days);
  const rows = datasets.map((dataset) => ({
    dataset,
    arrivals: data.arrivalDays.filter((arrival) => arrival.dataset === dataset),
    duties: data.arrivalExpectations.nodes.filter((duty) => duty.dataset === dataset && duty.isExpected),
    batches: data.batches.nodes.filter((batch) => batch.dataset === dataset),
  }));
  return (
    <>
      <ArrivalLegend />
      <DataTable
        caption={words.caption}
        name="aliran"
        rows={rows}
        columns={columns}
        keyOf={({ dataset }) => dataset}
        isTall={false}
      />
    </>
  );
}

function useColumns(days: StripDays): readonly Column<Stream>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const local = useLocal();
  const count = (key: 'received' | 'applied' | 'unchanged' | 'rejected'): Column<Stream> => ({
    key,
    title: words[key],
    align: 'right',
    value: ({ batches }) => throughputOf(batches)[key],
    cell: ({ batches }) => format.decimal(throughputOf(batches)[key]),
  });
  return [
    {
      key: 'dataset',
      title: words.dataset,
      isHead: true,
      value: ({ dataset }) => local(datasetTitle(dataset)),
      cell: ({ dataset }) => (
        <>
          <Link href={datasetPath(dataset)}>{local(datasetTitle(dataset))}</Link>
          <br />
          <code className="quiet">{dataset}</code>
        </>
      ),
    },
    {
      key: 'strip',
      title: words.strip,
      cell: ({ arrivals, batches }) => <ArrivalStrip arrivals={arrivals} sent={batches} range={days} />,
    },
    {
      key: 'owed',
      title: words.owed,
      value: ({ duties }) => nextDueOn(duties) ?? '',
      cell: ({ duties }) => <Owed duties={duties} />,
    },
    {
      key: 'last',
      title: words.last,
      value: ({ batches }) => batches[0]?.receivedAt ?? '',
      cell: ({ batches: [batch] }) =>
        batch === undefined ? (
          <span className="quiet">{words.never}</span>
        ) : (
          <span title={format.moment(batch.receivedAt)}>{format.age(batch.receivedAt)}</span>
        ),
    },
    count('received'),
    count('applied'),
    count('unchanged'),
    count('rejected'),
  ];
}

/** The day on which the next report of the stream is due, of how many organizations, and how many are missing. */
function Owed({ duties }: Pick<Stream, 'duties'>): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const day = nextDueOn(duties);
  if (day === null) return <span className="quiet">{words.nothing}</span>;
  const missing = duties.reduce((sum, duty) => sum + duty.missing, 0);
  return (
    <>
      {format.day(day)}
      {duties.length > 1 && (
        <>
          <br />
          <span className="quiet small">{words.organizations(format.decimal(duties.length))}</span>
        </>
      )}
      {missing > 0 && (
        <>
          <br />
          <span className="small">{words.missing(format.decimal(missing))}</span>
        </>
      )}
    </>
  );
}

function nextDueOn(duties: Stream['duties']): string | null {
  return duties.flatMap(({ next }) => next?.dueOn ?? []).sort()[0] ?? null;
}
