import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalText } from '#dataset';
import { zoneOffset } from '../../parse/time-text.js';
import type { SqlDriverName } from './dialect.js';
import type { SqlSourceConfig } from './sql-source.js';

/** Where a database is and who asks. */
export interface ConnectionSettings {
  readonly driver: SqlDriverName;
  readonly host: string;
  readonly port: number;
  /** The database; Oracle's service; the path of a SQLite file. */
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly tls: 'none' | 'verify' | 'unverified';
  /** Certificates of the authority that signed the server's, as PEM text. */
  readonly ca: string | undefined;
  /** Further parameters of the address, such as SQL Server's `instanceName`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `+07:00`, when the connector file says in which zone times are meant. */
  readonly offset: string | undefined;
  /** Where a copy of a SQLite file may lie while it is read. */
  readonly workFolder: string;
}

interface Address {
  readonly schemes: readonly string[];
  readonly port: number;
  readonly example: string;
}

const ADDRESSES: Readonly<Record<Exclude<SqlDriverName, 'sqlite'>, Address>> = {
  mariadb: { schemes: ['mariadb', 'mysql'], port: 3306, example: 'mysql://pengguna@10.0.0.5:3306/keuangan' },
  mysql: { schemes: ['mysql', 'mariadb'], port: 3306, example: 'mysql://pengguna@10.0.0.5:3306/keuangan' },
  postgres: {
    schemes: ['postgres', 'postgresql'],
    port: 5432,
    example: 'postgres://pengguna@10.0.0.5:5432/keuangan',
  },
  mssql: { schemes: ['mssql', 'sqlserver'], port: 1433, example: 'mssql://pengguna@10.0.0.5:1433/keuangan' },
  oracle: { schemes: ['oracle'], port: 1521, example: 'oracle://pengguna@10.0.0.5:1521/ORCLPDB1' },
};

interface SettingsPlaces extends Pick<ConnectionSettings, 'ca' | 'workFolder'> {
  /** Folder of the connector file, which paths are relative to. */
  readonly folder: string;
}

/** What is wrong with the address of a source. The address itself is never repeated: a password may stand in it. */
export function addressFault({ driver, url }: SqlSourceConfig): LocalText | undefined {
  if (driver === 'sqlite') return undefined;
  const { schemes, example } = ADDRESSES[driver];
  const parsed = parsedUrl(url);
  if (parsed === undefined) {
    return {
      id: `bukan alamat seperti ${example}; tanda khusus dalam kata sandi harus disandikan (%40 untuk @), atau tulis user dan password tersendiri`,
      en: `not an address like ${example}; special characters in a password must be encoded (%40 for @), or write user and password apart`,
    };
  }
  if (!schemes.includes(parsed.protocol.slice(0, -1))) {
    return {
      id: `alamat ${driver} diawali ${schemes.map((one) => `${one}://`).join(' atau ')}, misalnya ${example}`,
      en: `an address of ${driver} begins with ${schemes.map((one) => `${one}://`).join(' or ')}, such as ${example}`,
    };
  }
  if (parsed.hostname === '' || parsed.pathname.length < 2) {
    return {
      id: `alamat ini tanpa ${parsed.hostname === '' ? 'nama server' : 'nama basis data'}; tulis seperti ${example}`,
      en: `this address has no ${parsed.hostname === '' ? 'server' : 'database'}; write it like ${example}`,
    };
  }
  return undefined;
}

export function connectionSettings(
  config: SqlSourceConfig,
  { folder, workFolder, ca }: SettingsPlaces,
): ConnectionSettings {
  const { driver, tls = 'none' } = config;
  const offset = config.zone === undefined ? undefined : zoneOffset(config.zone)?.replace('Z', '+00:00');
  const common = { driver, tls, ca, offset, workFolder };
  if (driver === 'sqlite') {
    const database = resolve(folder, sqlitePath(config.url));
    return { ...common, host: '', port: 0, database, user: '', password: '', parameters: {} };
  }
  const url = parsedUrl(config.url);
  if (url === undefined) throw new Error('an address that was not checked');
  return {
    ...common,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? ADDRESSES[driver].port : Number(url.port),
    database: decoded(url.pathname.slice(1)),
    user: config.user ?? decoded(url.username),
    password: config.password ?? decoded(url.password),
    parameters: Object.fromEntries(url.searchParams),
  };
}

/** What tells one database from another, without who asks. */
export function databaseName(config: SqlSourceConfig): string {
  if (config.driver === 'sqlite') return sqlitePath(config.url);
  const { host, port, database } = connectionSettings(config, { folder: '', workFolder: '', ca: undefined });
  return `${host}:${port}/${database}`;
}

function sqlitePath(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  return url.replace(/^(?:sqlite|file):(?:\/\/(?=\/))?/, '');
}

function parsedUrl(text: string): URL | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
