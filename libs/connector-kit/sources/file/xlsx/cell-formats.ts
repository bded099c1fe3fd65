import { parseXml } from '../../xml-events.js';

export interface CellFormat {
  /** The format code, undefined for "General". */
  readonly code: string | undefined;
  readonly isDate: boolean;
}

/** The number format of each cell style, in the order the cells refer to them. */
export function readCellFormats(stylesXml: string | undefined): readonly CellFormat[] {
  if (stylesXml === undefined) return [];
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isCellFormats = false;
  parseXml(stylesXml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats)
        formats.push(formatOf(Number(attributes['numFmtId'] ?? 0), codes));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return formats;
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id) ?? BUILT_IN[id];
  if (code !== undefined) return { code: code === 'General' ? undefined : code, isDate: isDateFormat(code) };
  return { code: undefined, isDate: isBuiltInDate(id) };
}

/** ECMA-376 part 1, 18.8.30: the formats a workbook may use without writing them down. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  49: '@',
};

/** Dates and times among the built-in formats, those of East Asian Excels included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format shows a date when a day, month, year, hour or second remains once texts, colours and escapes are taken off. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/General/gi, '');
  return /[dmyhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/s\.0+/gi, ''));
}
