import { configError } from '../connector.errors.js';

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Loopback: what a machine reads and how it fails is nobody's business outside of it unless the operator says so. */
export const LISTEN_DEFAULT = '127.0.0.1:8787';

/** Reads `127.0.0.1:8787`, `[::1]:8787` or `8787`; undefined for `off`. */
export function listenAddress(text: string): ListenAddress | undefined {
  if (text === 'off') return undefined;
  const [, bracketed, plain, portText] = /^(?:(?:\[([0-9a-f:]+)\]|([^:[\]]+)):)?(\d{1,5})$/i.exec(text) ?? [];
  const port = Number(portText);
  if (portText === undefined || port > 65_535) {
    throw configError('LISTEN_INVALID', {
      id: `--listen ${JSON.stringify(text)}: tulis alamat:port, misalnya ${LISTEN_DEFAULT}, atau off`,
      en: `--listen ${JSON.stringify(text)}: write address:port, such as ${LISTEN_DEFAULT}, or off`,
    });
  }
  return { host: bracketed ?? plain ?? '127.0.0.1', port };
}
