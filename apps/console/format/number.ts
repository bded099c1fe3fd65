import type { Language } from '../i18n/index.js';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

/**
 * `1250000.50` as `1.250.000,5`. The text goes to Intl as it is, which reads decimals exactly; no float in between. A minus is one, as in
 * amounts of rupiah, not the hyphen that Intl writes.
 */
export function formatDecimal(value: string | number, language: Language, digits: Digits = {}): string {
  return formatterFor(language, digits)
    .format(value as Intl.StringNumericLiteral)
    .replace(/^-/u, '−');
}

export interface Digits {
  readonly least?: number;
  readonly most?: number;
}

export function formatPercent(
  value: string | number,
  language: Language,
  digits: Digits = { most: 1 },
): string {
  return `${formatDecimal(value, language, digits)}%`;
}

/** An amount of rupiah in the words people use for it, `Rp 1,25 T`; the exact figure goes with it on hover. */
export function formatRupiah(value: string, language: Language): string {
  const size = withoutSign(value);
  if (Number(size) < MILLION) return `${signOf(value)}Rp ${formatDecimal(size, language, { most: 0 })}`;
  // Three figures that count: enough to compare, short enough to say. By them the unit is chosen, so that 999.999.999 is 1 M, not 1.000 jt.
  const rounded = Number(Number(size).toPrecision(3));
  const unit = UNITS.find(({ from }) => rounded >= from) ?? UNITS[2];
  const short = Number(size) / unit.from;
  const most = short >= 100 ? 0 : short >= 10 ? 1 : 2;
  return `${signOf(value)}Rp ${formatDecimal(short, language, { most })} ${unit[language]}`;
}

export function formatRupiahExactly(value: string, language: Language): string {
  return `${signOf(value)}Rp ${formatDecimal(withoutSign(value), language, { least: 2, most: 2 })}`;
}

/** The sign stands before the currency, where the eye looks first. */
const signOf = (value: string): string => (value.startsWith('-') ? '−' : '');
const withoutSign = (value: string): string => value.replace(/^-/, '');

const MILLION = 1e6;
const UNITS = [
  { from: 1e12, id: 'T', en: 'tn' },
  { from: 1e9, id: 'M', en: 'bn' },
  { from: MILLION, id: 'jt', en: 'm' },
] as const;

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(language: Language, { least = 0, most = 20 }: Digits): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(least, most),
  });
  formatters.set(key, made);
  return made;
}
