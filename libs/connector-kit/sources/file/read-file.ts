import { assertNever } from '#dataset';
import type { SourceRow } from '../source-row.js';
import { detectFormat } from './detect-format.js';
import type { InspectedFile } from './inspect-file.js';
import type { TableOptions } from './table-options.js';

/** The rows of a file of any of the formats, a chunk at a time. The reader of a format is loaded when a file needs it. */
export async function* readFile(
  file: InspectedFile,
  options: TableOptions,
): AsyncGenerator<readonly SourceRow[]> {
  const format = detectFormat(file);
  switch (format) {
    case 'csv': {
      const { readCsv } = await import('./read-csv.js');
      yield* readCsv(file, options);
      return;
    }
    case 'xlsx': {
      const { readXlsx } = await import('./read-xlsx.js');
      yield* readXlsx(file, options);
      return;
    }
    case 'json': {
      const { readJson } = await import('./read-json.js');
      yield* readJson(file, options);
      return;
    }
    case 'ndjson': {
      const { readNdjson } = await import('./read-json.js');
      yield* readNdjson(file, options);
      return;
    }
    default:
      assertNever(format);
  }
}
