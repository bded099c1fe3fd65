import type { ReactNode } from 'react';
import { datasetTitle } from '../../client/dataset-title.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, type Column } from '../../ui/index.js';
import { BatchStateBadge } from '../connector-desk/batch-state.js';
import type { ConnectorSourceQuery } from './connector-source.graphql.js';

const WORDS = defineWords(
  {
    caption: 'Kiriman sumber ini, terbaru lebih dulu',
    id: 'Nomor',
    dataset: 'Kumpulan data',
    state: 'Keadaan',
    at: 'Diterima pada',
    received: 'Diterima',
    applied: 'Diterapkan',
    unchanged: 'Tetap',
    rejected: 'Ditolak',
    warnings: 'Peringatan',
    deletion: 'penghapusan',
  },
  {
    caption: 'Batches of this source, newest first',
    id: 'Number',
    dataset: 'Dataset',
    state: 'State',
    at: 'Received at',
    received: 'Received',
    applied: 'Applied',
    unchanged: 'Unchanged',
    rejected: 'Refused',
    warnings: 'Warnings',
    deletion: 'deletion',
  },
);

type Batch = ConnectorSourceQuery['batches']['nodes'][number];

export function BatchTable({ batches }: { readonly batches: readonly Batch[] }): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns();
  return (
    <DataTable
      caption={words.caption}
      name="kiriman"
      rows={batches}
      columns={columns}
      keyOf={({ id }) => id}
    />
  );
}

function useColumns(): readonly Column<Batch>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const local = useLocal();
  const count = (key: string, title: string, of: (batch: Batch) => number): Column<Batch> => ({
    key,
    title,
    align: 'right',
    value: of,
    cell: (batch) => format.decimal(of(batch)),
  });
  return [
    { key: 'id', title: words.id, isHead: true, value: ({ id }) => Number(id), cell: ({ id }) => `#${id}` },
    {
      key: 'dataset',
      title: words.dataset,
      value: ({ dataset }) => local(datasetTitle(dataset)),
      cell: ({ dataset, mode }) => (
        <>
          {local(datasetTitle(dataset))}
          {mode === 'DELETE' && <span className="quiet"> ({words.deletion})</span>}
        </>
      ),
    },
    {
      key: 'state',
      title: words.state,
      value: ({ state }) => state,
      cell: ({ state, failure }) => (
        <>
          <BatchStateBadge state={state} />
          {failure !== null && <p className="small">{failure.message}</p>}
        </>
      ),
    },
    {
      key: 'at',
      title: words.at,
      value: ({ receivedAt }) => receivedAt,
      cell: ({ receivedAt }) => format.moment(receivedAt),
    },
    count('received', words.received, ({ receivedCount }) => receivedCount),
    count('applied', words.applied, ({ appliedCount }) => appliedCount),
    count('unchanged', words.unchanged, ({ unchangedCount }) => unchangedCount),
    count('rejected', words.rejected, ({ rejectedCount }) => rejectedCount),
    count('warnings', words.warnings, ({ warningCount }) => warningCount),
  ];
}
