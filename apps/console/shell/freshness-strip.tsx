import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub } from '../client/index.js';
import { useFormat } from '../format/index.js';
import { defineWords, useWords } from '../i18n/index.js';
import { Icon } from '../ui/icon.js';
import { FRESHNESS } from './freshness-strip.graphql.js';
import styles from './freshness-strip.module.css';
import { lastDays } from '../format/days.js';

const WORDS = defineWords(
  {
    label: 'Kemutakhiran data',
    asOf: (moment: string) => `Keadaan ${moment}`,
    complete: (count: string, all: string) => `${count}/${all} sumber lengkap`,
    late: (count: string) => `${count} terlambat`,
    silent: (count: string) => `${count} senyap`,
    see: 'Lihat data',
  },
  {
    label: 'Freshness of the data',
    asOf: (moment: string) => `As of ${moment}`,
    complete: (count: string, all: string) => `${count}/${all} sources complete`,
    late: (count: string) => `${count} late`,
    silent: (count: string) => `${count} silent`,
    see: 'See the data',
  },
);

/** Under the header of every page: how many sources that owed something in the last thirty days sent all of it, none of it known to be late. */
export function FreshnessStrip(): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const days = useMemo(() => lastDays(DAYS), []);
  const { data, dataUpdatedAt } = useHub(FRESHNESS, days, { refreshMs: REFRESH_MS });
  const owing = data?.reportingDiscipline.filter(({ due }) => due > 0) ?? [];
  const silent = new Set(data?.silentSources.map(({ sourceCode }) => sourceCode));
  const late = owing.filter((source) => source.late + source.missing > 0 && !silent.has(source.key ?? ''));
  const complete = owing.length - late.length - owing.filter(({ key }) => silent.has(key ?? '')).length;
  return (
    <section className={styles.strip} aria-label={words.label}>
      <p className={styles.line}>
        {data !== undefined && owing.length > 0 && (
          <>
            <span>{words.asOf(format.moment(new Date(dataUpdatedAt)))}</span>
            <span>
              <Icon name="check" /> {words.complete(format.decimal(complete), format.decimal(owing.length))}
            </span>
            <span>
              <Icon name="clock" /> {words.late(format.decimal(late.length))}
            </span>
            <span>
              <Icon name="none" /> {words.silent(format.decimal(silent.size))}
            </span>
            <Link href="/data">{words.see}</Link>
          </>
        )}
      </p>
    </section>
  );
}

const DAYS = 30;
const REFRESH_MS = 300_000;
