import { posix } from 'node:path';
import { REMOTE_FILE_MIB_DEFAULT } from '#core/limits';
import { fault, type FileFault } from '../../config/check-schema.js';
import { type Schema, text } from '../../config/schema.js';
import { COMMON_SOURCE_PROPERTIES, type CommonSourceConfig } from '../common-source.js';
import type { FaultContext, SourceType } from '../source-type.js';
import { isRemote, remoteAddress } from './remote/remote-address.js';
import type { TextEncoding } from './read-text.js';
import { type Delimiter, DELIMITERS } from './sniff-delimiter.js';

export interface FileSourceConfig extends CommonSourceConfig {
  readonly type: 'file';
  /** On this machine, or an address: `sftp://dinas@berkas.example/kirim/*.csv`. */
  readonly path: string;
  /** Folder to which a file is moved once all of it is at the hub. */
  readonly archive?: string;
  readonly password?: string;
  readonly privateKeyFile?: string;
  readonly passphrase?: string;
  /** Fingerprints of the keys the SFTP server may have. */
  readonly hostKey?: string | readonly string[];
  readonly maxFileMiB?: number;
  readonly sheet?: string | number;
  /** One row, several rows joined, or 0 when there is none. */
  readonly headerRow?: number | readonly number[];
  readonly delimiter?: Delimiter;
  readonly encoding?: TextEncoding;
  /** Path to the list inside a JSON file: `data.rows`. */
  readonly records?: string;
}

const fingerprint = { type: 'string', pattern: '^SHA256:[A-Za-z0-9+/]{43}$' } as const satisfies Schema;

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'path'],
  properties: {
    type: { type: 'string', enum: ['file'] },
    path: {
      ...text,
      description:
        'A file or a pattern such as in/*.xlsx, relative to this file; or ftp://, ftps:// or sftp://user@host/folder/*.xlsx.',
    },
    archive: {
      ...text,
      description:
        'Folder to which a file is moved once all of it is at the hub: relative to this file, on a server to its folder.',
    },
    password: { ...text, description: 'Of the file server; better as ${NAME} than written here.' },
    privateKeyFile: { ...text, description: 'A private key for SFTP, relative to this file.' },
    passphrase: { ...text, description: 'Of the private key.' },
    hostKey: {
      anyOf: [fingerprint, { type: 'array', items: fingerprint, minItems: 1, maxItems: 10 }],
      description:
        'Fingerprint of the SFTP server, as ssh-keygen -lf prints it. Without it nothing is sent there.',
    },
    maxFileMiB: { type: 'integer', minimum: 1, maximum: 102_400, default: REMOTE_FILE_MIB_DEFAULT },
    sheet: {
      anyOf: [text, { type: 'integer', minimum: 1 }],
      description: 'Sheet of a workbook by name or by number from 1.',
    },
    headerRow: {
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 1, maxItems: 10 },
      ],
      description:
        'Row of the column names, several rows to be joined, or 0 when there is none (columns are then A, B, C).',
      default: 1,
    },
    delimiter: { type: 'string', enum: DELIMITERS, description: 'Found by itself unless told.' },
    encoding: {
      type: 'string',
      enum: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
      description: 'Found by itself unless told.',
    },
    records: { ...text, description: 'Path to the list inside a JSON file, such as data.rows.' },
    ...COMMON_SOURCE_PROPERTIES,
  },
} as const satisfies Schema;

function fileFaults(config: FileSourceConfig, context: FaultContext): readonly FileFault[] {
  return [
    ...headerFaults(config, context),
    ...remoteFaults(config, context),
    ...archiveFaults(config, context),
  ];
}

function headerFaults({ headerRow }: FileSourceConfig, { keys }: FaultContext): readonly FileFault[] {
  if (headerRow === undefined || typeof headerRow === 'number') return [];
  if (headerRow.every((row, at) => at === 0 || row > (headerRow[at - 1] ?? 0))) return [];
  const text = { id: 'tulis dari atas ke bawah', en: 'list the rows from top to bottom' };
  return [fault([...keys, 'headerRow'], text)];
}

const OF_SERVERS = ['password', 'privateKeyFile', 'passphrase', 'hostKey', 'maxFileMiB'] as const;

function remoteFaults(config: FileSourceConfig, { keys }: FaultContext): readonly FileFault[] {
  if (!isRemote(config.path)) {
    return OF_SERVERS.filter((name) => config[name] !== undefined).map((name) =>
      fault([...keys, name], {
        id: `"${name}" hanya untuk path yang dimulai dengan ftp://, ftps://, atau sftp://`,
        en: `"${name}" is only for a path that begins with ftp://, ftps:// or sftp://`,
      }),
    );
  }
  if (/^[a-z]+:\/\/[^/@]*:[^/@]*@/i.test(config.path)) {
    return [
      fault([...keys, 'path'], {
        id: 'kata sandi jangan ditulis di dalam alamat; pakai password: ${NAMA}',
        en: 'write no password into the address; use password: ${NAME}',
      }),
    ];
  }
  if (remoteAddress(config.path) !== undefined) return [];
  return [
    fault([...keys, 'path'], {
      id: 'bukan alamat berkas yang utuh, seperti sftp://dinas@berkas.example/kirim/*.csv; pola hanya di nama berkasnya',
      en: 'not a whole address of a file, such as sftp://dinas@berkas.example/kirim/*.csv; a pattern stands in its name only',
    }),
  ];
}

function archiveFaults(
  { path, archive }: FileSourceConfig,
  { keys, mode }: FaultContext,
): readonly FileFault[] {
  if (archive === undefined) return [];
  if (mode === 'snapshot') {
    return [
      fault([...keys, 'archive'], {
        id: 'mode snapshot perlu berkasnya tetap di tempat: yang dipindahkan akan dianggap hilang; hapus archive',
        en: 'mode snapshot needs its files to stay: those moved away would count as gone; remove archive',
      }),
    ];
  }
  const own = remoteAddress(path)?.folder;
  if (own === undefined || posix.resolve('/', own, archive) !== posix.resolve('/', own)) return [];
  return [
    fault([...keys, 'archive'], {
      id: 'harus folder lain daripada folder berkasnya',
      en: 'must be another folder than that of the files',
    }),
  ];
}

/** CSV, XLSX, JSON and NDJSON files of a pattern. */
export const FILE_SOURCE: SourceType<FileSourceConfig> = {
  schema: SCHEMA,
  faults: fileFaults,
  identity: (config) => {
    const { archive: _archive, ...rest } = config;
    return Object.fromEntries(
      Object.entries(rest).filter(([name]) => !OF_SERVERS.some((secret) => secret === name)),
    );
  },
  // What was sent is moved away.
  isWindow: ({ archive }) => archive !== undefined,
  open: async (request) => (await import('./open-file-source.js')).openFileSource(request),
};
