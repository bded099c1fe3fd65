import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../client/index.js';
import { defineWords, useLocal, useWords } from '../i18n/index.js';
import { PAGES } from '../pages/index.js';
import type { NavigationGroup, Page } from '../pages/page.js';
import styles from './page-shell.module.css';

const WORDS = defineWords(
  { label: 'Halaman utama', desks: 'Meja:' },
  { label: 'Main pages', desks: 'Desks:' },
);

/** Made from the registry of pages; a desk that belongs to some roles appears for them. */
export function Navigation(): ReactNode {
  const words = useWords(WORDS);
  const role = useSession()?.person?.role;
  const mine = PAGES.filter(
    ({ roles }) => roles === undefined || (role !== undefined && roles.includes(role)),
  );
  const nav = useCurrentInSight();
  const hasDesks = mine.some(({ navigation }) => navigation?.group === 'desk');
  return (
    <nav ref={nav} className={styles.nav} aria-label={words.label}>
      <NavigationList group="portal" pages={mine} />
      {hasDesks && (
        <>
          <span className={styles.deskLabel}>{words.desks}</span>
          <NavigationList group="desk" pages={mine} />
        </>
      )}
    </nav>
  );
}

/** On a phone the pages lie in a row that is pushed sideways: the one that is open is brought into sight. */
function useCurrentInSight(): RefObject<HTMLElement | null> {
  const nav = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const role = useSession()?.person?.role;
  useEffect(() => {
    const row = nav.current;
    const current = row?.querySelector<HTMLElement>('[aria-current="page"]');
    if (row == null || current == null) return;
    row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }, [location, role]);
  return nav;
}

function NavigationList({
  group,
  pages,
}: {
  readonly group: NavigationGroup;
  readonly pages: readonly Page[];
}): ReactNode {
  const local = useLocal();
  const [location] = useLocation();
  return (
    <ul>
      {pages.map(({ path, navigation }) =>
        navigation?.group === group ? (
          <li key={path}>
            <Link href={path} aria-current={isHere(path, location) ? 'page' : undefined}>
              {local(navigation.label)}
            </Link>
          </li>
        ) : null,
      )}
    </ul>
  );
}

function isHere(path: string, location: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);
}
