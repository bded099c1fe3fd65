import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** A connection that asks to become a WebSocket. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Socket;
  readonly head: Buffer;
}

/**
 * Sends requests for a WebSocket through the same routes as all others, so that the rate limit, the addresses behind proxies and the
 * refusal of unknown paths hold for them, too.
 */
export class Upgrades {
  private readonly waiting = new WeakMap<IncomingMessage, Upgrade & { readonly response: ServerResponse }>();

  attach(fastify: FastifyInstance): void {
    fastify.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      const response = new ServerResponse(request);
      response.assignSocket(socket);
      // Nobody upgraded it: what a route answered is the answer, and the connection has no further use.
      response.once('finish', () => socket.end());
      socket.on('error', () => socket.destroy());
      this.waiting.set(request, { request, socket, head, response });
      fastify.routing(request, response);
    });
  }

  isUpgrade({ raw }: FastifyRequest): boolean {
    return this.waiting.has(raw);
  }

  /** Takes the connection away from HTTP. */
  take({ raw }: FastifyRequest, reply: FastifyReply): Upgrade {
    const upgrade = this.waiting.get(raw);
    if (upgrade === undefined) throw new Error('only a request for an upgrade is taken');
    this.waiting.delete(raw);
    reply.hijack();
    upgrade.response.removeAllListeners('finish');
    upgrade.response.detachSocket(upgrade.socket);
    return upgrade;
  }
}
