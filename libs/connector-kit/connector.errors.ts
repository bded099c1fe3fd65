import type { LocalText } from '#dataset';

/** What stopped a stream or the whole run; each kind has its own exit code. */
export type ConnectorFault =
  'CONFIG' | 'SOURCE' | 'HUB_UNREACHABLE' | 'HUB_REFUSED' | 'NOT_ALLOWED' | 'OUTBOX' | 'INTERRUPTED';

/** The caller must change something: the connector file, the source, the hub or the disk. Said in both languages. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';

  constructor(
    readonly fault: ConnectorFault,
    readonly code: string,
    readonly text: LocalText,
    options?: { readonly cause?: unknown },
  ) {
    super(`${code}: ${text.en}`, options);
  }
}

export function configError(code: string, text: LocalText, cause?: unknown): ConnectorError {
  return new ConnectorError('CONFIG', code, text, { cause });
}

export function sourceError(code: string, text: LocalText, cause?: unknown): ConnectorError {
  return new ConnectorError('SOURCE', code, text, { cause });
}

/** The program was asked to end. Nothing is wrong and nothing is lost. */
export function interrupted(): ConnectorError {
  return new ConnectorError('INTERRUPTED', 'INTERRUPTED', {
    id: 'dihentikan; yang sudah dibaca tersimpan, dan jalan berikutnya meneruskan dari sini',
    en: 'stopped; what was read is kept, and the next run goes on from here',
  });
}
