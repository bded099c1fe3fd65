import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { assertNever } from '#dataset';
import { ConnectorError, configError, sourceError } from '../../../connector.errors.js';
import type { FileSourceConfig } from '../file-source.js';
import type { RemoteAddress } from './remote-address.js';
import type { RemoteFolder, RemoteKeys } from './remote-folder.js';
import { withPackage } from '../../load-package.js';

/** What signing in takes, with the private key read from its file. */
export async function remoteKeys(config: FileSourceConfig, folder: string): Promise<RemoteKeys> {
  const { password, privateKeyFile, passphrase, hostKey = [] } = config;
  return {
    password,
    passphrase,
    privateKey: privateKeyFile === undefined ? undefined : await keyText(privateKeyFile, folder),
    hostKeys: typeof hostKey === 'string' ? [hostKey] : hostKey,
  };
}

async function keyText(path: string, folder: string): Promise<string> {
  try {
    return await readFile(resolve(folder, path), 'utf8');
  } catch (cause) {
    throw configError(
      'PRIVATE_KEY_MISSING',
      { id: `kunci privat ${path} tidak dapat dibaca`, en: `the private key ${path} cannot be read` },
      cause,
    );
  }
}

/** Opens the folder of an address, or says in words why not. The client of a protocol is loaded when it is used. */
export async function openRemoteFolder(address: RemoteAddress, keys: RemoteKeys): Promise<RemoteFolder> {
  try {
    switch (address.protocol) {
      case 'sftp':
        return await (
          await withPackage('sftp', 'ssh2-sftp-client', () => import('./sftp-folder.js'))
        ).openSftpFolder(address, keys);
      case 'ftp':
      case 'ftps':
        return await (await import('./ftp-folder.js')).openFtpFolder(address, keys);
      default:
        return assertNever(address.protocol);
    }
  } catch (cause) {
    throw remoteFault(address, cause);
  }
}

/** The one fault that another attempt may mend. */
export const ADDRESS_UNREACHABLE = 'ADDRESS_UNREACHABLE';

/** What asking again would be answered the same: 5xx of FTP, and "not there" and "not allowed" of SFTP. */
function isFinal(code: unknown): boolean {
  return typeof code === 'number'
    ? code === 2 || code === 3 || code >= 500
    : code === 'ENOENT' || code === 'EACCES';
}

/** A fault of a file server in our words; what is in our words already stays. */
export function remoteFault({ name }: RemoteAddress, cause: unknown): ConnectorError {
  if (cause instanceof ConnectorError) return cause;
  const {
    code,
    message = String(cause),
    level,
  } = cause as {
    readonly code?: unknown;
    readonly message?: string;
    readonly level?: string;
  };
  const reason = message.split('\n')[0] ?? '';
  if (level === 'client-authentication' || code === 530 || /authentication methods failed/i.test(reason)) {
    return sourceError('NOT_SIGNED_IN', {
      id: `${name}: server menolak nama atau kuncinya (${reason}); periksa nama pemakai, password atau privateKeyFile`,
      en: `${name}: the server refused the name or the key (${reason}); check the user, password or privateKeyFile`,
    });
  }
  if (/CERT|certificate|self.signed|altnames/i.test(`${String(code)} ${reason}`)) {
    return sourceError('CERTIFICATE_REFUSED', {
      id: `${name}: sertifikat server tidak dapat dipercaya (${reason}); minta sertifikat yang sah, atau tunjuk CA-nya lewat NODE_EXTRA_CA_CERTS`,
      en: `${name}: the server's certificate cannot be trusted (${reason}); ask for a good one, or name its authority in NODE_EXTRA_CA_CERTS`,
    });
  }
  return sourceError(
    isFinal(code) ? 'ADDRESS_REFUSED' : ADDRESS_UNREACHABLE,
    { id: `${name} tidak dapat dibaca: ${reason}`, en: `${name} cannot be read: ${reason}` },
    cause,
  );
}
