import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { defineWords, useWords } from '../i18n/index.js';
import { Icon } from '../ui/icon.js';
import shellStyles from './page-shell.module.css';
import styles from './search.module.css';
import { useSearch, type Hit } from './use-search.js';

const WORDS = defineWords(
  {
    label: 'Cari data, OPD, indikator',
    placeholder: 'Cari data, OPD, indikator …',
    hint: 'Ketik sedikitnya dua huruf, misalnya "kemiskinan" atau "Dinas Kesehatan".',
    nothing: (text: string) => `Tidak ada yang bernama "${text}".`,
    keys: '↑ ↓ memilih · Enter membuka · Esc menutup',
    datasets: 'Kumpulan data',
    organizations: 'Perangkat daerah',
    indicators: 'Indikator',
    regions: 'Wilayah',
  },
  {
    label: 'Search data, agencies, indicators',
    placeholder: 'Search data, agencies, indicators …',
    hint: 'Type at least two letters, such as "kemiskinan" or "Dinas Kesehatan".',
    nothing: (text: string) => `Nothing is called "${text}".`,
    keys: '↑ ↓ choose · Enter opens · Esc closes',
    datasets: 'Datasets',
    organizations: 'Agencies',
    indicators: 'Indicators',
    regions: 'Regions',
  },
);

/** Opens the search from anywhere in a page. */
export function openSearch(): void {
  dispatchEvent(new Event(OPEN_EVENT));
}

const OPEN_EVENT = 'lumbung:search';

/** One search over everything, a click or ⌘K away on every page. */
export function SearchButton(): ReactNode {
  const words = useWords(WORDS);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    const onAsked = (): void => setIsOpen(true);
    addEventListener('keydown', onKey);
    addEventListener(OPEN_EVENT, onAsked);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener(OPEN_EVENT, onAsked);
    };
  }, []);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger className={shellStyles.search} aria-label={words.label}>
        <Icon name="search" />
        <span>{words.placeholder}</span>
        <kbd>⌘K</kbd>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={words.label}>
          <SearchBox onDone={() => setIsOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function SearchBox({ onDone }: { readonly onDone: () => void }): ReactNode {
  const words = useWords(WORDS);
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { hits, isReady } = useSearch(text);
  const chosen = Math.min(active, Math.max(hits.length - 1, 0));
  const open = (hit: Hit): void => {
    onDone();
    navigate(hit.href);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((chosen + step + hits.length) % Math.max(hits.length, 1));
    }
    const hit = hits[chosen];
    if (event.key === 'Enter' && hit !== undefined) open(hit);
  };
  return (
    <>
      <div className={styles.line}>
        <Icon name="search" />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={hits.length > 0}
          aria-controls="search-results"
          aria-activedescendant={hits.length > 0 ? `hit-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus
          placeholder={words.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {hits.length > 0 ? (
        <HitList hits={hits} chosen={chosen} onOpen={open} />
      ) : (
        <p className={styles.hint} role="status">
          {isReady ? words.nothing(text) : words.hint}
        </p>
      )}
      <p className={styles.foot}>{words.keys}</p>
    </>
  );
}

function HitList({
  hits,
  chosen,
  onOpen,
}: {
  readonly hits: readonly Hit[];
  readonly chosen: number;
  readonly onOpen: (hit: Hit) => void;
}): ReactNode {
  const words = useWords(WORDS);
  return (
    <ul id="search-results" role="listbox" aria-label={words.label} className={styles.results}>
      {hits.map((hit, index) => (
        <HitLine
          key={hit.key}
          hit={hit}
          id={`hit-${index}`}
          isChosen={index === chosen}
          heading={hits[index - 1]?.group === hit.group ? undefined : words[hit.group]}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

function HitLine({
  hit,
  id,
  isChosen,
  heading,
  onOpen,
}: {
  readonly hit: Hit;
  readonly id: string;
  readonly isChosen: boolean;
  readonly heading: string | undefined;
  readonly onOpen: (hit: Hit) => void;
}): ReactNode {
  return (
    <>
      {heading !== undefined && (
        <li role="presentation" className={styles.group}>
          {heading}
        </li>
      )}
      {/* Keys are handled by the input, which keeps the focus. */}
      <li
        id={id}
        role="option"
        aria-selected={isChosen}
        className={styles.option}
        onClick={() => onOpen(hit)}
      >
        <span>{hit.name}</span>
        <span className="quiet small">{hit.detail}</span>
      </li>
    </>
  );
}
