import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { defineWords, useWords } from '../i18n/index.js';
import { FreshnessStrip } from './freshness-strip.js';
import { Navigation } from './navigation.js';
import { PreferenceTools } from './preference-tools.js';
import { SearchButton } from './search.js';
import { SignInSlot } from './sign-in-slot.js';
import { useProvince } from './use-province.js';
import styles from './page-shell.module.css';

const WORDS = defineWords(
  {
    skip: 'Langsung ke isi',
    about:
      'Lumbung: satu pintu data perangkat daerah, kabupaten, dan kota. Setiap angka dapat dibuka sampai hitungannya.',
    api: 'Pengembang dan API',
    catalogue: 'Katalog data',
    health: 'Keadaan sistem',
  },
  {
    skip: 'Skip to the content',
    about:
      'Lumbung: one door to the data of agencies, regencies and cities. Every figure opens into its arithmetic.',
    api: 'Developers and API',
    catalogue: 'Data catalogue',
    health: 'State of the system',
  },
);

/** What every page stands in: header with search, language and navigation, the strip of freshness, the foot. */
export function PageShell({ children }: { readonly children: ReactNode }): ReactNode {
  const words = useWords(WORDS);
  const province = useProvince();
  return (
    <>
      <a className={styles.skip} href="#isi">
        {words.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.inner}>
          <div className={styles.top}>
            <Link href="/" className={styles.brand}>
              <img src="/lumbung.svg" alt="" width="34" height="34" />
              <span>
                Lumbung
                <span className={styles.province}>{province?.name}</span>
              </span>
            </Link>
            <SearchButton />
            <div className={styles.tools}>
              <PreferenceTools />
              <SignInSlot />
            </div>
          </div>
          <Navigation />
        </div>
      </header>
      <FreshnessStrip />
      <main id="isi" className={`${styles.inner} ${styles.main}`} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div className={styles.inner}>
          <p className="measure">{words.about}</p>
          <ul>
            <li>
              <Link href="/data">{words.catalogue}</Link>
            </li>
            <li>
              <Link href="/pengembang">{words.api}</Link>
            </li>
            <li>
              <a href="/health/ready">{words.health}</a>
            </li>
          </ul>
        </div>
      </footer>
    </>
  );
}
