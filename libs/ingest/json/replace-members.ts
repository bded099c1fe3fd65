import { endOfValue, scanObject, skipBlanks } from './json-scan.js';

/**
 * The text of a JSON object with some members replaced or added and the others left to the letter (I5: a big number
 * that nobody touched must not change because its neighbour was mended).
 */
export function replaceMembers(objectText: string, patch: Readonly<Record<string, unknown>>): string {
  const kept: string[] = [];
  scanObject(objectText, skipBlanks(objectText, 0), ({ name, from, value }) => {
    const end = endOfValue(objectText, value);
    if (!Object.hasOwn(patch, name)) kept.push(objectText.slice(from, end));
    return end;
  });
  const added = Object.entries(patch).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  return `{${[...kept, ...added].join(',')}}`;
}
