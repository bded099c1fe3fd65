import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Dataset } from '../../client/dataset.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { useDatasets } from '../../shell/use-search.js';
import { DataTable, PageHead, Skeleton, type Column } from '../../ui/index.js';
import { datasetPath } from '../paths.js';
import { ACCESS_WORDS, DOMAIN_WORDS, RELEASE_WORDS, wordFor } from './dataset-words.js';

const WORDS = defineWords(
  {
    title: 'Data',
    lead: 'Semua kumpulan data provinsi: apa artinya, siapa produsennya, seberapa sering terbit. Yang publik dapat dilihat, ditanyakan, dan diunduh tanpa kunci.',
    caption: 'Daftar kumpulan data',
    name: 'Kumpulan data',
    domain: 'Bidang',
    producer: 'Produsen data',
    release: 'Terbit',
    access: 'Akses',
    unit: 'Satuan',
    fields: 'Kolom',
  },
  {
    title: 'Data',
    lead: 'Every dataset of the province: what it means, who produces it, how often it appears. Public ones can be looked at, queried and downloaded without a key.',
    caption: 'List of datasets',
    name: 'Dataset',
    domain: 'Field',
    producer: 'Producer',
    release: 'Released',
    access: 'Access',
    unit: 'Unit',
    fields: 'Columns',
  },
);

export default function DatasetsPage(): ReactNode {
  const words = useWords(WORDS);
  const datasets = useDatasets();
  const columns = useColumns();
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {datasets.length === 0 ? (
        <Skeleton lines={8} height="2.5rem" />
      ) : (
        <DataTable
          caption={words.caption}
          rows={datasets}
          columns={columns}
          keyOf={({ name }) => name}
          order="domain"
        />
      )}
    </>
  );
}

function useColumns(): readonly Column<Dataset>[] {
  const words = useWords(WORDS);
  const domains = useWords(DOMAIN_WORDS);
  const releases = useWords(RELEASE_WORDS);
  const accesses = useWords(ACCESS_WORDS);
  const local = useLocal();
  return [
    {
      key: 'name',
      title: words.name,
      isHead: true,
      value: ({ title, name }) => `${local(title)} ${name}`,
      cell: ({ title, name, description }) => (
        <>
          <Link href={datasetPath(name)}>{local(title)}</Link>
          <br />
          <span className="small quiet">{local(description)}</span>
        </>
      ),
    },
    textColumn('domain', words.domain, ({ domain }) => wordFor(domains, domain)),
    textColumn('producer', words.producer, ({ producer }) => local(producer)),
    textColumn('release', words.release, ({ release }) => wordFor(releases, release.every)),
    textColumn('access', words.access, ({ access }) => wordFor(accesses, access)),
    { ...textColumn('unit', words.unit, ({ standard }) => local(standard.unit)), isExtra: true },
    {
      key: 'fields',
      title: words.fields,
      align: 'right',
      isExtra: true,
      value: ({ fields }) => fields.length,
      cell: ({ fields }) => fields.length,
    },
  ];
}

function textColumn(key: string, title: string, text: (dataset: Dataset) => string): Column<Dataset> {
  return { key, title, value: text, cell: text };
}
