import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface SentChange {
  readonly key: string;
  readonly cursor: string;
  readonly record: { readonly name: string };
}

/** A program that takes webhooks and remembers all of them. */
export class Receiver {
  readonly received: Received[] = [];
  answer = 200;
  /** Takes messages and leaves their senders waiting for an answer. */
  isHolding = false;
  readonly #held: ServerResponse[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        this.received.push({ path: request.url ?? '', headers: request.headers, body });
        if (this.isHolding) this.#held.push(response);
        else response.writeHead(this.answer, { location: '/elsewhere' }).end();
      });
    });
  }

  static listen(): Promise<Receiver> {
    const server = createServer();
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(new Receiver(server))));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  get changes(): readonly SentChange[] {
    return this.received.flatMap(changesIn);
  }

  close(): void {
    for (const response of this.#held) response.destroy();
    this.server.close();
  }
}

export function changesIn({ body }: Received): readonly SentChange[] {
  return (JSON.parse(body) as { data: { changes?: readonly SentChange[] } }).data.changes ?? [];
}

/** As Standard Webhooks tells receivers to check a message. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = createHmac('sha256', keyIn(secret)).update(signed).digest('base64');
  const age = Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1_000);
  return headers['webhook-signature'] === `v1,${signature}` && age < 300;
}

/** The bytes behind `whsec_`. */
export function keyIn(secret: string): Buffer {
  return Buffer.from(secret.replace('whsec_', ''), 'base64');
}
