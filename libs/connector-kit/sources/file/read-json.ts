import { JSON_ELEMENT_BYTES_MAX } from '#core/limits';
import { sourceError } from '../../connector.errors.js';
import type { Refusal } from '../../refusal.js';
import { jsonRow } from '../json-row.js';
import type { SourceRow } from '../source-row.js';
import type { InspectedFile } from './inspect-file.js';
import { JsonElements } from './json-elements.js';
import { encodingOf, readText } from './read-text.js';
import type { TableOptions } from './table-options.js';

/** The objects of one list in a JSON file. */
export async function* readJson(
  file: InspectedFile,
  options: TableOptions,
): AsyncGenerator<readonly SourceRow[]> {
  const elements = new JsonElements(options.records ?? []);
  let row = 0;
  for await (const text of readText(file, encodingOf(file), options.onProgress)) {
    const rows = takeElements(elements, text, file).map((element) => rowOf(file.name, (row += 1), element));
    if (rows.length > 0) yield rows;
  }
  if (!elements.foundList) {
    const path = (options.records ?? []).join('.');
    throw sourceError('RECORDS_MISSING', {
      id: `${file.name}: tidak ada daftar rekaman ${path === '' ? 'di tingkat teratas; tetapkan records' : `di "${path}"`}`,
      en: `${file.name}: there is no list of records ${path === '' ? 'at the top; set records' : `at "${path}"`}`,
    });
  }
  if (!elements.isComplete) yield [{ ...rowOf(file.name, row + 1, '{}'), broken: CUT_OFF }];
}

/** Few, because what is alive when the young generation is full has to be copied, and that is where the time goes. */
const ROWS_PER_CHUNK = 50;

/** One JSON object a line. */
export async function* readNdjson(
  file: InspectedFile,
  options: TableOptions,
): AsyncGenerator<readonly SourceRow[]> {
  let rest = '';
  let row = 0;
  for await (const text of readText(file, encodingOf(file), options.onProgress)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > JSON_ELEMENT_BYTES_MAX) throw tooLong(file);
    let rows: SourceRow[] = [];
    for (const line of lines) {
      row += 1;
      if (line.trim() !== '') rows.push(rowOf(file.name, row, line));
      if (rows.length < ROWS_PER_CHUNK) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  }
  if (rest.trim() !== '') yield [rowOf(file.name, row + 1, rest)];
}

function takeElements(elements: JsonElements, text: string, file: InspectedFile): readonly string[] {
  try {
    return elements.push(text);
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLong(file);
    throw cause;
  }
}

function rowOf(file: string, row: number, text: string): SourceRow {
  return jsonRow({ origin: file, row, named: true }, text);
}

const CUT_OFF: Refusal = {
  code: 'JSON_BROKEN',
  message: {
    id: 'berkas terpotong: daftar rekamannya tidak ditutup',
    en: 'the file is cut off: its list of records is not closed',
  },
};

function tooLong(file: InspectedFile): Error {
  return sourceError('ELEMENT_TOO_LONG', {
    id: `${file.name}: satu rekaman lebih dari ${JSON_ELEMENT_BYTES_MAX} karakter`,
    en: `${file.name}: one record has more than ${JSON_ELEMENT_BYTES_MAX} characters`,
  });
}
