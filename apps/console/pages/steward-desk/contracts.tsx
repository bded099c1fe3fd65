import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { datasetTitle } from '../../client/dataset-title.js';
import type { Dataset } from '../../client/dataset.js';
import { datasetNamed } from '../../client/dataset-named.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, DataTable, type Column } from '../../ui/index.js';
import { datasetPath } from '../paths.js';
import { ContractRevisions } from './contract-revisions.js';
import { CONTRACTS, type ContractsQuery } from './steward-desk.graphql.js';

const WORDS = defineWords(
  {
    lead: 'Versi kontrak naik bila arti sebuah kolom berubah. Konektor menyebut versi yang dikenalnya; versi lain ditolak, bukan ditebak.',
    caption: 'Kontrak data yang berlaku',
    dataset: 'Kumpulan data',
    version: 'Versi',
    fields: 'Kolom',
    producer: 'Produsen data',
    schema: 'Skema',
    template: 'Templat CSV',
  },
  {
    lead: 'The version of a contract rises when the meaning of a column changes. A connector names the version it knows; another is refused, not guessed at.',
    caption: 'Contracts in force',
    dataset: 'Dataset',
    version: 'Version',
    fields: 'Columns',
    producer: 'Producer',
    schema: 'Schema',
    template: 'CSV template',
  },
);

type Contract = ContractsQuery['datasetContracts'][number];

export function Contracts(): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(CONTRACTS, {});
  const columns = useColumns();
  return (
    <div className="stack">
      <p className="measure">{words.lead}</p>
      <ContractRevisions />
      <Answer of={answer}>
        {({ datasetContracts }) => (
          <DataTable
            caption={words.caption}
            name="kontrak"
            rows={datasetContracts}
            columns={columns}
            keyOf={({ dataset }) => dataset}
            order="dataset"
          />
        )}
      </Answer>
    </div>
  );
}

function useColumns(): readonly Column<Contract>[] {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const known = ({ dataset }: Contract): Dataset | undefined => datasetNamed(dataset);
  return [
    {
      key: 'dataset',
      title: words.dataset,
      isHead: true,
      value: ({ dataset }) => `${local(datasetTitle(dataset))} ${dataset}`,
      cell: ({ dataset }) => (
        <>
          <Link href={datasetPath(dataset)}>{local(datasetTitle(dataset))}</Link>
          <br />
          <code className="quiet">{dataset}</code>
        </>
      ),
    },
    {
      key: 'version',
      title: words.version,
      align: 'right',
      value: ({ version }) => version,
      cell: ({ version }) => `v${version}`,
    },
    {
      key: 'fields',
      title: words.fields,
      align: 'right',
      value: (contract) => known(contract)?.fields.length ?? null,
      cell: (contract) => {
        const dataset = known(contract);
        return dataset === undefined ? '—' : format.decimal(dataset.fields.length);
      },
    },
    {
      key: 'producer',
      title: words.producer,
      value: (contract) => {
        const dataset = known(contract);
        return dataset === undefined ? null : local(dataset.producer);
      },
      cell: (contract) => {
        const dataset = known(contract);
        return dataset === undefined ? '—' : local(dataset.producer);
      },
    },
    {
      key: 'schema',
      title: words.schema,
      cell: ({ dataset, version }) => <a href={`/schemas/${dataset}.v${version}.json`}>JSON Schema</a>,
    },
    {
      key: 'template',
      title: words.template,
      cell: ({ dataset }) => <a href={`/schemas/${dataset}.csv`}>CSV</a>,
    },
  ];
}
