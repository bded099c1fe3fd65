import { posix } from 'node:path';
import { Client, FTPError } from 'basic-ftp';
import { REMOTE_TIMEOUT_MS } from '#core/limits';
import { IMPLICIT_TLS_PORT, type RemoteAddress } from './remote-address.js';
import { piecesOf } from './pieces-of.js';
import type { RemoteFile, RemoteFolder, RemoteKeys } from './remote-folder.js';

/** Connects by FTP; by `ftps` with TLS, and then only to a server whose certificate is good. */
export async function openFtpFolder(address: RemoteAddress, keys: RemoteKeys): Promise<RemoteFolder> {
  const client = new Client(REMOTE_TIMEOUT_MS);
  try {
    await client.access({
      host: address.host,
      port: address.port,
      user: address.user === '' ? 'anonymous' : address.user,
      password: keys.password ?? 'guest',
      secure: address.protocol === 'ftp' ? false : address.port === IMPLICIT_TLS_PORT ? 'implicit' : true,
      ...(keys.ca === undefined ? {} : { secureOptions: { ca: keys.ca, host: address.host } }),
    });
    await client.cd(address.folder);
    return new FtpFolder(client, await client.pwd());
  } catch (cause) {
    client.close();
    throw cause;
  }
}

class FtpFolder implements RemoteFolder {
  constructor(
    private readonly client: Client,
    private readonly folder: string,
  ) {}

  async list(): Promise<readonly RemoteFile[]> {
    const found = await this.client.list();
    return found
      .filter(({ isFile }) => isFile)
      .map(({ name, size, modifiedAt, rawModifiedAt }) => ({
        name,
        sizeBytes: size,
        version: modifiedAt?.toISOString() ?? rawModifiedAt,
      }));
  }

  /** The transfer ends when the server has said that all of it was sent: until then it takes no other command. */
  read(name: string, from: number): AsyncIterable<Buffer> {
    return piecesOf((into) => this.client.downloadTo(into, this.pathOf(name), from));
  }

  async move(name: string, to: string): Promise<void> {
    await this.client.rename(this.pathOf(name), to);
  }

  async exists(path: string): Promise<boolean> {
    try {
      await this.client.size(path);
      return true;
    } catch (cause) {
      // 550: no such file, and also how servers call a folder here.
      if (cause instanceof FTPError && cause.code === 550) return false;
      throw cause;
    }
  }

  async makeFolder(path: string): Promise<void> {
    await this.client.ensureDir(path);
    await this.client.cd(this.folder);
  }

  pathOf(name: string): string {
    return posix.isAbsolute(name) ? name : posix.join(this.folder, name);
  }

  async close(): Promise<void> {
    this.client.close();
  }
}
