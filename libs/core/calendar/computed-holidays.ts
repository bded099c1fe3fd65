import type { Holiday } from './holiday.js';

/**
 * National holidays by computation: fixed days, Easter, the Chinese and the tabular Islamic calendar of the package
 * `date-holidays` (CC BY 3.0). It knows no collective leave and no Vesak or Nyepi beyond 2027, and its feasts of the moon may be
 * a day off; a year with a decree does not use it. Loaded on the first call: it takes a tenth of a second.
 */
export async function loadComputedHolidays(): Promise<(year: number) => readonly Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const indonesia = new Holidays('ID', { types: ['public'], languages: ['id'] });
  return (year) =>
    indonesia.getHolidays(year).map(({ date, rule, name }) => ({
      date: date.slice(0, 'YYYY-MM-DD'.length),
      kind: 'national_holiday',
      name: NAMES_CORRECTED_2026[rule] ?? name,
      legalBasis: COMPUTED,
      isVerified: false,
    }));
}

/** The package (3.37.0) gives the Night Journey the name of the Prophet's birthday. */
const NAMES_CORRECTED_2026: Readonly<Record<string, string>> = { '27 Rajab': 'Isra Mikraj' };

const COMPUTED = 'date-holidays';
