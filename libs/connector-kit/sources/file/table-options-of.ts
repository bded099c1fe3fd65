import type { FileSourceConfig } from './file-source.js';
import type { TableOptions } from './table-options.js';

/** The reader's options of a source. */
export function tableOptions(
  source: FileSourceConfig,
  onProgress?: (fraction: number) => void,
): TableOptions {
  const { headerRow = 1, sheet, delimiter, encoding, records } = source;
  const headerRows = typeof headerRow === 'number' ? (headerRow === 0 ? [] : [headerRow]) : headerRow;
  return { headerRows, sheet, delimiter, encoding, records: records?.split('.'), onProgress };
}
