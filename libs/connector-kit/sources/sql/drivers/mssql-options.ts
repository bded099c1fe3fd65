import type { config } from 'mssql';
import { SQL_CONNECT_TIMEOUT_MS } from '#core/limits';
import type { ConnectionSettings } from '../connection-settings.js';

export function mssqlOptions(settings: ConnectionSettings): config {
  const { host, port, user, password, database, tls, ca, parameters } = settings;
  const { instanceName, domain } = parameters;
  return {
    server: host,
    // A named instance is found by its name, not by a port.
    ...(instanceName === undefined ? { port } : {}),
    ...(domain === undefined ? {} : { domain }),
    user,
    password,
    database,
    connectionTimeout: SQL_CONNECT_TIMEOUT_MS,
    // A limit of ours ends a silent server; this one would also end a long reading.
    requestTimeout: 0,
    // Transactions live on one connection.
    pool: { min: 0, max: 1 },
    arrayRowMode: true,
    options: {
      appName: 'lumbung-connector',
      encrypt: tls !== 'none',
      trustServerCertificate: tls !== 'verify',
      readOnlyIntent: true,
      enableArithAbort: true,
      ...(instanceName === undefined ? {} : { instanceName }),
      ...(ca === undefined ? {} : { cryptoCredentialsDetails: { ca } }),
    },
  };
}
