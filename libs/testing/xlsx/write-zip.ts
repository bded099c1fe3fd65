import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
}

/** A plain zip archive with a fixed date. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content, 'utf8') : part.content;
    const packed = deflateRawSync(content);
    const entry = { name: Buffer.from(part.name, 'utf8'), crc: crc32(content), packed, size: content.length };
    const local = Buffer.concat([localHeader(entry), entry.name, packed]);
    files.push(local);
    directory.push(Buffer.concat([centralHeader(entry, offset), entry.name]));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endOfDirectory(parts.length, central.length, offset)]);
}

interface ZipEntry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: Buffer;
  readonly size: number;
}

// 1 January 1980, the first date a zip archive can hold: the same input gives the same bytes on every day.
const zipDate = 0x0021;
const zipVersion = 20;
const zipUtf8Names = 0x0800;
const zipDeflated = 8;

function localHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(zipVersion, 4);
  writeSharedHeader(header, 6, entry);
  return header;
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(zipVersion, 4);
  header.writeUInt16LE(zipVersion, 6);
  writeSharedHeader(header, 8, entry);
  header.writeUInt32LE(offset, 42);
  return header;
}

function writeSharedHeader(header: Buffer, at: number, entry: ZipEntry): void {
  header.writeUInt16LE(zipUtf8Names, at);
  header.writeUInt16LE(zipDeflated, at + 2);
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(zipDate, at + 6);
  header.writeUInt32LE(entry.crc, at + 8);
  header.writeUInt32LE(entry.packed.length, at + 12);
  header.writeUInt32LE(entry.size, at + 16);
  header.writeUInt16LE(entry.name.length, at + 20);
}

function endOfDirectory(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryOffset, 16);
  return end;
}
