import { nearMiss } from '#dataset';
import { LOOKUP_ROWS_MAX } from '#core/limits';
import { configError } from '../connector.errors.js';
import { type Reading, refusal } from '../refusal.js';
import { inspectFile } from '../sources/file/inspect-file.js';
import { readCsv } from '../sources/file/read-csv.js';

export type LookupValue = string | number | boolean;

/** Translates the values of a source into the canonical ones. */
export class Lookup {
  private readonly lowerCase = new Map<string, LookupValue>();

  constructor(
    private readonly pairs: ReadonlyMap<string, LookupValue>,
    /** Changes when the pairs do: a file mapped with other pairs is another file. */
    readonly digest: string,
  ) {
    for (const [key, value] of pairs) this.lowerCase.set(key.toLowerCase(), value);
  }

  find(raw: string): Reading<LookupValue> {
    const key = raw.trim();
    const value = this.pairs.get(key) ?? this.lowerCase.get(key.toLowerCase());
    if (value !== undefined) return { value };
    const near = nearMiss(key, this.pairs.keys());
    const hint =
      near === undefined
        ? { id: '', en: '' }
        : { id: `; maksudnya "${near}"?`, en: `; did you mean "${near}"?` };
    return refusal(
      'UNKNOWN_LOOKUP_VALUE',
      {
        id: `"${key}" tidak ada di tabel padanan${hint.id}`,
        en: `"${key}" is not in the lookup table${hint.en}`,
      },
      near === undefined ? {} : { suggestion: near },
    );
  }

  values(): Iterable<LookupValue> {
    return new Set(this.pairs.values());
  }
}

/** Reads a lookup file: CSV with a header row, the source's value in the first column, the canonical one in the second. */
export async function readLookup(path: string, name: string): Promise<Lookup> {
  const file = await inspectFile(path, name).catch((cause: unknown) => {
    throw configError(
      'LOOKUP_MISSING',
      { id: `tabel padanan ${name} tidak dapat dibaca`, en: `the lookup file ${name} cannot be read` },
      cause,
    );
  });
  const pairs = new Map<string, LookupValue>();
  for await (const rows of readCsv(file, { headerRows: [1] })) {
    for (const { cells, location } of rows) {
      const [key, value] = cells.map(({ raw }) => raw.trim());
      if (key === undefined || value === undefined || key === '' || value === '') {
        throw lookupFault(
          name,
          location.row,
          'perlu dua kolom: nilai sumber dan nilai baku',
          'needs two columns: source value and canonical value',
        );
      }
      if (pairs.has(key) && pairs.get(key) !== value) {
        throw lookupFault(name, location.row, `"${key}" punya dua padanan`, `"${key}" has two translations`);
      }
      pairs.set(key, value);
      if (pairs.size > LOOKUP_ROWS_MAX)
        throw lookupFault(
          name,
          location.row,
          `lebih dari ${LOOKUP_ROWS_MAX} baris`,
          `more than ${LOOKUP_ROWS_MAX} rows`,
        );
    }
  }
  if (pairs.size === 0) throw lookupFault(name, 1, 'tabelnya kosong', 'the table is empty');
  return new Lookup(pairs, file.digest);
}

export function inlineLookup(pairs: Readonly<Record<string, LookupValue>>): Lookup {
  return new Lookup(new Map(Object.entries(pairs)), JSON.stringify(pairs));
}

function lookupFault(name: string, row: number | string, id: string, en: string): Error {
  return configError('LOOKUP_INVALID', {
    id: `${name} baris ${row}: ${id}`,
    en: `${name} row ${row}: ${en}`,
  });
}
