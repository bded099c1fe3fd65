import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answering = (request: ReceivedRequest, response: ServerResponse) => void;

/** A web server on this machine that answers as a test tells it to, and remembers what it was asked. */
export class LocalWeb {
  readonly requests: ReceivedRequest[] = [];
  answer: Answering = (_request, response) => json(response, {});
  private readonly server: Server;

  private constructor() {
    this.server = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
        const request: ReceivedRequest = {
          method: incoming.method ?? '',
          path: pathname,
          query: searchParams,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        };
        this.requests.push(request);
        this.answer(request, response);
      });
    });
  }

  static async start(answer?: Answering): Promise<LocalWeb> {
    const web = new LocalWeb();
    if (answer !== undefined) web.answer = answer;
    await new Promise<void>((resolve) => web.server.listen(0, '127.0.0.1', resolve));
    return web;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export function json(response: ServerResponse, content: unknown, status = 200): void {
  text(response, typeof content === 'string' ? content : JSON.stringify(content), 'application/json', status);
}

export function text(response: ServerResponse, content: string | Buffer, type: string, status = 200): void {
  response.writeHead(status, { 'content-type': type }).end(content);
}

export function page(response: ServerResponse, title: string, status = 200): void {
  text(
    response,
    `<!DOCTYPE html><html><head><title>${title}</title></head><body>…</body></html>`,
    'text/html; charset=utf-8',
    status,
  );
}
