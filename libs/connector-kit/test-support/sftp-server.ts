import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  existsSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, posix } from 'node:path';
import ssh2, { type Attributes, type Connection, type SFTPWrapper } from 'ssh2';

const { Server, utils } = ssh2;
const { STATUS_CODE } = utils.sftp;

/** A real SSH server that shows one folder of this machine by SFTP, as much of it as a drop folder needs. */
export class SftpServer {
  readonly key = goodKey();
  readonly userKey = goodKey();
  readonly logins: string[] = [];
  /** Offsets at which files were read. */
  readonly reads: number[] = [];
  /** Breaks the connection instead of answering a read at or behind this offset, once. */
  cutAt = Number.POSITIVE_INFINITY;
  private readonly connections = new Set<Connection>();
  private readonly server: InstanceType<typeof Server>;

  private constructor(private readonly root: string) {
    this.server = new Server({ hostKeys: [this.key.private] }, (connection) => this.serve(connection));
  }

  static async start(root: string): Promise<SftpServer> {
    const server = new SftpServer(root);
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get fingerprint(): string {
    const parsed = utils.parseKey(this.key.public);
    if (parsed instanceof Error) throw parsed;
    const hash = createHash('sha256').update(parsed.getPublicSSH()).digest('base64');
    return `SHA256:${hash.replace(/=+$/, '')}`;
  }

  async stop(): Promise<void> {
    for (const connection of this.connections) connection.end();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private serve(connection: Connection): void {
    this.connections.add(connection);
    connection.on('error', () => undefined);
    connection.on('close', () => this.connections.delete(connection));
    connection.on('authentication', (context) => {
      this.logins.push(`${context.username} ${context.method}`);
      const isGood =
        context.username === 'dinas' &&
        ((context.method === 'password' && context.password === 'kata-sandi') ||
          context.method === 'publickey');
      if (isGood) context.accept();
      else context.reject(['password', 'publickey']);
    });
    connection.on('session', (accept) => {
      accept().on('sftp', (acceptSftp) => this.answer(acceptSftp(), connection));
    });
  }

  private answer(sftp: SFTPWrapper, connection: Connection): void {
    const handles = new Map<number, { readonly path: string; readonly file?: number; isListed: boolean }>();
    let last = 0;
    const handleOf = (handle: Buffer): number => handle.readUInt32BE(0);
    const keep = (path: string, file?: number): Buffer => {
      handles.set((last += 1), { path, isListed: false, ...(file === undefined ? {} : { file }) });
      const handle = Buffer.alloc(4);
      handle.writeUInt32BE(last, 0);
      return handle;
    };
    const local = (path: string): string => join(this.root, posix.resolve('/', path));
    const missing = (id: number): void => sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    const attributes = (id: number, path: string): void => {
      if (existsSync(local(path))) sftp.attrs(id, attributesOf(local(path)));
      else missing(id);
    };
    sftp.on('REALPATH', (id, path) => {
      const filename = posix.resolve('/', path);
      sftp.name(id, [{ filename, longname: filename, attrs: {} as Attributes }]);
    });
    sftp.on('STAT', attributes);
    sftp.on('LSTAT', attributes);
    sftp.on('OPENDIR', (id, path) => (existsSync(local(path)) ? sftp.handle(id, keep(path)) : missing(id)));
    sftp.on('READDIR', (id, handle) => {
      const open = handles.get(handleOf(handle));
      if (open === undefined || open.isListed) return sftp.status(id, STATUS_CODE.EOF);
      open.isListed = true;
      sftp.name(
        id,
        readdirSync(local(open.path)).map((filename) => ({
          filename,
          longname: `${statSync(local(posix.join(open.path, filename))).isDirectory() ? 'd' : '-'}rw-r--r-- 1 a a 1 Jan 1 00:00 ${filename}`,
          attrs: attributesOf(local(posix.join(open.path, filename))),
        })),
      );
    });
    sftp.on('OPEN', (id, path) =>
      existsSync(local(path)) ? sftp.handle(id, keep(path, openSync(local(path), 'r'))) : missing(id),
    );
    sftp.on('FSTAT', (id, handle) => attributes(id, handles.get(handleOf(handle))?.path ?? ''));
    sftp.on('READ', (id, handle, offset, length) => {
      this.reads.push(offset);
      if (offset >= this.cutAt) {
        this.cutAt = Number.POSITIVE_INFINITY;
        connection.end();
        return;
      }
      const bytes = Buffer.alloc(length);
      const read = readSync(handles.get(handleOf(handle))?.file ?? -1, bytes, 0, length, offset);
      if (read === 0) sftp.status(id, STATUS_CODE.EOF);
      else sftp.data(id, bytes.subarray(0, read));
    });
    sftp.on('CLOSE', (id, handle) => {
      const file = handles.get(handleOf(handle))?.file;
      if (file !== undefined) closeSync(file);
      handles.delete(handleOf(handle));
      sftp.status(id, STATUS_CODE.OK);
    });
    sftp.on('MKDIR', (id, path) => {
      mkdirSync(local(path));
      sftp.status(id, STATUS_CODE.OK);
    });
    sftp.on('RENAME', (id, from, to) => {
      if (existsSync(local(to))) return sftp.status(id, STATUS_CODE.FAILURE);
      renameSync(local(from), local(to));
      sftp.status(id, STATUS_CODE.OK);
    });
  }
}

/** One in some hundred keys that ssh2 makes is one that it cannot read again. */
function goodKey(): ReturnType<typeof utils.generateKeyPairSync> {
  for (;;) {
    const key = utils.generateKeyPairSync('ed25519');
    if (!(utils.parseKey(key.private) instanceof Error)) return key;
  }
}

function attributesOf(path: string): Attributes {
  const { mode, uid, gid, size, atimeMs, mtimeMs } = statSync(path);
  return { mode, uid, gid, size, atime: Math.floor(atimeMs / 1_000), mtime: Math.floor(mtimeMs / 1_000) };
}
