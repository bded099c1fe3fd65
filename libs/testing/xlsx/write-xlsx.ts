// A small workbook writer for tests and for the synthetic samples: enough of OOXML to produce what agencies really
// save (merged headers, dates as serials, formulas with and without a cached value, numbers as text), and the same
// bytes for the same input, so that a committed sample can be compared with its generator.
import { writeZip } from './write-zip.js';

export interface XlsxSheet {
  readonly name: string;
  /** Row 1 first. `null` is an absent row or an absent cell. */
  readonly rows: Iterable<readonly XlsxCell[] | null>;
  /** Ranges such as 'A1:C1'. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

export type XlsxCell =
  | null
  | string
  | number
  | boolean
  /** A number written with exactly this text, so that `1249.9999999999998` and `1E+10` can be made. */
  | { readonly number: string; readonly format?: string }
  /** A date as Excel stores it: a serial with a date style. `2026-12-31` or `2026-12-31T14:05:00`. */
  | { readonly date: string; readonly format?: string }
  /** A formula; `value` is the result that was calculated when the file was saved, absent if it never was. */
  | { readonly formula: string; readonly value?: string | number; readonly format?: string }
  /** Text inside the sheet itself instead of the shared strings. */
  | { readonly inline: string }
  /** An Excel error such as `#REF!`. */
  | { readonly error: string };

export interface XlsxOptions {
  /** Count days from 1904, as workbooks of old Macs do. */
  readonly date1904?: boolean;
}

export function writeXlsx(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Buffer {
  const strings = new Numbering();
  const formats = new Numbering();
  const context: SheetContext = { strings, formats, date1904: options.date1904 ?? false };
  const sheetParts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, context),
  }));
  return writeZip([
    { name: '[Content_Types].xml', content: contentTypesXml(sheets.length) },
    { name: '_rels/.rels', content: packageRelationshipsXml },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, context.date1904) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelationshipsXml(sheets.length) },
    { name: 'xl/styles.xml', content: stylesXml(formats.values()) },
    { name: 'xl/sharedStrings.xml', content: sharedStringsXml(strings.values()) },
    ...sheetParts,
  ]);
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

interface SheetContext {
  readonly strings: Numbering;
  readonly formats: Numbering;
  readonly date1904: boolean;
}

class Numbering {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  values(): string[] {
    return [...this.numbers.keys()];
  }
}

function sheetXml(sheet: XlsxSheet, context: SheetContext): Buffer {
  const chunks: Buffer[] = [];
  let text = `${xmlHead}<worksheet ${mainNamespace}><sheetData>`;
  let row = 0;
  for (const cells of sheet.rows) {
    row += 1;
    if (cells === null) continue;
    text += `<row r="${row}">`;
    for (const [index, cell] of cells.entries()) {
      if (cell !== null) text += cellXml(cell, `${columnLetters(index + 1)}${row}`, context);
    }
    text += '</row>';
    if (text.length > 1_000_000) {
      chunks.push(Buffer.from(text, 'utf8'));
      text = '';
    }
  }
  text += '</sheetData>';
  const merges = sheet.merges ?? [];
  if (merges.length > 0) {
    const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
    text += `<mergeCells count="${merges.length}">${ranges}</mergeCells>`;
  }
  chunks.push(Buffer.from(`${text}</worksheet>`, 'utf8'));
  return Buffer.concat(chunks);
}

function cellXml(cell: Exclude<XlsxCell, null>, ref: string, context: SheetContext): string {
  if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${context.strings.numberOf(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('inline' in cell)
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.inline)}</t></is></c>`;
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${escapeXml(cell.error)}</v></c>`;
  if ('number' in cell) return `<c r="${ref}"${styleOf(cell.format, context)}><v>${cell.number}</v></c>`;
  if ('date' in cell) {
    const format = cell.format ?? (cell.date.includes('T') ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy');
    return `<c r="${ref}"${styleOf(format, context)}><v>${excelSerial(cell.date, context.date1904)}</v></c>`;
  }
  const isText = typeof cell.value === 'string';
  const value = cell.value === undefined ? '' : `<v>${escapeXml(String(cell.value))}</v>`;
  const type = isText ? ' t="str"' : '';
  return `<c r="${ref}"${type}${styleOf(cell.format, context)}><f>${escapeXml(cell.formula)}</f>${value}</c>`;
}

function styleOf(format: string | undefined, context: SheetContext): string {
  // Style 0 is "General"; the formats follow in the order they were first used.
  return format === undefined ? '' : ` s="${context.formats.numberOf(format) + 1}"`;
}

const msPerDay = 86_400_000;

/** Excel believes that 1900 was a leap year, so from March 1900 on its serials are one day ahead. */
export function excelSerial(date: string, date1904 = false): number {
  const ms = Date.parse(date.includes('T') ? `${date}Z` : `${date}T00:00:00Z`);
  if (date1904) return (ms - Date.UTC(1904, 0, 1)) / msPerDay;
  const days = (ms - Date.UTC(1899, 11, 31)) / msPerDay;
  return days >= 60 ? days + 1 : days;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const sheetMlContent = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const packageRelationshipsXml =
  `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">` +
  `<Relationship Id="rId1" Type="${officeRelationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function contentTypesXml(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetMlContent}.worksheet+xml"/>`,
  ).join('');
  return (
    `${xmlHead}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetMlContent}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${sheetMlContent}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${sheetMlContent}.sharedStrings+xml"/>` +
    `${sheets}</Types>`
  );
}

function workbookXml(sheets: readonly XlsxSheet[], date1904: boolean): string {
  const list = sheets
    .map((sheet, index) => {
      const state = sheet.hidden ? ' state="hidden"' : '';
      return `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
    })
    .join('');
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `${xmlHead}<workbook ${mainNamespace} xmlns:r="${officeRelationships}">${properties}<sheets>${list}</sheets></workbook>`;
}

function workbookRelationshipsXml(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  ).join('');
  return (
    `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">${sheets}` +
    `<Relationship Id="rId${sheetCount + 1}" Type="${officeRelationships}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId${sheetCount + 2}" Type="${officeRelationships}/sharedStrings" Target="sharedStrings.xml"/>` +
    '</Relationships>'
  );
}

function stylesXml(formats: readonly string[]): string {
  // Numbers below 164 are Excel's own formats.
  const numberFormats = formats
    .map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`)
    .join('');
  const cellFormats = formats
    .map(
      (_, index) =>
        `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join('');
  return (
    `${xmlHead}<styleSheet ${mainNamespace}>` +
    (formats.length > 0 ? `<numFmts count="${formats.length}">${numberFormats}</numFmts>` : '') +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cellFormats}</cellXfs>` +
    '</styleSheet>'
  );
}

function sharedStringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  return `${xmlHead}<sst ${mainNamespace} count="${strings.length}" uniqueCount="${strings.length}">${items}</sst>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
