import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { defineWords, useLocal, useWords } from '../i18n/index.js';
import { PAGES } from '../pages/index.js';
import type { NavigationGroup } from '../pages/page.js';
import styles from './page-shell.module.css';

const WORDS = defineWords(
  { label: 'Halaman utama', desks: 'Meja:' },
  { label: 'Main pages', desks: 'Desks:' },
);

/** Made from the registry of pages; desks appear as soon as there is one. */
export function Navigation(): ReactNode {
  const words = useWords(WORDS);
  const hasDesks = PAGES.some(({ navigation }) => navigation?.group === 'desk');
  return (
    <nav className={styles.nav} aria-label={words.label}>
      <NavigationList group="portal" />
      {hasDesks && (
        <>
          <span className={styles.deskLabel}>{words.desks}</span>
          <NavigationList group="desk" />
        </>
      )}
    </nav>
  );
}

function NavigationList({ group }: { readonly group: NavigationGroup }): ReactNode {
  const local = useLocal();
  const [location] = useLocation();
  return (
    <ul>
      {PAGES.map(({ path, navigation }) =>
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
