import type { ReactNode } from 'react';
import { monthInProvince, useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Choice } from '../../ui/choice.js';
import { useUrlState } from '../../url/use-url-state.js';
import { monthBack, monthName, periodRange, recentPeriods, type PeriodName } from './period.js';

const WORDS = defineWords(
  {
    label: 'Aduan yang diterima pada',
    months: 'Bulan',
    quarters: 'Triwulan',
    years: 'Tahun',
    quarter: (quarter: string, year: string) => `Triwulan ${quarter} ${year}`,
  },
  {
    label: 'Complaints received in',
    months: 'Months',
    quarters: 'Quarters',
    years: 'Years',
    quarter: (quarter: string, year: string) => `Quarter ${quarter} of ${year}`,
  },
);

/** The period in the address (`?period=2026-10`); without one the last month that is over, because a month just begun says little. */
export function usePeriod(): readonly [PeriodName, (name: PeriodName) => void] {
  const [period, setPeriod] = useUrlState('period', monthName(monthBack(monthInProvince(new Date()), 1)));
  const fallback = monthName(monthBack(monthInProvince(new Date()), 1));
  return [periodRange(period) === undefined ? fallback : period, setPeriod];
}

/** A period in words: `Okt 2026`, `Triwulan 3 2026`, `2026`. */
export function usePeriodWords(): (name: PeriodName) => string {
  const words = useWords(WORDS);
  const format = useFormat();
  return (name) => {
    const [year = name, part] = name.split('-');
    if (part === undefined) return year;
    if (part.startsWith('Q')) return words.quarter(part.slice(1), year);
    return format.month(Number(year), Number(part));
  };
}

export function PeriodChoice(): ReactNode {
  const words = useWords(WORDS);
  const inWords = usePeriodWords();
  const [period, setPeriod] = usePeriod();
  const { months, quarters, years } = recentPeriods(monthInProvince(new Date()));
  const options = [
    ...months.map((month) => ({ value: monthName(month), group: words.months })),
    ...quarters.map((value) => ({ value, group: words.quarters })),
    ...years.map((value) => ({ value, group: words.years })),
  ];
  // A shared link may name a period that is no longer in the list.
  const all = options.some(({ value }) => value === period) ? options : [{ value: period }, ...options];
  return (
    <Choice
      label={words.label}
      value={period}
      options={all.map((option) => ({ ...option, label: inWords(option.value) }))}
      onChoose={setPeriod}
    />
  );
}
