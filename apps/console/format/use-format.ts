import { useMemo } from 'react';
import { useLanguage } from '../i18n/index.js';
import { formatDecimal, formatPercent, formatRupiah, formatRupiahExactly, type Digits } from './number.js';
import { formatAge, formatDay, formatMoment, formatMonth } from './time.js';

/** Every format in the reader's language. */
export interface Format {
  readonly decimal: (value: string | number, digits?: Digits) => string;
  readonly percent: (value: string | number, digits?: Digits) => string;
  readonly rupiah: (value: string) => string;
  readonly rupiahExactly: (value: string) => string;
  readonly day: (moment: string | Date) => string;
  readonly moment: (moment: string | Date) => string;
  readonly month: (year: number, month: number) => string;
  readonly age: (moment: string) => string;
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      decimal: (value, digits) => formatDecimal(value, language, digits),
      percent: (value, digits) => formatPercent(value, language, digits),
      rupiah: (value) => formatRupiah(value, language),
      rupiahExactly: (value) => formatRupiahExactly(value, language),
      day: (moment) => formatDay(moment, language),
      moment: (moment) => formatMoment(moment, language),
      month: (year, month) => formatMonth(year, month, language),
      age: (moment) => formatAge(moment, new Date(), language),
    }),
    [language],
  );
}
