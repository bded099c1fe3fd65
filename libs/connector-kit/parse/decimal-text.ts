// Decimals are handled as text from the cell to the hub: a money value never passes through a float.

const NUMERIC_TEXT = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * The number a workbook or a JSON file holds, without an exponent: `1E+10` → `10000000000`, `2.5e-3` → `0.0025`.
 * Undefined when the text is not a finite number.
 */
export function expandNumericText(text: string): string | undefined {
  const parts = NUMERIC_TEXT.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  return withSign(sign === '-', shiftPoint(whole, fraction, Number(exponent)));
}

/** Digits that carry information: `0.00120` has 2 (trailing zeros of a fraction are not counted). */
export function significantDigits(decimal: string): number {
  const digits = decimal.replace('-', '');
  const point = digits.indexOf('.');
  if (point === -1) return digits.replace(/^0+/, '').length;
  return digits.replace(/0+$/, '').replace('.', '').replace(/^0+/, '').length;
}

/** Rounds half away from zero, as a spreadsheet does, on the decimal text itself. */
export function roundDecimal(decimal: string, decimals: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  if (fraction.length <= decimals) return decimal;
  const kept = BigInt(whole + fraction.slice(0, decimals));
  const roundsUp = (fraction[decimals] ?? '0') >= '5';
  const digits = (roundsUp ? kept + 1n : kept).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return withSign(negative, joined(digits.slice(0, point), digits.slice(point)));
}

/** Rounds to so many significant digits: `1249.9999999999998` at 15 → `1250`. */
export function roundToDigits(decimal: string, digits: number): string {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const wholeDigits = whole.replace(/^0+/, '').length;
  const leadingZeros = wholeDigits > 0 ? 0 : fraction.length - fraction.replace(/^0+/, '').length;
  return roundDecimal(decimal, Math.max(0, digits - wholeDigits + leadingZeros));
}

/** Divides by a power of ten by moving the point: (`12.5`, -2) → `0.125`. */
export function movePoint(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  return withSign(negative, shiftPoint(whole, fraction, places));
}

function shiftPoint(whole: string, fraction: string, places: number): string {
  if (places >= 0) {
    const moved = fraction.padEnd(places, '0');
    return joined(whole + moved.slice(0, places), moved.slice(places));
  }
  const moved = whole.padStart(1 - places, '0');
  return joined(moved.slice(0, places), moved.slice(places) + fraction);
}

function joined(whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '');
  return /[1-9]/.test(fraction) ? `${digits}.${fraction.replace(/0+$/, '')}` : digits;
}

function withSign(negative: boolean, decimal: string): string {
  return negative && /[1-9]/.test(decimal) ? `-${decimal}` : decimal;
}
