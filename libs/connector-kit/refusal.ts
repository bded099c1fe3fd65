import type { LocalText } from '#dataset';

/**
 * Why the connector did not send something. The hub's own problem codes (`REQUIRED`, `PATTERN`, …) appear beside these
 * when its checker, which `preview` and `sync` run too, finds them first.
 */
export type RefusalCode =
  | 'AMBIGUOUS_DATE'
  | 'AMBIGUOUS_LOOKUP_VALUE'
  | 'AMBIGUOUS_NUMBER'
  | 'BINARY_CELL'
  | 'CELL_ERROR'
  | 'DATE_IN_TEXT_CELL'
  | 'DATE_MISSING'
  | 'DIGITS_LOST'
  | 'EXPRESSION_FAILED'
  | 'FORMULA_NOT_CALCULATED'
  | 'INVALID_DATE'
  | 'ITEM_REPEATED'
  | 'JSON_BROKEN'
  | 'LINK_MISSING'
  | 'LOCALE_MISMATCH'
  | 'NOT_A_BOOLEAN'
  | 'NOT_A_DATE'
  | 'NOT_A_NUMBER'
  | 'NOT_AN_INTEGER'
  | 'PERCENT_CELL'
  | 'RAGGED_ROW'
  | 'RECORD_TOO_LARGE'
  | 'SCIENTIFIC_NOTATION'
  | 'TIME_WOULD_BE_LOST'
  | 'TITLE_MISSING'
  | 'TOO_MANY_DECIMALS'
  | 'TWO_DIGIT_YEAR'
  | 'UNKNOWN_LOOKUP_VALUE'
  | 'UNREADABLE_TEXT'
  | 'WRONG_CELL'
  | 'ZERO_DATE'
  | 'ZONE_MISSING';

/** What a parser says about a text it will not read. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: LocalText;
  /** The values the text could stand for, when it could stand for more than one. */
  readonly readings?: readonly string[];
  readonly suggestion?: string;
}

export function refusal(
  code: RefusalCode,
  message: LocalText,
  more: Pick<Refusal, 'readings' | 'suggestion'> = {},
): { readonly refusal: Refusal } {
  return { refusal: { code, message, ...more } };
}

/** A value, or the reason there is none. `note` says what was done to the text, for the parsing proof. */
export type Reading<T> =
  | { readonly value: T; readonly note?: LocalText; readonly refusal?: undefined }
  | { readonly refusal: Refusal };
