import {
  endOfValue,
  isArrayAt,
  isObjectAt,
  malformed,
  scanArray,
  scanObject,
  skipBlanks,
} from './json-scan.js';
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
  return (
    sliceRecords(bodyText, ['variables', '*', 'records']) ?? sliceRecords(bodyText, ['variables', 'records'])
  );
}

/**
 * Cuts the JSON array at a member path out of a request body without parsing it, so that the payload is stored to the
 * letter as it was sent: `1e400`, a 30-digit number or `\u0000` reach the checker instead of what a parser made of them.
 * A `*` in the path stands for any one member. Undefined when there is no array there; the body may then be parsed as it is.
 */
export function sliceRecords(bodyText: string, path: readonly string[]): SlicedRecords | undefined {
  const { found } = walk(bodyText, skipBlanks(bodyText, 0), path);
  if (found === undefined) return undefined;
  return {
    records: new RawRecords(bodyText.slice(found.from, found.to), found.count),
    path: found.path,
    envelope: `${bodyText.slice(0, found.from)}[]${bodyText.slice(found.to)}`,
  };
}

interface FoundArray {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly path: readonly string[];
}

interface Walked {
  readonly end: number;
  readonly found?: FoundArray | undefined;
}

/** Walks over the value at `at` once and finds the array that the path leads to. */
function walk(text: string, at: number, path: readonly string[]): Walked {
  const [wanted, ...rest] = path;
  if (wanted === undefined && isArrayAt(text, at)) {
    const { end, count } = scanArray(text, at, () => undefined);
    return { end, found: { from: at, to: end, count, path: [] } };
  }
  if (wanted === undefined || !isObjectAt(text, at)) return { end: endOfValue(text, at) };
  let found: FoundArray | undefined;
  const names = new Set<string>();
  const end = scanObject(text, at, ({ name, from, value }) => {
    if (name !== wanted && wanted !== '*') return endOfValue(text, value);
    // A parser would take the last of two members of one name and say nothing.
    if (names.has(name))
      throw malformed(
        { id: `anggota "${name}" ditulis dua kali`, en: `the member "${name}" stands there twice` },
        from,
      );
    names.add(name);
    const deeper = walk(text, value, rest);
    if (found === undefined && deeper.found !== undefined)
      found = { ...deeper.found, path: [name, ...deeper.found.path] };
    return deeper.end;
  });
  return { end, found };
}
