import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, type Column } from '../../ui/index.js';
import { ArrivalLegend, ArrivalStrip } from '../connector-desk/arrival-strip.js';
import { throughputOf } from '../connector-desk/source-rows.js';
import { datasetPath } from '../paths.js';
import type { ConnectorSourceQuery } from './connector-source.graphql.js';
import { datasetTitle } from './dataset-title.js';

const WORDS = defineWords(
  {
    caption: 'Aliran data sumber ini',
    dataset: 'Kumpulan data',
    strip: '30 hari terakhir',
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
    strip: 'Last 30 days',
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
  readonly arrivals: ConnectorSourceQuery['arrivals']['nodes'];
  readonly batches: ConnectorSourceQuery['batches']['nodes'];
}

/** A stream is what one source sends of one dataset. */
export function StreamTable({
  datasets,
  data,
  range,
}: {
  readonly datasets: readonly string[];
  readonly data: ConnectorSourceQuery;
  readonly range: { readonly from: string; readonly to: string };
}): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns(range);
  const rows = datasets.map((dataset) => ({
    dataset,
    arrivals: data.arrivals.nodes.filter((arrival) => arrival.dataset === dataset),
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

function useColumns(range: { readonly from: string; readonly to: string }): readonly Column<Stream>[] {
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
      cell: ({ arrivals, batches }) => <ArrivalStrip arrivals={arrivals} sent={batches} range={range} />,
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
