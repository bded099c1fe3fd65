/** Where a file server keeps what a stream reads: `sftp://dinas@berkas.example:2222/kirim/*.csv`. */
export interface RemoteAddress {
  readonly protocol: 'ftp' | 'ftps' | 'sftp';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** From the root of the server, or relative to where signing in leads (`/~/kirim`). */
  readonly folder: string;
  /** Name of a file, or a pattern of names. */
  readonly pattern: string;
  /** What messages call the folder: no name, no password. */
  readonly name: string;
}

const REMOTE = /^(?:s?ftp|ftps):\/\//i;

export function isRemote(path: string): boolean {
  return REMOTE.test(path);
}

/** Undefined when it is no whole address of a file or pattern. */
export function remoteAddress(path: string): RemoteAddress | undefined {
  // `?` is a letter of a pattern here, not the start of a query, and `#` one of a name.
  const escaped = path.replaceAll('?', '%3F').replaceAll('#', '%23');
  if (!isRemote(path) || !URL.canParse(escaped)) return undefined;
  const url = new URL(escaped);
  const protocol = url.protocol.slice(0, -1) as RemoteAddress['protocol'];
  const whole = decoded(url.pathname);
  const slash = whole.lastIndexOf('/');
  const pattern = whole.slice(slash + 1);
  const folder = whole.slice(0, slash);
  if (url.hostname === '' || pattern === '' || /[*?]/.test(folder)) return undefined;
  const port = url.port === '' ? PORTS[protocol] : Number(url.port);
  return {
    protocol,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port,
    user: decoded(url.username),
    folder: folder.startsWith('/~') ? folder.slice(2).replace(/^\//, '') || '.' : folder || '/',
    pattern,
    name: `${protocol}://${url.host}${folder}`,
  };
}

const PORTS = { ftp: 21, ftps: 21, sftp: 22 } as const;

/** Port of FTP that is encrypted from its first byte, as it was before AUTH TLS. */
export const IMPLICIT_TLS_PORT = 990;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
