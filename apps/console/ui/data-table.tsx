import { useMemo, type ReactNode } from 'react';
import { defineWords, useLanguage, useWords } from '../i18n/index.js';
import { useUrlState } from '../url/use-url-state.js';
import { DataTableTools } from './data-table-tools.js';
import { orderRows, type SortValue } from './order-rows.js';
import styles from './data-table.module.css';

export interface Column<Row> {
  /** Stands in the address when somebody sorts or chooses columns. */
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by, and what the filter looks through; a column without it does neither. */
  readonly value?: (row: Row) => SortValue;
  readonly align?: 'right';
  /** The cell that names the row. */
  readonly isHead?: boolean;
  /** Hidden until somebody chooses it. */
  readonly isExtra?: boolean;
  /** The least it is given; a wide table scrolls in its frame. */
  readonly minWidth?: string;
}

const WORDS = defineWords(
  {
    nothing: 'Tidak ada baris yang cocok dengan saringan ini.',
    sortBy: (column: string) => `urutkan menurut ${column}`,
  },
  {
    nothing: 'No row matches this filter.',
    sortBy: (column: string) => `sort by ${column}`,
  },
);

/**
 * A table that can be sorted, filtered, narrowed and linked: order, filter and columns are in the address (`sort`, `q`, `columns`,
 * each behind `name.` where a page has several tables).
 */
export function DataTable<Row>({
  caption,
  rows,
  columns,
  keyOf,
  name,
  order = '',
  exportHref,
  isTall = true,
  tools,
}: {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly name?: string;
  /** Column key, behind a minus for descending. */
  readonly order?: string;
  readonly exportHref?: string;
  /** A long table scrolls inside its frame and keeps its head in sight. */
  readonly isTall?: boolean;
  readonly tools?: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const prefix = name === undefined ? '' : `${name}.`;
  const [sort, setSort] = useUrlState(`${prefix}sort`, order);
  const [filter, setFilter] = useUrlState(`${prefix}q`);
  const [chosen, setChosen] = useUrlState(
    `${prefix}columns`,
    columns
      .filter(({ isExtra }) => isExtra !== true)
      .map(({ key }) => key)
      .join(','),
  );
  const shown = columns.filter(({ key, isHead }) => isHead === true || chosen.split(',').includes(key));
  const ordered = useMemo(
    () => orderRows(rows, columns, { sort, filter, language }),
    [rows, columns, sort, filter, language],
  );
  return (
    <div>
      <DataTableTools
        columns={columns}
        filter={[filter, setFilter]}
        chosen={[chosen, setChosen]}
        count={[ordered.length, rows.length]}
        {...(exportHref === undefined ? {} : { exportHref })}
      >
        {tools}
      </DataTableTools>
      <div
        className={`${styles.frame} ${isTall ? styles.tall : ''}`}
        role="region"
        aria-label={caption}
        tabIndex={0}
      >
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {shown.map((column) => (
                <HeadCell
                  key={column.key}
                  column={column}
                  sort={sort}
                  label={words.sortBy(column.title)}
                  onSort={setSort}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map((row) => (
              <tr key={keyOf(row)}>
                {shown.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {ordered.length === 0 && <p className={styles.nothing}>{words.nothing}</p>}
      </div>
    </div>
  );
}

function HeadCell<Row>({
  column: { key, title, align, value, minWidth },
  sort,
  label,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sort: string;
  readonly label: string;
  readonly onSort: (sort: string) => void;
}): ReactNode {
  const direction = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
  const className = align === 'right' ? styles.right : undefined;
  if (value === undefined) {
    return (
      <th scope="col" className={className} style={{ minWidth }}>
        {title}
      </th>
    );
  }
  // Numbers are looked through from the largest, words from A.
  const first = align === 'right' ? `-${key}` : key;
  const next = direction === undefined ? first : direction === 'ascending' ? `-${key}` : key;
  return (
    <th scope="col" className={className} style={{ minWidth }} aria-sort={direction}>
      <button type="button" className={styles.sort} title={label} onClick={() => onSort(next)}>
        {title}
        <span aria-hidden="true" className={`${styles.mark} ${direction === undefined ? '' : styles.marked}`}>
          {direction === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  );
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): ReactNode {
  const className = column.align === 'right' ? styles.right : undefined;
  if (column.isHead === true) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return <td className={className}>{column.cell(row)}</td>;
}
