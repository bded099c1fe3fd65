import { endOfValue, scanObject, skipBlanks } from './json-scan.js';

/** The text of each member's value in the text of a JSON object, to the letter. Of a name that stands twice the last one counts, as for JSON.parse. */
export function memberTexts(objectText: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  scanObject(objectText, skipBlanks(objectText, 0), ({ name, value }) => {
    const end = endOfValue(objectText, value);
    texts.set(name, objectText.slice(value, end));
    return end;
  });
  return texts;
}
