import type { ReactNode } from 'react';
import type { Dataset, DatasetField } from '../../client/dataset.js';
import { useHub, type Operation } from '../../client/index.js';
import { useFormat, type Format } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Empty, Money, Skeleton, type Column } from '../../ui/index.js';
import styles from './dataset.module.css';
import { openFields, sampleQuery } from './sample-query.js';

const WORDS = defineWords(
  {
    caption: 'Contoh rekaman',
    shown: (shown: string, total: string) => `${shown} dari ${total} rekaman.`,
    empty: 'Belum ada rekaman: produsen data belum mengirim.',
    yes: 'ya',
    no: 'tidak',
    source: 'Dikirim oleh',
    recordedAt: 'Tercatat',
  },
  {
    caption: 'Sample records',
    shown: (shown: string, total: string) => `${shown} of ${total} records.`,
    empty: 'No records yet: the producer has not sent any.',
    yes: 'yes',
    no: 'no',
    source: 'Sent by',
    recordedAt: 'Recorded',
  },
);

interface SampleRow {
  readonly [field: string]: unknown;
  readonly provenance: { readonly source: string; readonly recordedAt: string };
}

type SampleAnswer = Readonly<
  Record<string, { readonly totalCount: number; readonly nodes: readonly SampleRow[] }>
>;

/** The first records as they are. The query is made from the definition, so a dataset of tomorrow is shown without a change here. */
export function DatasetSample({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const operation: Operation<SampleAnswer, object> = {
    name: `sample ${dataset.name}`,
    text: sampleQuery(dataset, ROWS),
  };
  const answer = useHub(operation, {});
  const columns = useColumns(dataset);
  return (
    <Answer of={answer} skeleton={<Skeleton lines={6} height="2.25rem" />}>
      {(data) => {
        const { totalCount, nodes } = data[dataset.listName] ?? { totalCount: 0, nodes: [] };
        if (nodes.length === 0) return <Empty>{words.empty}</Empty>;
        return (
          <>
            <p className="quiet">{words.shown(format.decimal(nodes.length), format.decimal(totalCount))}</p>
            <DataTable
              caption={words.caption}
              rows={nodes}
              exportHref={`/export/${dataset.name}.csv`}
              columns={columns}
              keyOf={(row) => dataset.key.map((field) => String(row[field])).join(' ')}
            />
          </>
        );
      }}
    </Answer>
  );
}

function useColumns(dataset: Dataset): readonly Column<SampleRow>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const local = useLocal();
  const fields = openFields(dataset.fields).map((field, index): Column<SampleRow> => ({
    key: field.name,
    title: local(field.title),
    value: (row) => sortValue(field, row),
    cell: (row) => (
      <>
        {cellOf(field, row[field.name], { format, words })}
        <NameOfCode name={nameBehind(field, row)} />
      </>
    ),
    ...(NUMBERS.has(field.type) ? { align: 'right' as const } : {}),
    ...(index === 0 ? { isHead: true } : {}),
    ...(index >= COLUMNS_SHOWN ? { isExtra: true } : {}),
  }));
  return [
    ...fields,
    {
      key: '$source',
      isExtra: true,
      title: words.source,
      value: ({ provenance }) => provenance.source,
      cell: ({ provenance }) => provenance.source,
    },
    {
      key: '$recordedAt',
      title: words.recordedAt,
      value: ({ provenance }) => provenance.recordedAt,
      cell: ({ provenance }) => <span className="number">{format.moment(provenance.recordedAt)}</span>,
    },
  ];
}

/** A code never stands without its name, where the hub knows one. */
function NameOfCode({ name }: { readonly name: string | null }): ReactNode {
  if (name === null) return null;
  return <span className={styles.name}>{name}</span>;
}

function nameBehind({ link }: DatasetField, row: SampleRow): string | null {
  const linked = link === undefined ? null : row[link.name];
  if (link === undefined || typeof linked !== 'object' || linked === null) return null;
  const name: unknown = Reflect.get(linked, link.label);
  return typeof name === 'string' ? name : null;
}

function cellOf(
  { type }: DatasetField,
  value: unknown,
  {
    format,
    words,
  }: { readonly format: Format; readonly words: { readonly yes: string; readonly no: string } },
): ReactNode {
  if (value === null || value === undefined) return <span className="quiet">–</span>;
  if (type === 'boolean') return value === true ? words.yes : words.no;
  if (Array.isArray(value)) return value.join(', ');
  const text = textOf(value);
  if (type === 'money') return <Money of={text} />;
  if (type === 'quantity') return format.decimal(text);
  if (type === 'date') return format.day(text);
  if (type === 'timestamp') return format.moment(text);
  if (CODES.has(type)) return <span className="number">{text}</span>;
  if (text.length > TEXT_SHOWN) return <span title={text}>{text.slice(0, TEXT_SHOWN)}…</span>;
  return text;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sortValue(field: DatasetField, row: SampleRow): string | number | null {
  const value = row[field.name];
  if (value === null || value === undefined) return null;
  if (NUMBERS.has(field.type)) return Number(value);
  const name = nameBehind(field, row);
  return name === null ? textOf(value) : `${textOf(value)} ${name}`;
}

// An integer is as often a year or a number in order as a quantity; it is right-aligned all the same, and written without dots.
const NUMBERS = new Set(['money', 'quantity', 'integer']);
const CODES = new Set(['code', 'reference']);
const ROWS = 20;
const COLUMNS_SHOWN = 5;
const TEXT_SHOWN = 90;
