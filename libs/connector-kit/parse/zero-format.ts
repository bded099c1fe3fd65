/**
 * The text of a number under a format made of zeros only (`00000`, `0.00`): with such a format people keep the zeros of
 * codes, `00042` or `1.10`. Undefined for every other format, which only decorates.
 */
export function zeroFormatted(decimal: string, format: string | undefined): string | undefined {
  const parts = /^(0+)(?:\.(0+))?$/.exec(format ?? '');
  if (parts === null) return undefined;
  const [, wholeZeros = '', fractionZeros = ''] = parts;
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  if (fraction.length > fractionZeros.length) return undefined;
  const padded = whole.padStart(wholeZeros.length, '0');
  const sign = decimal.startsWith('-') ? '-' : '';
  return fractionZeros === ''
    ? sign + padded
    : `${sign}${padded}.${fraction.padEnd(fractionZeros.length, '0')}`;
}
