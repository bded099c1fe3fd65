import { endOfValue, isArrayAt, isObjectAt, scanArray, scanObject, skipBlanks } from './json-scan.js';

/**
 * The first name that stands twice in one object of a JSON text, at any depth; JSON.parse keeps the last value of such a name and
 * loses the others without a word. Names are unique in JSON that is meant to be exchanged (RFC 7493, 2.3). // I5
 */
export function repeatedMember(text: string, at = skipBlanks(text, 0)): string | undefined {
  let found: string | undefined;
  if (isObjectAt(text, at)) {
    const names = new Set<string>();
    scanObject(text, at, ({ name, value }) => {
      found ??= names.has(name) ? name : repeatedMember(text, value);
      names.add(name);
      return endOfValue(text, value);
    });
  } else if (isArrayAt(text, at)) {
    scanArray(text, at, (from) => {
      found ??= repeatedMember(text, from);
    });
  }
  return found;
}

/**
 * False where no name can stand twice in the text of `value`, which is the rule: then as many names are followed by a colon as `value`
 * has members. True where the text must be walked over to know: blanks before colons, or texts that look like a name.
 */
export function mayRepeatMembers(text: string, value: unknown): boolean {
  if (BLANKS.some((blank) => text.includes(`"${blank}`))) return true;
  let names = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) names += 1;
  return names !== memberCount(value);
}

function memberCount(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  let count = Array.isArray(value) ? 0 : parts.length;
  for (const part of parts) count += memberCount(part);
  return count;
}

const BLANKS = [' ', '\n', '\r', '\t'];
