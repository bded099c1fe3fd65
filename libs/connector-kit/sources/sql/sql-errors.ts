import type { LocalText } from '#dataset';
import { MESSAGE_VALUE_CHARACTERS_MAX } from '#core/limits';
import { redactorOf } from '../../config/secrets.js';
import { type ConnectorError, sourceError } from '../../connector.errors.js';
import type { ConnectionSettings } from './connection-settings.js';

/** What goes wrong with databases, whatever their make. */
export type SqlTrouble =
  | 'LOGIN_REFUSED'
  | 'UNREACHABLE'
  | 'TLS_FAILED'
  | 'DATABASE_UNKNOWN'
  | 'TABLE_UNKNOWN'
  | 'COLUMN_UNKNOWN'
  | 'COLUMN_TWICE'
  | 'QUERY_INVALID'
  | 'NOT_PERMITTED'
  | 'TOO_SLOW'
  | 'CONNECTION_LOST'
  | 'READ_FAILED';

/** Waiting was ended by a limit of ours. */
export class SqlTooSlow extends Error {}

/** One sentence in both languages, with what the database itself said, without any secret. */
export function sqlError(settings: ConnectionSettings, cause: unknown, troubleOf: TroubleOf): ConnectorError {
  const trouble =
    cause instanceof SqlTooSlow ? 'TOO_SLOW' : (troubleOf(cause) ?? networkTrouble(cause) ?? 'READ_FAILED');
  const { user, host, port, database } = settings;
  const place = host === '' ? database : `${host}:${port}`;
  const sentence = SENTENCES[trouble]({ user, place, database });
  const said = saidBy(settings, cause);
  return sourceError(
    `SQL_${trouble}`,
    { id: `${sentence.id}${said}`, en: `${sentence.en}${said}` },
    redacted(settings, cause),
  );
}

/** What a driver knows of its own error codes. */
export type TroubleOf = (cause: unknown) => SqlTrouble | undefined;

export function codeOf(cause: unknown): string {
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' || typeof code === 'number' ? String(code) : '';
}

export function messageOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return messageOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}

const UNREACHABLE_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ESOCKET',
]);
const LOST_CODES = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'PROTOCOL_CONNECTION_LOST']);
const TLS_WORDS = /certificate|self[- ]signed|\bSSL\b|\bTLS\b|wrong version number|CERT_/i;

function networkTrouble(cause: unknown): SqlTrouble | undefined {
  const code = codeOf(cause instanceof AggregateError ? cause.errors[0] : cause);
  if (TLS_WORDS.test(code) || TLS_WORDS.test(messageOf(cause))) return 'TLS_FAILED';
  if (UNREACHABLE_CODES.has(code)) return 'UNREACHABLE';
  return LOST_CODES.has(code) ? 'CONNECTION_LOST' : undefined;
}

/** Drivers keep the statement and sometimes the settings in their errors; only the message goes on. */
function redacted(settings: ConnectionSettings, cause: unknown): Error {
  return new Error(withoutSecrets(settings, messageOf(cause)));
}

function withoutSecrets({ password }: ConnectionSettings, text: string): string {
  return password === '' ? text : redactorOf([password])(text);
}

function saidBy(settings: ConnectionSettings, cause: unknown): string {
  if (cause instanceof SqlTooSlow) return '';
  const message = withoutSecrets(settings, messageOf(cause)).replace(/\s+/g, ' ').trim();
  return message === '' ? '' : ` (${message.slice(0, MESSAGE_VALUE_CHARACTERS_MAX)})`;
}

interface Names {
  readonly user: string;
  readonly place: string;
  readonly database: string;
}

const SENTENCES: Readonly<Record<SqlTrouble, (names: Names) => LocalText>> = {
  LOGIN_REFUSED: ({ user, place }) => ({
    id: `basis data di ${place} menolak pengguna "${user}"; periksa nama pengguna dan kata sandinya, dan apakah ia boleh masuk dari komputer ini`,
    en: `the database at ${place} refuses the user "${user}"; check user name and password, and whether it may log in from this machine`,
  }),
  UNREACHABLE: ({ place }) => ({
    id: `basis data di ${place} tidak menjawab; periksa alamat dan port, apakah servernya hidup, dan apakah firewall mengizinkan komputer ini`,
    en: `the database at ${place} does not answer; check address and port, whether the server runs, and whether the firewall lets this machine in`,
  }),
  TLS_FAILED: ({ place }) => ({
    id: `sambungan terenkripsi ke ${place} gagal; periksa tls dan ca: sertifikatnya mungkin dibuat sendiri (beri ca), atau servernya tidak memakai TLS (tls: none)`,
    en: `the encrypted connection to ${place} failed; check tls and ca: the certificate may be self-signed (give ca), or the server may not speak TLS (tls: none)`,
  }),
  DATABASE_UNKNOWN: ({ place, database }) => ({
    id: `tidak ada basis data "${database}" di ${place}, atau pengguna ini tidak boleh melihatnya; periksa nama di akhir url`,
    en: `there is no database "${database}" at ${place}, or this user may not see it; check the name at the end of the url`,
  }),
  TABLE_UNKNOWN: ({ database }) => ({
    id: `query menyebut tabel yang tidak ada di "${database}"; periksa nama tabel dan skemanya`,
    en: `the query names a table that "${database}" does not have; check the name of the table and of its schema`,
  }),
  COLUMN_UNKNOWN: () => ({
    id: 'query menyebut kolom yang tidak ada; periksa namanya',
    en: 'the query names a column that does not exist; check its name',
  }),
  COLUMN_TWICE: () => ({
    id: 'dua kolom hasil query bernama sama; beri nama lain dengan AS, misalnya b.id as id_baris',
    en: 'two columns of the result have the same name; rename one with AS, such as b.id as row_id',
  }),
  QUERY_INVALID: () => ({
    id: 'basis data tidak mengerti query ini; jalankan dulu di alat basis data Anda',
    en: 'the database does not understand this query; try it in your database tool first',
  }),
  NOT_PERMITTED: ({ user }) => ({
    id: `pengguna "${user}" tidak boleh membaca tabel ini; minta hak SELECT, hanya itu yang diperlukan`,
    en: `the user "${user}" may not read this table; ask for the SELECT privilege, nothing more is needed`,
  }),
  TOO_SLOW: ({ place }) => ({
    id: `basis data di ${place} terlalu lama tidak memberi apa-apa; periksa apakah kolom cursor punya indeks, atau persempit query`,
    en: `the database at ${place} gave nothing for too long; check whether the cursor columns have an index, or narrow the query`,
  }),
  CONNECTION_LOST: ({ place }) => ({
    id: `sambungan ke ${place} terputus; yang sudah dibaca disimpan, jalankan lagi`,
    en: `the connection to ${place} broke; what was read is kept, run again`,
  }),
  READ_FAILED: ({ place }) => ({
    id: `membaca basis data di ${place} gagal`,
    en: `reading the database at ${place} failed`,
  }),
};
