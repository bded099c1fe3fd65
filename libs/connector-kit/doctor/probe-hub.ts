import type { IncomingMessage } from 'node:http';
import { DOCTOR_ANSWER_BYTES_MAX } from '#core/limits';

/** What came back from the hub's address, whatever answered there. */
export type Probe =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly date: string | undefined;
      readonly text: string;
      readonly sentMs: number;
      readonly receivedMs: number;
    }
  | {
      readonly kind: 'failure';
      readonly code: string;
      readonly message: string;
      readonly isConnected: boolean;
    };

/** Asks the hub the smallest question there is, without a key and without trying twice. */
export async function probeHub(hubUrl: string, signal: AbortSignal): Promise<Probe> {
  const url = new URL(`${hubUrl}/graphql`);
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const body = JSON.stringify({ query: '{ __typename }' });
  const sentMs = Date.now();
  let isConnected = false;
  return new Promise((resolve) => {
    const fail = (cause: NodeJS.ErrnoException): void => {
      // A host with several addresses fails with all of their reasons.
      const [first = cause] =
        cause instanceof AggregateError ? (cause.errors as NodeJS.ErrnoException[]) : [cause];
      resolve({ kind: 'failure', code: first.code ?? first.name, message: first.message, isConnected });
    };
    const outgoing = request(url, {
      method: 'POST',
      agent: false,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        accept: 'application/json',
      },
    });
    outgoing.on('socket', (socket) => socket.once('connect', () => (isConnected = true)));
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) => {
      readStart(incoming).then((text) => {
        const { statusCode: status = 0, headers } = incoming;
        resolve({ kind: 'answer', status, date: headers.date, text, sentMs, receivedMs: Date.now() });
      }, fail);
    });
    outgoing.end(body);
  });
}

async function readStart(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > DOCTOR_ANSWER_BYTES_MAX) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
