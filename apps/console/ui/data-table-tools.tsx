import { Menu } from '@base-ui/react/menu';
import { useId, type ReactNode } from 'react';
import { useFormat } from '../format/index.js';
import { counted, defineWords, useWords } from '../i18n/index.js';
import { CopyLink } from './copy-link.js';
import { Icon } from './icon.js';
import styles from './data-table.module.css';

const WORDS = defineWords(
  {
    filter: 'Saring baris',
    columns: 'Kolom',
    export: 'Unduh CSV',
    rows: (shown: string, all: string) => (shown === all ? `${all} baris` : `${shown} dari ${all} baris`),
  },
  {
    filter: 'Filter rows',
    columns: 'Columns',
    export: 'Download CSV',
    rows: (shown: string, all: string) => (shown === all ? counted(all, 'row') : `${shown} of ${all} rows`),
  },
);

type State = readonly [string, (value: string) => void];

/** What stands above a table: filter, columns, link, export, and how many rows are left. */
export function DataTableTools({
  columns,
  filter: [filter, setFilter],
  chosen: [chosen, setChosen],
  count: [shown, all],
  exportHref,
  children,
}: {
  readonly columns: readonly { readonly key: string; readonly title: string; readonly isHead?: boolean }[];
  readonly filter: State;
  readonly chosen: State;
  readonly count: readonly [number, number];
  readonly exportHref?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const id = useId();
  const keys = new Set(chosen.split(','));
  const toggle = (key: string, isOn: boolean): void => {
    if (isOn) keys.add(key);
    else keys.delete(key);
    setChosen(
      columns
        .map((column) => column.key)
        .filter((one) => keys.has(one))
        .join(','),
    );
  };
  return (
    <div className={styles.tools}>
      <label htmlFor={id} className="visually-hidden">
        {words.filter}
      </label>
      <input
        id={id}
        type="search"
        className={`field ${styles.filter}`}
        placeholder={words.filter}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      {children}
      <Menu.Root>
        <Menu.Trigger className="button">
          <Icon name="columns" />
          {words.columns}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={6} collisionPadding={12} style={{ zIndex: 20 }}>
            <Menu.Popup className={styles.menu}>
              {columns
                .filter(({ isHead }) => isHead !== true)
                .map(({ key, title }) => (
                  <Menu.CheckboxItem
                    key={key}
                    className={styles.item}
                    checked={keys.has(key)}
                    onCheckedChange={(isOn) => toggle(key, isOn)}
                    closeOnClick={false}
                  >
                    <span className={styles.box}>
                      <Menu.CheckboxItemIndicator>
                        <Icon name="check" />
                      </Menu.CheckboxItemIndicator>
                    </span>
                    {title}
                  </Menu.CheckboxItem>
                ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <CopyLink />
      {exportHref !== undefined && (
        <a className="button" href={exportHref} download>
          <Icon name="download" />
          {words.export}
        </a>
      )}
      <span className={styles.count} role="status">
        {words.rows(format.decimal(shown), format.decimal(all))}
      </span>
    </div>
  );
}
