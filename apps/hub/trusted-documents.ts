import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type HubConfig } from '#core/config';
import { TRUSTED_DOCUMENTS_MAX } from '#core/limits';
import { documentIdOf, TrustedDocuments } from '#gateways/graphql';

/** The documents of the console, and those that the operator lists beside them. A list that cannot be used stops the start. */
export function readTrustedDocuments({
  trustedDocuments: path,
  anonymousDocuments,
}: Pick<HubConfig, 'trustedDocuments' | 'anonymousDocuments'>): TrustedDocuments {
  const own = existsSync(OPERATIONS_FILE) ? textsIn(OPERATIONS_FILE) : [];
  return new TrustedDocuments([...own, ...(path === null ? [] : textsIn(path))], anonymousDocuments);
}

function textsIn(path: string): readonly string[] {
  const entries = Object.entries(readJson(path));
  if (entries.length > TRUSTED_DOCUMENTS_MAX) {
    throw fault(path, {
      id: `memuat lebih dari ${TRUSTED_DOCUMENTS_MAX} dokumen`,
      en: `it has more than ${TRUSTED_DOCUMENTS_MAX} documents`,
    });
  }
  return entries.map(([id, text]) => {
    if (typeof text === 'string' && documentIdOf(text) === id) return text;
    throw fault(path, {
      id: `${id} bukan SHA-256 dari teksnya, ditulis sebagai sha256:…`,
      en: `${id} is not the SHA-256 of its text, written as sha256:…`,
    });
  });
}

function readJson(path: string): object {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw fault(path, { id: `tidak dapat dibaca (${reason})`, en: `it cannot be read (${reason})` });
  }
  throw fault(path, { id: 'bukan objek JSON', en: 'it is not a JSON object' });
}

function fault(path: string, { id, en }: { readonly id: string; readonly en: string }): ConfigError {
  return new ConfigError([
    {
      variable: 'TRUSTED_DOCUMENTS',
      id: `Pengaturan TRUSTED_DOCUMENTS tidak dapat dipakai: ${path} ${id}.`,
      en: `Setting TRUSTED_DOCUMENTS cannot be used: ${path}: ${en}.`,
    },
  ]);
}

/** Written by \`npm run emit\`; the build puts it at the same place. */
const OPERATIONS_FILE = join(import.meta.dirname, '..', '..', 'schemas', 'generated', 'operations.json');
