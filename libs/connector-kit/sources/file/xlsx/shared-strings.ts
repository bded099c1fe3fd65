import { XLSX_STRINGS_BYTES_MAX } from '#core/limits';
import type { WorkbookArchive } from './workbook-archive.js';
import { decodeEscapes } from './decode-escapes.js';
import { XmlEvents } from '../../xml-events.js';

/**
 * The texts that a workbook's cells refer to by number. Kept as one run of UTF-8 bytes with offsets: a fifth of what as many
 * JavaScript strings would take, and no work for the garbage collector.
 */
export class SharedStrings {
  private bytes = Buffer.alloc(0);
  private length = 0;
  private offsets = new Uint32Array(1_024);
  private count = 0;
  /** The texts used last; columns repeat a few values. */
  private readonly recent = new Map<number, string>();

  static async read(archive: WorkbookArchive, part: string | undefined): Promise<SharedStrings> {
    const strings = new SharedStrings();
    if (part === undefined || !archive.has(part)) return strings;
    let text: string | undefined;
    let isText = false;
    let phonetic = 0;
    const events = new XmlEvents({
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic += 1;
        else if (name === 't') isText = phonetic === 0;
      },
      text: (piece) => {
        if (isText && text !== undefined) text += piece;
      },
      close: (name) => {
        if (name === 't') isText = false;
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'si') {
          strings.add(decodeEscapes(text ?? ''));
          text = undefined;
        }
      },
    });
    for await (const chunk of archive.chunks(part, XLSX_STRINGS_BYTES_MAX)) events.push(chunk);
    events.end();
    return strings;
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const known = this.recent.get(index);
    if (known !== undefined) return known;
    const text = this.bytes.toString('utf8', this.offsets[index] ?? 0, this.offsets[index + 1] ?? 0);
    if (this.recent.size >= RECENT_MAX) this.recent.clear();
    this.recent.set(index, text);
    return text;
  }

  private add(text: string): void {
    const size = Buffer.byteLength(text, 'utf8');
    if (this.length + size > this.bytes.length) {
      this.bytes = Buffer.concat(
        [this.bytes.subarray(0, this.length)],
        Math.max(64 * 1024, (this.length + size) * 2),
      );
    }
    this.bytes.write(text, this.length, 'utf8');
    this.length += size;
    this.count += 1;
    if (this.count >= this.offsets.length) {
      const grown = new Uint32Array(this.offsets.length * 2);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    this.offsets[this.count] = this.length;
  }
}

const RECENT_MAX = 4_096;
