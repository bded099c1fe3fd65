import { sourceError } from '../connector.errors.js';

/**
 * Loads code that uses a package which the one-file connector does not hold: it is installed beside it where it is needed.
 * `what` is what cannot be read without it, in the word of the connector file.
 */
export async function withPackage<T>(what: string, wanted: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw isNotFound(cause) ? missing(what, wanted, cause) : cause;
  }
}

function isNotFound(cause: unknown): boolean {
  const { code } = (cause ?? {}) as NodeJS.ErrnoException;
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
}

function missing(what: string, wanted: string, cause: unknown): Error {
  return sourceError(
    'DRIVER_MISSING',
    {
      id: `untuk membaca ${what} diperlukan paket ${wanted}, yang belum terpasang; jalankan "npm install ${wanted}" di folder konektor ini`,
      en: `reading ${what} needs the package ${wanted}, which is not installed; run "npm install ${wanted}" in the folder of this connector`,
    },
    cause,
  );
}
