import { type Reading, refusal } from '../refusal.js';
import { LOCALES, type Locale } from './locale.js';

export interface NumberText {
  /** Plain decimal text: `-1250000.5`. */
  readonly decimal: string;
  readonly percent: boolean;
  /** The only way of writing under which this text is a number; null when both agree, or when the locale was given. */
  readonly evidence: Locale | null;
}

/**
 * Reads a number as people and programs of Indonesian offices write it. A text that means one thing in Indonesian and
 * another in English (`1.000`) is refused unless the locale was confirmed: a guess would be wrong by a factor of a thousand.
 */
export function readNumberText(raw: string, locale: Locale | undefined): Reading<NumberText> {
  // Most cells are plain digits, which mean the same everywhere.
  if (PLAIN_DIGITS.test(raw)) return { value: { decimal: raw, percent: false, evidence: null } };
  const marks = BARE_NUMBER.test(raw) ? { digits: raw, negative: false, percent: false } : stripMarks(raw);
  if (marks === undefined) return notANumber();
  const { digits, negative, percent } = marks;
  const read = (as: Locale): string | undefined => {
    const decimal = decimalIn(digits, as);
    return decimal !== undefined && negative && /[1-9]/.test(decimal) ? `-${decimal}` : decimal;
  };
  if (locale !== undefined) {
    const decimal = read(locale);
    if (decimal !== undefined) return { value: { decimal, percent, evidence: null } };
  }
  const indonesian = read('id-ID');
  const english = read('en-US');
  const reading = indonesian ?? english;
  if (reading === undefined) return SCIENTIFIC.test(digits) ? scientific() : notANumber();
  if (locale !== undefined) return otherLocale(locale, reading);
  if (indonesian === english) return { value: { decimal: reading, percent, evidence: null } };
  if (indonesian !== undefined && english !== undefined) return ambiguous(indonesian, english);
  return { value: { decimal: reading, percent, evidence: english === undefined ? 'id-ID' : 'en-US' } };
}

const SCIENTIFIC = /^\d+(?:[.,]\d+)?[eE][+-]?\d+$/;
const PLAIN_DIGITS = /^(?:0|[1-9]\d*)$/;
const BARE_NUMBER = /^[\d.,]*\d$/;

interface Marks {
  readonly digits: string;
  readonly negative: boolean;
  readonly percent: boolean;
}

/** Takes off currency, sign, percent and thin spaces: `(Rp 1.250.000,-)` → `1.250.000,00`, negative. */
function stripMarks(raw: string): Marks | undefined {
  let text = raw
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  let signs = 0;
  const bracketed = /^(?:(?:rp|idr)\.?\s*)?\((.+)\)$/i.exec(text);
  if (bracketed?.[1] !== undefined) {
    text = bracketed[1].trim();
    signs += 1;
  }
  // `34.687,-` is the written form of a round amount in rupiah; the dash stands for the two decimals.
  text = text.replace(/([.,])(?:-{1,2}|=)$/, '$100');
  const sign = /^([+-])\s*/.exec(text);
  if (sign !== null) {
    text = text.slice(sign[0].length);
    if (sign[1] === '-') signs += 1;
  }
  text = text.replace(/^(?:rp|idr)\.?\s*/i, '');
  const inner = /^-\s*/.exec(text);
  if (inner !== null) {
    text = text.slice(inner[0].length);
    signs += 1;
  }
  const percent = /\s*%$/.exec(text);
  if (percent !== null) text = text.slice(0, -percent[0].length);
  if (/\d\s*-$/.test(text)) {
    text = text.replace(/\s*-$/, '');
    signs += 1;
  }
  if (signs > 1) return undefined;
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(text)) text = text.replaceAll(' ', '');
  return { digits: text, negative: signs === 1, percent: percent !== null };
}

const FORMS: Readonly<
  Record<Locale, { readonly form: RegExp; readonly group: string; readonly point: string }>
> = {
  'id-ID': { form: /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$/, group: '.', point: ',' },
  'en-US': { form: /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?$/, group: ',', point: '.' },
};

function decimalIn(digits: string, locale: Locale): string | undefined {
  const { form, group, point } = FORMS[locale];
  if (!form.test(digits)) return undefined;
  const [whole = '0', fraction = ''] = digits.replaceAll(group, '').split(point);
  const trimmed = fraction.replace(/0+$/, '');
  const plain = whole.replace(/^0+(?=\d)/, '');
  return trimmed === '' ? plain : `${plain}.${trimmed}`;
}

function notANumber(): Reading<never> {
  return refusal('NOT_A_NUMBER', { id: 'bukan angka', en: 'not a number' });
}

function scientific(): Reading<never> {
  return refusal('SCIENTIFIC_NOTATION', {
    id: 'ditulis dengan pangkat (seperti 1,23E+11): angka aslinya hilang saat disimpan; format kolom sebagai angka lalu simpan ulang',
    en: 'written with an exponent (like 1.23E+11): digits were lost when it was saved; format the column as a number and save again',
  });
}

function otherLocale(locale: Locale, reading: string): Reading<never> {
  const other = LOCALES.find((one) => one !== locale) ?? locale;
  return refusal(
    'LOCALE_MISMATCH',
    {
      id: `bukan angka menurut ${locale}; menurut ${other} ini ${reading}`,
      en: `not a number in ${locale}; in ${other} it is ${reading}`,
    },
    { readings: [`${other}: ${reading}`] },
  );
}

function ambiguous(indonesian: string, english: string): Reading<never> {
  return refusal(
    'AMBIGUOUS_NUMBER',
    {
      id: `bisa berarti ${indonesian} (id-ID) atau ${english} (en-US); tetapkan locale untuk kolom ini`,
      en: `may mean ${indonesian} (id-ID) or ${english} (en-US); set the locale of this column`,
    },
    { readings: [`id-ID: ${indonesian}`, `en-US: ${english}`] },
  );
}
