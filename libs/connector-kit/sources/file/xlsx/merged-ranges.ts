import { XLSX_MERGES_MAX, XLSX_SHEET_BYTES_MAX } from '#core/limits';
import { columnNumber } from '../../source-row.js';
import type { WorkbookArchive } from './workbook-archive.js';

export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * The merged ranges that touch the first rows of a sheet. They are written behind the rows, so the sheet is unpacked once
 * only to look for them, without parsing.
 */
export async function mergedRangesWithin(
  archive: WorkbookArchive,
  part: string,
  lastRow: number,
): Promise<readonly MergedRange[]> {
  const ranges: MergedRange[] = [];
  let rest = '';
  let seen = 0;
  for await (const chunk of archive.chunks(part, XLSX_SHEET_BYTES_MAX)) {
    // Names and references are ASCII; a byte-wise reading is enough and cheap.
    const text = rest + chunk.toString('latin1');
    for (const match of text.matchAll(MERGE)) {
      if ((seen += 1) > XLSX_MERGES_MAX) return ranges;
      const range = rangeOf(match);
      if (range.firstRow <= lastRow) ranges.push(range);
    }
    const open = text.lastIndexOf('<');
    // An element cut in two by the chunk's end is looked at again with the next chunk.
    rest = open === -1 || text.length - open > 200 || text.indexOf('>', open) !== -1 ? '' : text.slice(open);
  }
  return ranges;
}

const MERGE = /<(?:\w+:)?mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;

function rangeOf([, left = '', top = '', right = '', bottom = '']: RegExpMatchArray): MergedRange {
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnNumber(left),
    lastColumn: columnNumber(right),
  };
}
