import { isArrayAt, isObjectAt, malformed, scanArray, scanObject, skipBlanks } from './json-scan.js';
import { RawRecords } from './raw-records.js';

export interface SlicedRecords {
  readonly records: RawRecords;
  /** The names that led to the array; a `*` of the path is replaced by the name it stood for. */
  readonly path: readonly string[];
  /** The body with `[]` in the array's place: small, and safe to parse. */
  readonly envelope: string;
}

/** The records of a GraphQL push: in an input object, or in a variable called `records`. */
export function slicePush(bodyText: string): SlicedRecords | undefined {
  return sliceRecords(bodyText, ['variables', '*', 'records']) ?? sliceRecords(bodyText, ['variables', 'records']);
}

/**
 * Cuts the JSON array at a member path out of a request body without parsing it, so that the payload is stored to the
 * letter as it was sent: `1e400`, a 30-digit number or `\u0000` reach the checker instead of what a parser made of them.
 * A `*` in the path stands for any one member. Undefined when there is no array there; the body may then be parsed as it is.
 */
export function sliceRecords(bodyText: string, path: readonly string[]): SlicedRecords | undefined {
  const found = findValue(bodyText, skipBlanks(bodyText, 0), path);
  if (found === undefined || !isArrayAt(bodyText, found.at)) return undefined;
  const { end, count } = scanArray(bodyText, found.at, () => undefined);
  return {
    records: new RawRecords(bodyText.slice(found.at, end), count),
    path: found.path,
    envelope: `${bodyText.slice(0, found.at)}[]${bodyText.slice(end)}`,
  };
}

interface Found {
  readonly at: number;
  readonly path: readonly string[];
}

function findValue(text: string, at: number, path: readonly string[]): Found | undefined {
  const [wanted, ...rest] = path;
  if (wanted === undefined) return { at, path: [] };
  if (!isObjectAt(text, at)) return undefined;
  let found: Found | undefined;
  const names = new Set<string>();
  scanObject(text, at, ({ name, from, value }) => {
    if (name !== wanted && wanted !== '*') return;
    // A parser would take the last of two members of one name and say nothing.
    if (names.has(name)) throw malformed(`the member "${name}" stands there twice`, from);
    names.add(name);
    if (found !== undefined) return;
    const deeper = findValue(text, value, rest);
    if (deeper !== undefined && (wanted !== '*' || isArrayAt(text, deeper.at)))
      found = { at: deeper.at, path: [name, ...deeper.path] };
  });
  return found;
}
