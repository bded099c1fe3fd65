import { type LocalText, nearMiss } from '#dataset';
import { LOOKUP_READINGS_SHOWN_MAX, LOOKUP_ROWS_MAX } from '#core/limits';
import { configError } from '../connector.errors.js';
import { type Reading, refusal } from '../refusal.js';
import { inspectFile } from '../sources/file/inspect-file.js';
import { readCsv } from '../sources/file/read-csv.js';

export type LookupValue = string | number | boolean;

/** Translates the values of a source into the canonical ones. */
export class Lookup {
  constructor(
    private readonly pairs: LookupPairs,
    /** Changes when the pairs do: a file mapped with other pairs is another file. */
    readonly digest: string,
    /** What the pairs were read from, for messages. */
    private readonly name: LocalText = { id: 'tabel padanan', en: 'the lookup table' },
  ) {}

  find(raw: string): Reading<LookupValue> {
    const key = raw.trim();
    const found = this.pairs.find(key);
    if (found.length > 1) return severalFit(key, found, this.name);
    const [value] = found;
    if (value !== undefined) return { value };
    const near = nearMiss(key, this.pairs.keys());
    const hint =
      near === undefined
        ? { id: '', en: '' }
        : { id: `; maksudnya "${near}"?`, en: `; did you mean "${near}"?` };
    return refusal(
      'UNKNOWN_LOOKUP_VALUE',
      {
        id: `"${key}" tidak ada di ${this.name.id}${hint.id}`,
        en: `"${key}" is not in ${this.name.en}${hint.en}`,
      },
      near === undefined ? {} : { suggestion: near },
    );
  }

  values(): Iterable<LookupValue> {
    return this.pairs.values();
  }
}

/** Pairs as they are gathered. Capitals do not tell words apart, so spellings of one word are one entry. */
export class LookupPairs {
  private readonly entries = new Map<string, { readonly key: string; readonly values: LookupValue[] }>();

  get size(): number {
    return this.entries.size;
  }

  /** Adds a pair; gives the earlier spelling of its key when that one means something else. */
  add(key: string, value: LookupValue): string | undefined {
    const lowerCase = key.toLowerCase();
    const known = this.entries.get(lowerCase);
    if (known === undefined) {
      this.entries.set(lowerCase, { key, values: [value] });
      return undefined;
    }
    if (known.values.includes(value)) return undefined;
    if (known.values.length < LOOKUP_READINGS_SHOWN_MAX) known.values.push(value);
    return known.key;
  }

  find(key: string): readonly LookupValue[] {
    return this.entries.get(key.toLowerCase())?.values ?? [];
  }

  *keys(): Generator<string> {
    for (const { key } of this.entries.values()) yield key;
  }

  values(): Iterable<LookupValue> {
    return new Set([...this.entries.values()].flatMap(({ values }) => values));
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
  const pairs = new LookupPairs();
  for await (const rows of readCsv(file, { headerRows: [1] })) {
    for (const { cells, location } of rows) {
      const [key, value] = cells.map(({ raw }) => raw.trim());
      const row = { id: `${name} baris ${location.row}`, en: `${name} row ${location.row}` };
      if (key === undefined || value === undefined || key === '' || value === '') {
        throw lookupFault(row, {
          id: 'perlu dua kolom: nilai sumber dan nilai baku',
          en: 'needs two columns: source value and canonical value',
        });
      }
      const other = pairs.add(key, value);
      if (other !== undefined) throw lookupFault(row, twoTranslations(key, other));
      if (pairs.size > LOOKUP_ROWS_MAX) {
        throw lookupFault(row, {
          id: `lebih dari ${LOOKUP_ROWS_MAX} baris`,
          en: `more than ${LOOKUP_ROWS_MAX} rows`,
        });
      }
    }
  }
  if (pairs.size === 0) {
    throw lookupFault(
      { id: `${name} baris 1`, en: `${name} row 1` },
      { id: 'tabelnya kosong', en: 'the table is empty' },
    );
  }
  return new Lookup(pairs, file.digest);
}

/** Pairs written in the connector file; `where` is their place in it. */
export function inlineLookup(written: Readonly<Record<string, LookupValue>>, where: string): Lookup {
  const pairs = new LookupPairs();
  for (const [key, value] of Object.entries(written)) {
    const other = pairs.add(key.trim(), value);
    if (other !== undefined) throw lookupFault({ id: where, en: where }, twoTranslations(key, other));
  }
  return new Lookup(pairs, JSON.stringify(written));
}

function twoTranslations(key: string, other: string): LocalText {
  return key === other
    ? { id: `"${key}" punya dua padanan`, en: `"${key}" has two translations` }
    : {
        id: `"${other}" dan "${key}" hanya beda huruf besar-kecil, tetapi padanannya berbeda`,
        en: `"${other}" and "${key}" differ only in capitals, but are translated differently`,
      };
}

function severalFit(key: string, values: readonly LookupValue[], name: LocalText): Reading<never> {
  const list = values.map(String).join(', ');
  return refusal(
    'AMBIGUOUS_LOOKUP_VALUE',
    {
      id: `"${key}" ada beberapa kali di ${name.id}: ${list}`,
      en: `"${key}" stands for several in ${name.en}: ${list}`,
    },
    { readings: values.map(String) },
  );
}

function lookupFault(place: LocalText, fault: LocalText): Error {
  return configError('LOOKUP_INVALID', { id: `${place.id}: ${fault.id}`, en: `${place.en}: ${fault.en}` });
}
