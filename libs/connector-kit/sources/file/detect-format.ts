import { sourceError } from '../../connector.errors.js';
import type { InspectedFile } from './inspect-file.js';

export type FileFormat = 'csv' | 'xlsx' | 'ndjson' | 'json';

/** What a file is, by its content: an extension is only what somebody called it. */
export function detectFormat(file: InspectedFile): FileFormat {
  const { head } = file;
  if (head.length === 0) throw notATable(file, 'EMPTY_FILE', 'berkasnya kosong', 'the file is empty');
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06])) {
    throw notATable(file, 'EMPTY_ARCHIVE', 'arsip zip tanpa isi', 'a zip archive without content');
  }
  refuseBinary(file);
  const text = textHead(head).trimStart();
  if (text.startsWith('<')) refuseMarkup(file, text);
  if (text.startsWith('[')) return 'json';
  if (text.startsWith('{')) return isNdjson(text, file.name) ? 'ndjson' : 'json';
  return 'csv';
}

/** Each OLE file of Office starts so: the old .xls, and new workbooks under a password. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function refuseBinary(file: InspectedFile): void {
  const { head } = file;
  if (startsWith(head, OLE_MAGIC)) {
    // An encrypted workbook is an OLE file with a stream of this name, written in UTF-16.
    if (head.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
      throw notATable(
        file,
        'WORKBOOK_ENCRYPTED',
        'buku kerja ini dikunci kata sandi; simpan salinannya tanpa kata sandi',
        'this workbook is protected by a password; save a copy without it',
      );
    }
    throw notATable(
      file,
      'OLD_XLS',
      'ini berkas Excel 97–2003 (.xls), apa pun namanya; buka di Excel lalu simpan sebagai .xlsx',
      'this is an Excel 97–2003 file (.xls), whatever its name; open it in Excel and save it as .xlsx',
    );
  }
  const kind =
    BINARY_KINDS.find(({ magic }) => startsWith(head, magic))?.name ??
    (looksBinary(head) ? 'biner' : undefined);
  if (kind !== undefined) {
    throw notATable(
      file,
      'NOT_A_TABLE',
      `isinya ${kind}, bukan CSV, XLSX, JSON atau NDJSON`,
      `its content is ${kind === 'biner' ? 'binary' : kind}, not CSV, XLSX, JSON or NDJSON`,
    );
  }
}

const BINARY_KINDS = [
  { name: 'PDF', magic: [0x25, 0x50, 0x44, 0x46] },
  { name: 'gzip', magic: [0x1f, 0x8b] },
  { name: 'PNG', magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', magic: [0xff, 0xd8, 0xff] },
  { name: 'RAR', magic: [0x52, 0x61, 0x72, 0x21] },
] as const;

function looksBinary(head: Buffer): boolean {
  return head.includes(0) && utf16Kind(head) === undefined;
}

function refuseMarkup(file: InspectedFile, text: string): never {
  const start = text.slice(0, 4_096).toLowerCase();
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw notATable(
      file,
      'SPREADSHEET_XML',
      'ini XML Spreadsheet 2003; buka di Excel lalu simpan sebagai .xlsx',
      'this is XML Spreadsheet 2003; open it in Excel and save it as .xlsx',
    );
  }
  if (/<(?:!doctype html|html|head|body|table|meta)\b/.test(start)) {
    throw notATable(
      file,
      'HTML_AS_WORKBOOK',
      'isinya halaman HTML (sering dari tombol "ekspor Excel" aplikasi web, atau halaman masuk); buka di Excel lalu simpan sebagai .xlsx',
      'its content is an HTML page (often from a web application\'s "export to Excel", or a sign-in page); open it in Excel and save it as .xlsx',
    );
  }
  throw notATable(
    file,
    'NOT_A_TABLE',
    'isinya XML, bukan CSV, XLSX, JSON atau NDJSON',
    'its content is XML, not CSV, XLSX, JSON or NDJSON',
  );
}

function isNdjson(text: string, name: string): boolean {
  if (/\.(?:ndjson|jsonl)$/i.test(name)) return true;
  const [first = '', ...others] = text.split(/\r?\n/);
  return isJsonObject(first) && others.some((line) => line.trim() !== '');
}

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

export type Utf16Kind = 'utf-16le' | 'utf-16be';

/** UTF-16 by its mark, or by the zero bytes that Latin text leaves on every other place. */
export function utf16Kind(head: Buffer): Utf16Kind | undefined {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  const sample = head.subarray(0, 1_024);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

function textHead(head: Buffer): string {
  const kind = utf16Kind(head);
  if (kind !== undefined)
    return new TextDecoder(kind).decode(head.subarray(0, head.length - (head.length % 2)));
  return head.toString('utf8').replace(/^\ufeff/, '');
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function notATable(file: InspectedFile, code: string, id: string, en: string): Error {
  return sourceError(code, { id: `${file.name}: ${id}`, en: `${file.name}: ${en}` });
}
