import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { configError, type ConnectorError } from '../connector.errors.js';
import type { ListenAddress } from './listen-address.js';
import { PROMETHEUS_TYPE } from './prometheus-text.js';

export interface StatusAnswers {
  /** The health as JSON, and whether it is good. */
  readonly health: () => Promise<{ readonly isHealthy: boolean; readonly body: unknown }>;
  readonly metrics: () => Promise<string>;
}

export interface StatusServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers `/health` and `/metrics` to whoever watches over the service. */
export async function startStatusServer(
  { host, port }: ListenAddress,
  answers: StatusAnswers,
): Promise<StatusServer> {
  const server = createServer((request, response) => {
    answer(request, response, answers).catch((cause: unknown) => {
      send(response, 500, 'application/json', JSON.stringify({ error: String(cause) }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(notListening(host, port, cause)));
    server.listen(port, host, resolve);
  });
  const bound = server.address() as AddressInfo;
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return { url: `http://${name}:${bound.port}`, close: () => close(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { health, metrics }: StatusAnswers,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0];
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, 405, 'application/json', '{"error":"GET"}\n');
  } else if (path === '/health') {
    const { isHealthy, body } = await health();
    send(response, isHealthy ? 200 : 503, 'application/json', `${JSON.stringify(body, null, 1)}\n`);
  } else if (path === '/metrics') {
    send(response, 200, PROMETHEUS_TYPE, await metrics());
  } else {
    send(response, 404, 'application/json', '{"error":"/health, /metrics"}\n');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(response.req.method === 'HEAD' ? undefined : body);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function notListening(host: string, port: number, cause: NodeJS.ErrnoException): ConnectorError {
  const reason = cause.code ?? cause.message;
  return configError(
    'LISTEN_FAILED',
    {
      id: `alamat ${host}:${port} tidak dapat dipakai (${reason}); pilih --listen lain, atau --listen off`,
      en: `the address ${host}:${port} cannot be used (${reason}); choose another --listen, or --listen off`,
    },
    cause,
  );
}
