import { defineErrors, errorsOf } from '#core/errors';
import { SentNumber } from '#core/scalars';
import type { LocalText } from '#dataset';
import { shownValue } from '#dataset';

export const QUERY_ERRORS = defineErrors({
  INVALID_FILTER: {
    id: 'Saringan {field} tidak dapat diterapkan pada {value}: {ruleId}.',
    en: 'The filter on {field} cannot be applied to {value}: {ruleEn}.',
    http: 400,
  },
  INVALID_ORDER: {
    id: 'Urutan {field} tidak dapat dipakai: {ruleId}.',
    en: 'The order by {field} cannot be used: {ruleEn}.',
    http: 400,
  },
  INVALID_CURSOR: {
    id: 'Kursor {argument} tidak berasal dari daftar dengan urutan ini: {ruleId}.',
    en: 'The cursor in {argument} does not come from a list in this order: {ruleEn}.',
    http: 400,
  },
  PAGE_TOO_LARGE: {
    id: '{argument} paling banyak {limit}, diminta {requested}: ambil halaman berikutnya dengan kursor.',
    en: '{argument} is at most {limit}, asked for {requested}: take the next page with its cursor.',
    http: 400,
  },
  QUERY_TOO_COSTLY: {
    id: 'Kueri terlalu mahal: {reasonId}. Persempit saringan, perkecil first, atau bagi menjadi beberapa kueri.',
    en: 'The query is too costly: {reasonEn}. Narrow the filter, lower first, or split it into several queries.',
    http: 400,
  },
});

/** A query that its author must change. */
export class QueryError extends errorsOf(QUERY_ERRORS) {}

export function invalidFilter(field: string, value: unknown, rule: LocalText): QueryError {
  return new QueryError('INVALID_FILTER', {
    field,
    value: shownText(value),
    ruleId: rule.id,
    ruleEn: rule.en,
  });
}

export function invalidOrder(field: string, rule: LocalText): QueryError {
  return new QueryError('INVALID_ORDER', { field, ruleId: rule.id, ruleEn: rule.en });
}

export function invalidCursor(argument: string, rule: LocalText): QueryError {
  return new QueryError('INVALID_CURSOR', { argument, ruleId: rule.id, ruleEn: rule.en });
}

export function tooCostly(
  reason: LocalText,
  numbers: { readonly estimated?: number; readonly limit?: number },
  options?: ErrorOptions,
): QueryError {
  return new QueryError(
    'QUERY_TOO_COSTLY',
    { ...numbers, reasonId: reason.id, reasonEn: reason.en },
    options,
  );
}

function shownText(value: unknown): string {
  return shownValue(value instanceof SentNumber ? value.text : value) ?? 'null';
}
