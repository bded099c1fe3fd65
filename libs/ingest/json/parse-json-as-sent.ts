/**
 * JSON as values in which no number is another than the one that was sent: what a double cannot hold (12345678901234567890,
 * 1e400) is given as its text. Throws SyntaxError like JSON.parse.
 */
export function parseJsonAsSent(text: string): unknown {
  // What is no JSON must not become some by the quotes that are put around its numbers.
  JSON.parse(text);
  return JSON.parse(
    text.replace(TEXT_OR_NUMBER, (token) => (token.startsWith('"') || isHeld(token) ? token : `"${token}"`)),
  ) as unknown;
}

/** Every double keeps fifteen digits (IEEE 754); of longer numbers, those that a double is written as. */
function isHeld(token: string): boolean {
  const value = Number(token);
  const [mantissa = ''] = token.split(/e/i);
  const isShort = mantissa.replace(/\D/g, '').length <= 15;
  return Number.isFinite(value) && (isShort ? isNormal(value, mantissa) : String(value) === token);
}

/** Below the smallest normal double digits are lost, and at last all of them. */
function isNormal(value: number, mantissa: string): boolean {
  return Math.abs(value) >= 2 ** -1022 || !/[1-9]/.test(mantissa);
}

const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gs;
