import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { configError } from '../connector.errors.js';
import type { ConnectorFile } from './connector-file.js';
import type { Environment } from './environment-values.js';
import { examineConnectorFile, type PlacedFault } from './examine-connector-file.js';

/** Reads `lumbung.connector.yaml`; whatever is wrong with it is said at once, each fault with its line and path. */
export async function loadConnectorFile(path: string, environment: Environment): Promise<ConnectorFile> {
  return parseConnectorFile(await readConnectorFile(path), resolve(path), environment);
}

export async function readConnectorFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    throw configError(
      'CONFIG_MISSING',
      code === 'ENOENT'
        ? {
            id: `tidak ada berkas konektor ${path}; tunjuk dengan --config, atau buat dengan: lumbung connector init`,
            en: `there is no connector file ${path}; name it with --config, or write one with: lumbung connector init`,
          }
        : {
            id: `berkas konektor ${path} tidak dapat dibaca (${String(code)})`,
            en: `the connector file ${path} cannot be read (${String(code)})`,
          },
      cause,
    );
  });
}

/** The same from its text; `path` is where it stands, for messages and relative paths. */
export function parseConnectorFile(text: string, path: string, environment: Environment): ConnectorFile {
  const { broken, missing, faults, file } = examineConnectorFile(text, path, environment);
  if (broken !== undefined) {
    throw configError('CONFIG_NOT_YAML', {
      id: `${path}:${broken.line}: bukan YAML: ${broken.reason}`,
      en: `${path}:${broken.line}: not YAML: ${broken.reason}`,
    });
  }
  if (missing.length > 0) {
    const names = missing.map((name) => `\${${name}}`).join(', ');
    throw configError('ENVIRONMENT_MISSING', {
      id: `${path}: ${names} belum diisi di lingkungan (environment)`,
      en: `${path}: ${names} is not set in the environment`,
    });
  }
  if (file === undefined) throw faultsError(path, faults);
  return file;
}

function faultsError(path: string, faults: readonly PlacedFault[]): Error {
  const say = (language: 'id' | 'en'): string =>
    faults
      .map((one) => `${path}:${one.line}: ${one.path === '' ? '' : `${one.path}: `}${one.text[language]}`)
      .join('\n');
  return configError('CONFIG_INVALID', { id: say('id'), en: say('en') });
}
