import type { ConnectionAttributes } from 'oracledb';
import { SQL_CONNECT_TIMEOUT_MS } from '#core/limits';
import type { ConnectionSettings } from '../connection-settings.js';

/** Thin mode: no Oracle client on the machine; the server must be 12.1 or newer. */
export function oracleOptions({
  host,
  port,
  user,
  password,
  database,
  tls,
  ca,
}: ConnectionSettings): ConnectionAttributes {
  const protocol = tls === 'none' ? 'tcp' : 'tcps';
  return {
    user,
    password,
    connectString: `${protocol}://${host.includes(':') ? `[${host}]` : host}:${port}/${database}`,
    connectTimeout: SQL_CONNECT_TIMEOUT_MS / 1_000,
    ...(tls === 'none' ? {} : { sslServerDNMatch: tls === 'verify' }),
    ...(ca === undefined ? {} : { walletContent: ca }),
  };
}
