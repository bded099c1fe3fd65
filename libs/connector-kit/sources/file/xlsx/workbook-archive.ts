import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { XLSX_ENTRIES_MAX, XLSX_PART_BYTES_MAX, XLSX_RATIO_FREE_BYTES, XLSX_RATIO_MAX } from '#core/limits';
import { ConnectorError, sourceError } from '../../../connector.errors.js';

/** The parts of a workbook's zip archive, unpacked as they are read and never further than the limits. */
export class WorkbookArchive {
  private constructor(
    private readonly name: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string, name: string): Promise<WorkbookArchive> {
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((cause: unknown) => {
      throw damaged(name, cause);
    });
    try {
      const entries = new Map<string, Entry>();
      if (zip.entryCount > XLSX_ENTRIES_MAX) throw tooBig(name, `${zip.entryCount} entries`);
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry);
      return new WorkbookArchive(name, zip, entries);
    } catch (cause) {
      zip.close();
      throw cause instanceof ConnectorError ? cause : damaged(name, cause);
    }
  }

  close(): void {
    this.zip.close();
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  /** Unpacked size of a part, as the archive says. */
  sizeOf(part: string): number {
    return this.entries.get(part)?.uncompressedSize ?? 0;
  }

  /** A small part as text; undefined when the workbook has none. */
  async text(part: string, bytesMax = XLSX_PART_BYTES_MAX): Promise<string | undefined> {
    if (!this.has(part)) return undefined;
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of this.chunks(part, bytesMax)) text += decoder.decode(chunk, { stream: true });
    return text + decoder.decode();
  }

  /** The unpacked bytes of a part. Stops at the limits by what really comes out, not by what the archive says of itself. */
  async *chunks(part: string, bytesMax: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part);
    if (entry === undefined) throw damaged(this.name, undefined);
    if (entry.uncompressedSize > bytesMax)
      throw tooBig(this.name, `${part}: ${entry.uncompressedSize} bytes`);
    let bytes = 0;
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > bytesMax) throw tooBig(this.name, `${part}: > ${bytesMax} bytes`);
        if (bytes > XLSX_RATIO_FREE_BYTES && bytes > entry.compressedSize * XLSX_RATIO_MAX) {
          throw tooBig(this.name, `${part}: ${Math.round(bytes / Math.max(1, entry.compressedSize))} : 1`);
        }
        yield chunk;
      }
    } catch (cause) {
      throw cause instanceof ConnectorError ? cause : damaged(this.name, cause);
    }
  }
}

export function damaged(name: string, cause: unknown): ConnectorError {
  return sourceError(
    'WORKBOOK_DAMAGED',
    {
      id: `${name}: buku kerja rusak atau terpotong; salin ulang berkasnya, atau buka dan simpan lagi di Excel`,
      en: `${name}: the workbook is damaged or cut off; copy the file again, or open and save it in Excel`,
    },
    cause,
  );
}

function tooBig(name: string, found: string): ConnectorError {
  return sourceError('WORKBOOK_TOO_BIG', {
    id: `${name}: isinya mengembang melewati batas (${found}), seperti bom zip; pecah berkasnya atau simpan sebagai CSV`,
    en: `${name}: it unpacks beyond the limit (${found}), like a zip bomb; split the file or save it as CSV`,
  });
}
