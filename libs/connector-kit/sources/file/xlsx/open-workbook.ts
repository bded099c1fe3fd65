import { posix } from 'node:path';
import { nearMiss } from '#dataset';
import { sourceError } from '../../../connector.errors.js';
import { type CellFormat, readCellFormats } from './cell-formats.js';
import { SharedStrings } from './shared-strings.js';
import { damaged, WorkbookArchive } from './workbook-archive.js';
import { parseXml } from '../../xml-events.js';

export interface Workbook {
  readonly archive: WorkbookArchive;
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly strings: SharedStrings;
  readonly formats: readonly CellFormat[];
  readonly isDate1904: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** Opens a workbook and reads everything but its rows. The caller closes its archive. */
export async function openWorkbook(path: string, name: string): Promise<Workbook> {
  const archive = await WorkbookArchive.open(path, name);
  try {
    await refuseOtherArchives(archive, name);
    const workbookPart = (await targetOf(archive, '_rels/.rels', '', 'officeDocument')) ?? 'xl/workbook.xml';
    const folder = posix.dirname(workbookPart);
    const relations = await relationsOf(
      archive,
      posix.join(folder, '_rels', `${posix.basename(workbookPart)}.rels`),
      folder,
    );
    const workbookXml = await archive.text(workbookPart);
    if (workbookXml === undefined) throw damaged(name, undefined);
    const { sheets, isDate1904 } = readSheetList(workbookXml, relations);
    const partOf = (type: string): string | undefined =>
      relations.find((one) => one.type.endsWith(`/${type}`))?.target;
    const stylesPart = partOf('styles');
    return {
      archive,
      name,
      sheets,
      strings: await SharedStrings.read(archive, partOf('sharedStrings')),
      formats: readCellFormats(stylesPart === undefined ? undefined : await archive.text(stylesPart)),
      isDate1904,
    };
  } catch (cause) {
    archive.close();
    throw cause instanceof Error && cause.name === 'ConnectorError' ? cause : damaged(name, cause);
  }
}

/** The sheet by name or by number from 1; hidden sheets count, as they do in the workbook. */
export function findSheet(workbook: Workbook, wanted: string | number | undefined): Sheet {
  const { sheets, name } = workbook;
  const found =
    typeof wanted === 'string'
      ? (sheets.find((sheet) => sheet.name === wanted) ??
        sheets.find((sheet) => sheet.name.trim().toLowerCase() === wanted.trim().toLowerCase()))
      : sheets[(wanted ?? 1) - 1];
  if (found !== undefined) return found;
  const list = sheets.map((sheet) => `"${sheet.name}"`).join(', ');
  const near =
    typeof wanted === 'string'
      ? nearMiss(
          wanted,
          sheets.map((sheet) => sheet.name),
        )
      : undefined;
  const hint =
    near === undefined
      ? { id: '', en: '' }
      : { id: `; maksudnya "${near}"?`, en: `; did you mean "${near}"?` };
  throw sourceError('SHEET_MISSING', {
    id: `${name}: tidak ada lembar ${JSON.stringify(wanted ?? 1)}; yang ada ${list}${hint.id}`,
    en: `${name}: there is no sheet ${JSON.stringify(wanted ?? 1)}; there are ${list}${hint.en}`,
  });
}

async function refuseOtherArchives(archive: WorkbookArchive, name: string): Promise<void> {
  if (archive.has('[Content_Types].xml') && !archive.has('xl/workbook.bin')) return;
  const kind = archive.has('xl/workbook.bin')
    ? 'Excel Binary (.xlsb)'
    : (await archive.text('mimetype'))?.includes('opendocument') === true
      ? 'OpenDocument (.ods)'
      : 'zip';
  throw sourceError('NOT_A_WORKBOOK', {
    id: `${name}: isinya ${kind}, bukan buku kerja .xlsx; simpan ulang sebagai .xlsx`,
    en: `${name}: its content is ${kind}, not an .xlsx workbook; save it as .xlsx`,
  });
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function targetOf(
  archive: WorkbookArchive,
  part: string,
  folder: string,
  type: string,
): Promise<string | undefined> {
  return (await relationsOf(archive, part, folder)).find((one) => one.type.endsWith(`/${type}`))?.target;
}

async function relationsOf(
  archive: WorkbookArchive,
  part: string,
  folder: string,
): Promise<readonly Relation[]> {
  const xml = await archive.text(part);
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  parseXml(xml, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.push({ id, type, target: path });
    },
  });
  return relations;
}

function readSheetList(
  xml: string,
  relations: readonly Relation[],
): { sheets: readonly Sheet[]; isDate1904: boolean } {
  const sheets: Sheet[] = [];
  let isDate1904 = false;
  parseXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isDate1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      // The prefix of this attribute is the workbook's own choice.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const relation = relations.find((one) => one.id === id);
      if (relation?.type.endsWith('/worksheet'))
        sheets.push({ name: attributes['name'] ?? '', part: relation.target });
    },
  });
  return { sheets, isDate1904 };
}
