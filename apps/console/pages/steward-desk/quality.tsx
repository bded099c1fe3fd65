import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { fieldOf } from '../../client/dataset-named.js';
import { datasetTitle } from '../../client/dataset-title.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Empty, type Column } from '../../ui/index.js';
import { useSourceName } from '../connector-desk/use-source-names.js';
import { sourcePath } from '../paths.js';
import { QUALITY_FINDINGS, type QualityFindingsQuery } from './steward-desk.graphql.js';

const WORDS = defineWords(
  {
    lead: 'Rekaman yang diterima, tetapi perlu dilihat orang: nilainya mencurigakan atau tidak cocok dengan rekaman lain.',
    none: 'Tidak ada temuan dalam 200 kiriman terakhir.',
    caption: 'Temuan mutu per kiriman',
    batch: 'Kiriman',
    source: 'Sumber',
    dataset: 'Kumpulan data',
    count: 'Temuan',
    examples: 'Contoh',
  },
  {
    lead: 'Records that were accepted but want a look: a suspicious value, or one that does not fit others.',
    none: 'No findings in the latest 200 batches.',
    caption: 'Quality findings by batch',
    batch: 'Batch',
    source: 'Source',
    dataset: 'Dataset',
    count: 'Findings',
    examples: 'Examples',
  },
);

type Batch = QualityFindingsQuery['batches']['nodes'][number];

export function Quality(): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(QUALITY_FINDINGS, {});
  const columns = useColumns();
  return (
    <div className="stack">
      <p className="measure">{words.lead}</p>
      <Answer of={answer}>
        {({ batches }) => {
          const rows = batches.nodes.filter(({ warningCount }) => warningCount > 0);
          if (rows.length === 0) return <Empty title={words.none} />;
          return (
            <DataTable
              caption={words.caption}
              rows={rows}
              columns={columns}
              keyOf={({ id }) => id}
              order="-count"
            />
          );
        }}
      </Answer>
    </div>
  );
}

function useColumns(): readonly Column<Batch>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const local = useLocal();
  const nameOf = useSourceName();
  return [
    {
      key: 'dataset',
      title: words.dataset,
      isHead: true,
      value: ({ dataset }) => local(datasetTitle(dataset)),
      cell: ({ dataset }) => local(datasetTitle(dataset)),
    },
    {
      key: 'source',
      title: words.source,
      value: ({ source }) => nameOf(source),
      cell: ({ source }) => <Link href={sourcePath(source)}>{nameOf(source)}</Link>,
    },
    {
      key: 'batch',
      title: words.batch,
      value: ({ id }) => Number(id),
      cell: ({ id, receivedAt }) => `#${id}, ${format.day(receivedAt)}`,
    },
    {
      key: 'count',
      title: words.count,
      align: 'right',
      value: ({ warningCount }) => warningCount,
      cell: ({ warningCount }) => format.decimal(warningCount),
    },
    {
      key: 'examples',
      title: words.examples,
      minWidth: '20rem',
      cell: (batch) => <Examples batch={batch} />,
    },
  ];
}

function Examples({ batch: { dataset, warnings } }: { readonly batch: Batch }): ReactNode {
  const local = useLocal();
  return warnings.nodes.map((warning) => {
    const field = fieldOf(dataset, warning.field);
    const where = warning.field === '' ? '' : `${field === undefined ? warning.field : local(field.title)}: `;
    return (
      <div key={`${warning.key ?? ''} ${warning.code} ${warning.field}`} className="small">
        {where}
        {local(warning)}
        {warning.value !== null && (
          <>
            {' '}
            (<code>{warning.value}</code>)
          </>
        )}
      </div>
    );
  });
}
