import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import SftpClient from 'ssh2-sftp-client';
import { REMOTE_TIMEOUT_MS } from '#core/limits';
import { sourceError } from '../../../connector.errors.js';
import type { RemoteAddress } from './remote-address.js';
import { piecesOf } from './pieces-of.js';
import type { RemoteFile, RemoteFolder, RemoteKeys } from './remote-folder.js';

/** Connects to a server whose key is known, and to no other. */
export async function openSftpFolder(address: RemoteAddress, keys: RemoteKeys): Promise<RemoteFolder> {
  let seen = '';
  // Left to itself the client prints to the terminal.
  const client = new SftpClient('lumbung', { error: nothing, end: nothing, close: nothing });
  try {
    await client.connect({
      host: address.host,
      port: address.port,
      username: address.user,
      ...(keys.password === undefined ? {} : { password: keys.password }),
      ...(keys.privateKey === undefined ? {} : { privateKey: keys.privateKey }),
      ...(keys.passphrase === undefined ? {} : { passphrase: keys.passphrase }),
      readyTimeout: REMOTE_TIMEOUT_MS,
      keepaliveInterval: REMOTE_TIMEOUT_MS / 3,
      hostVerifier: (key: Buffer) => {
        seen = fingerprintOf(key);
        return keys.hostKeys.includes(seen);
      },
    });
  } catch (cause) {
    await client.end().catch(nothing);
    if (seen !== '' && !keys.hostKeys.includes(seen)) throw unknownHost(address, keys, seen);
    throw cause;
  }
  return new SftpFolder(client, address.folder);
}

/** As `ssh-keygen -lf` prints it. */
export function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

class SftpFolder implements RemoteFolder {
  constructor(
    private readonly client: SftpClient,
    private readonly folder: string,
  ) {}

  async list(): Promise<readonly RemoteFile[]> {
    const found = await this.client.list(this.folder);
    return found
      .filter(({ type }) => type === '-')
      .map(({ name, size, modifyTime }) => ({ name, sizeBytes: size, version: String(modifyTime) }));
  }

  read(name: string, from: number): AsyncIterable<Buffer> {
    return piecesOf(
      (into) =>
        new Promise<void>((resolve, reject) => {
          const content = this.client.createReadStream(this.pathOf(name), { start: from });
          content.on('data', (piece: Buffer) => {
            if (into.write(piece)) return;
            content.pause();
            into.once('drain', () => content.resume());
          });
          content.once('end', resolve);
          content.once('error', reject);
        }),
    );
  }

  async move(name: string, to: string): Promise<void> {
    await this.client.rename(this.pathOf(name), to);
  }

  async exists(path: string): Promise<boolean> {
    return (await this.client.exists(path)) !== false;
  }

  async makeFolder(path: string): Promise<void> {
    if (!(await this.exists(path))) await this.client.mkdir(path, true);
  }

  pathOf(name: string): string {
    return posix.isAbsolute(name) ? name : posix.join(this.folder, name);
  }

  async close(): Promise<void> {
    await this.client.end().catch(nothing);
  }
}

function unknownHost({ name, host }: RemoteAddress, { hostKeys }: RemoteKeys, seen: string): Error {
  if (hostKeys.length === 0) {
    return sourceError('HOST_KEY_UNKNOWN', {
      id: `${name}: kunci server belum dikenal. Server menunjukkan ${seen}; cocokkan dengan pengelolanya, lalu tulis hostKey: "${seen}"`,
      en: `${name}: the server's key is not known yet. It showed ${seen}; compare that with who runs it, then write hostKey: "${seen}"`,
    });
  }
  return sourceError('HOST_KEY_CHANGED', {
    id: `${name}: kunci server ${host} bukan yang tertulis. Server menunjukkan ${seen}; bila pengelolanya memang menggantinya, perbarui hostKey. Bila tidak, ada yang menyamar`,
    en: `${name}: the key of ${host} is not the one written down. It showed ${seen}; if those who run it changed it, update hostKey. If not, somebody else is answering`,
  });
}

function nothing(): void {
  // What matters comes as a rejection of what was asked.
}
