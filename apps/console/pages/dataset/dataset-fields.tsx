import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Dataset, DatasetField } from '../../client/dataset.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, type Column } from '../../ui/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import { datasetPath } from '../paths.js';

const WORDS = defineWords(
  {
    caption: 'Kolom kumpulan data',
    title: 'Arti',
    name: 'Nama di API',
    type: 'Jenis',
    unit: 'Satuan',
    notes: 'Catatan',
    optional: 'boleh kosong',
    personal: 'data pribadi, hanya untuk yang berhak',
    isKey: 'bagian kunci',
  },
  {
    caption: 'Columns of the dataset',
    title: 'Meaning',
    name: 'Name in the API',
    type: 'Type',
    unit: 'Unit',
    notes: 'Notes',
    optional: 'may be empty',
    personal: 'personal, only for those entitled',
    isKey: 'part of the key',
  },
);

const TYPE_WORDS = defineWords(
  {
    string: 'teks pendek',
    text: 'teks',
    strings: 'daftar teks',
    code: 'kode',
    reference: 'rujukan',
    money: 'rupiah',
    quantity: 'bilangan',
    integer: 'bilangan bulat',
    date: 'tanggal',
    timestamp: 'waktu',
    month: 'bulan',
    boolean: 'ya/tidak',
    enum: 'pilihan',
    point: 'titik peta',
  },
  {
    string: 'short text',
    text: 'text',
    strings: 'list of texts',
    code: 'code',
    reference: 'reference',
    money: 'rupiah',
    quantity: 'number',
    integer: 'whole number',
    date: 'date',
    timestamp: 'moment',
    month: 'month',
    boolean: 'yes/no',
    enum: 'choice',
    point: 'point on the map',
  },
);

export function DatasetFields({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const words = useWords(WORDS);
  const types = useWords(TYPE_WORDS);
  const local = useLocal();
  const notesOf = (field: DatasetField): string =>
    [
      dataset.key.includes(field.name) ? words.isKey : '',
      field.isOptional === true ? words.optional : '',
      field.isPersonal === true ? words.personal : '',
    ]
      .filter((note) => note !== '')
      .join(', ');
  const columns: readonly Column<DatasetField>[] = [
    {
      key: 'title',
      title: words.title,
      isHead: true,
      value: ({ title }) => local(title),
      cell: ({ title }) => local(title),
    },
    {
      key: 'name',
      title: words.name,
      value: ({ name }) => name,
      cell: ({ name }) => <code>{name}</code>,
    },
    {
      key: 'type',
      title: words.type,
      value: ({ type }) => wordFor(types, type),
      cell: ({ type, to }) =>
        to === undefined ? wordFor(types, type) : <Link href={datasetPath(to)}>{wordFor(types, type)}</Link>,
    },
    { key: 'unit', title: words.unit, value: ({ unit }) => unit ?? null, cell: ({ unit }) => unit },
    { key: 'notes', title: words.notes, value: notesOf, cell: notesOf },
  ];
  return (
    <DataTable
      caption={words.caption}
      name="kolom"
      rows={dataset.fields}
      columns={columns}
      keyOf={({ name }) => name}
      isTall={false}
    />
  );
}
