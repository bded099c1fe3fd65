import { expandNumericText, LOCALES, readNumberText, type Locale } from '#connector-kit/parse';
import { compareDecimals, type LocalText } from '#dataset';
import { JsonNumber, type Json } from '../payload/exact-json.js';

/** A value, or why there is none. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: LocalText };

export interface TargetRange {
  readonly low: string;
  readonly high: string;
}

interface NumberOptions {
  /** How the sender says it writes numbers; undefined: as it can only be read. */
  readonly locale: Locale | undefined;
  readonly unit?: string | undefined;
}

/**
 * A target: a number or a range as plans print it (`4,42-6,12`, `117.26 – 116.26`, `5 s.d. 7`). A range from high to low is put in
 * order. What can be read in two ways (`1.000`) is refused with both readings.
 */
export function readTarget(value: Json, options: NumberOptions): Read<TargetRange> {
  if (typeof value === 'string') {
    const range = RANGE.exec(value);
    if (range?.[1] !== undefined && range[2] !== undefined) return readRange([range[1], range[2]], options);
    if (CUT_OFF_RANGE.test(value)) return refused(CUT_OFF);
  }
  const number = readDecimal(value, options);
  return number.ok ? { ok: true, value: { low: number.value, high: number.value } } : number;
}

/** An amount of rupiah, or any other number that is no range. */
export function readDecimal(value: Json, { locale, unit }: NumberOptions): Read<string> {
  if (value instanceof JsonNumber) {
    const decimal = expandNumericText(value.text);
    return decimal === undefined ? refused(NO_NUMBER) : { ok: true, value: decimal };
  }
  if (typeof value !== 'string') return refused(NO_NUMBER);
  const reading = readNumberText(value.trim(), locale);
  if (reading.refusal !== undefined) return refused(mended(reading.refusal.message));
  if (reading.value.percent && !isPercent(unit)) return refused(PERCENT);
  return { ok: true, value: reading.value.decimal };
}

/** Both ends are written in one way, so an end that can only be read in one way decides for the other. */
function readRange(ends: readonly [string, string], { locale, unit }: NumberOptions): Read<TargetRange> {
  const readings = new Map<string, TargetRange>();
  for (const one of locale === undefined ? LOCALES : [locale]) {
    const [from, to] = [
      readDecimal(ends[0], { locale: one, unit }),
      readDecimal(ends[1], { locale: one, unit }),
    ];
    if (!from.ok || !to.ok) continue;
    const [low, high] =
      compareDecimals(from.value, to.value) <= 0 ? [from.value, to.value] : [to.value, from.value];
    readings.set(`${low}–${high}`, { low, high });
  }
  const [first, ...more] = [...readings];
  if (first === undefined) return refused(NO_RANGE);
  if (more.length > 0) return refused(ambiguous([...readings.keys()].join(' / ')));
  return { ok: true, value: first[1] };
}

function isPercent(unit: string | undefined): boolean {
  return unit !== undefined && /^\s*(?:%|persen(?:tase)?|percent)\s*$/i.test(unit);
}

function refused(message: LocalText): { readonly ok: false; readonly message: LocalText } {
  return { ok: false, message };
}

/** The connector's sentences name the setting of its file; here it stands in the address. */
function mended({ id, en }: LocalText): LocalText {
  return {
    id: id.replace('tetapkan locale untuk kolom ini', LOCALE_HINT.id),
    en: en.replace('set the locale of this column', LOCALE_HINT.en),
  };
}

function ambiguous(readings: string): LocalText {
  return {
    id: `bisa dibaca dua cara: ${readings}; ${LOCALE_HINT.id}`,
    en: `can be read in two ways: ${readings}; ${LOCALE_HINT.en}`,
  };
}

const LOCALE_HINT: LocalText = {
  id: 'tambahkan &locale=id-ID atau &locale=en-US pada alamat',
  en: 'add &locale=id-ID or &locale=en-US to the address',
};
const NO_NUMBER: LocalText = { id: 'bukan angka', en: 'not a number' };
const NO_RANGE: LocalText = { id: 'bukan rentang dua angka', en: 'not a range of two numbers' };
const CUT_OFF: LocalText = {
  id: 'rentang tanpa angka kedua',
  en: 'a range without its second number',
};
const PERCENT: LocalText = {
  id: 'bertanda persen, sedangkan satuannya bukan persen',
  en: 'has a percent sign, but its unit is not percent',
};
const RANGE =
  /^\s*(-?\d[\d.,]*\s*%?)\s*(?:-|–|—|s\/d|s\.d\.?|sampai(?:\s+dengan)?)\s*(-?\d[\d.,]*\s*%?)\s*$/i;
const CUT_OFF_RANGE = /\d\s*(?:[-–—]|s\/d|s\.d\.?)\s*$/i;
