import { defineErrors, errorsOf } from '#core/errors';

export const OPEN311_ERRORS = defineErrors({
  OPEN311_NOT_FOUND: {
    id: '{parameter} "{value}" tidak ditemukan.',
    en: '{parameter} "{value}" was not found.',
    http: 404,
  },
  OPEN311_NO_SUCH_ADDRESS: {
    id: 'Tidak ada apa-apa di {address}; {nearId}.',
    en: 'There is nothing at {address}; {nearEn}.',
    http: 404,
  },
  OPEN311_NOT_SENT_HERE: {
    id: '{address} tidak menerima POST: aduan baru dikirim ke {root}/requests.json atau {root}/requests.xml.',
    en: '{address} does not take POST: new requests go to {root}/requests.json or {root}/requests.xml.',
    http: 405,
  },
  OPEN311_BAD_PARAMETER: {
    id: '{parameter}{given} tidak dapat dipakai: {ruleId}.',
    en: '{parameter}{given} cannot be used: {ruleEn}.',
    http: 400,
  },
  OPEN311_KEY_NEEDED: {
    id: 'api_key tidak ada, tidak dikenal, atau tidak berhak mengirim aduan.',
    en: 'api_key is missing, not known, or may not send complaints.',
    http: 403,
  },
  OPEN311_REFUSED: {
    id: 'Aduan {value} tidak dapat diterima: {reasonId}.',
    en: 'The request {value} could not be taken in: {reasonEn}.',
    http: 400,
  },
});

/** A request to the Open311 door that its sender must change. */
export class Open311Error extends errorsOf(OPEN311_ERRORS) {}

/** Several things wrong with one request: GeoReport answers with all of them. */
export class Open311Errors extends Error {
  constructor(readonly errors: readonly Open311Error[]) {
    super(errors.map(({ message }) => message).join('; '));
  }
}

/** `value` is what was given, where that says more than that there was nothing. */
export function badParameter(
  parameter: string,
  rule: { readonly id: string; readonly en: string },
  value = '',
): Open311Error {
  const given = value === '' ? '' : ` "${value.slice(0, 100)}"`;
  return new Open311Error('OPEN311_BAD_PARAMETER', { parameter, given, ruleId: rule.id, ruleEn: rule.en });
}

export function notFound(parameter: string, value: string): Open311Error {
  return new Open311Error('OPEN311_NOT_FOUND', { parameter, value: value.slice(0, 100) });
}
