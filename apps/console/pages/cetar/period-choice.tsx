import { useId, useMemo, type ReactNode } from 'react';
import { useFormat, type Format } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { lastDays } from '../../format/days.js';
import { useUrlState } from '../../url/use-url-state.js';
import { defaultPeriod, periodsOf } from './periods.js';
import styles from './cetar.module.css';

const WORDS = defineWords(
  { period: 'Masa', quarter: (quarter: string, year: string) => `Triwulan ${quarter} ${year}` },
  { period: 'Period', quarter: (quarter: string, year: string) => `Quarter ${quarter} of ${year}` },
);

export function usePeriod(): readonly [string, (period: string) => void] {
  const fallback = useMemo(() => defaultPeriod(), []);
  const [period, choose] = useUrlState('masa', fallback);
  return [/^\d{4}(-(Q[1-4]|S[12]|\d{2}))?$/u.test(period) ? period : fallback, choose];
}

/** `2026-10` as `Okt 2026`, `2026-Q3` as `Triwulan 3 2026`. */
export function usePeriodName(): (period: string) => string {
  const words = useWords(WORDS);
  const format = useFormat();
  return (period) => periodName(period, format, words.quarter);
}

function periodName(
  period: string,
  format: Format,
  quarter: (quarter: string, year: string) => string,
): string {
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('Q')) return quarter(part.slice(1), year);
  return part === '' || part.startsWith('S') ? period : format.month(Number(year), Number(part));
}

export function PeriodChoice(): ReactNode {
  const words = useWords(WORDS);
  const nameOf = usePeriodName();
  const id = useId();
  const [period, choose] = usePeriod();
  const periods = useMemo(() => periodsOf(lastDays(1).to), []);
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{words.period}</label>
      <select id={id} className="field" value={period} onChange={(event) => choose(event.target.value)}>
        {(periods.includes(period) ? periods : [period, ...periods]).map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
