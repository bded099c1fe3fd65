import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { consoleFolder, ConsoleFiles, encodingFor, type ConsoleFile } from './console-files.js';

/** Sends what the build of the console made: its pages, each under a policy of its own, and the files that they load. */
@Injectable()
export class ConsolePages {
  private readonly files = new ConsoleFiles(consoleFolder());

  /** A file that a page loads; undefined where there is none, and for the pages themselves, which go with their policy or not at all. */
  fileAt(path: string): ConsoleFile | undefined {
    return Object.hasOwn(POLICIES, path) ? undefined : this.files.get(path);
  }

  async sendPage(page: ConsolePage, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const file = this.files.get(page);
    if (file === undefined) {
      return void reply.code(503).header('content-type', 'text/plain; charset=utf-8').send(NOT_BUILT);
    }
    reply.header('content-security-policy', POLICIES[page]);
    return this.sendFile(file, request, reply);
  }

  async sendFile(file: ConsoleFile, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const encoding = encodingFor(file, request.headers['accept-encoding']);
    const etag = `"${file.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
    reply
      .header('etag', etag)
      // Programs are answered otherwise at the address of a page.
      .header('vary', file.isHashed ? 'accept-encoding' : 'accept, accept-encoding')
      .header('cache-control', file.isHashed ? CACHE_FOR_EVER : CACHE_AND_ASK);
    if (isKnown(etag, request.headers['if-none-match'])) return void reply.code(304).send();
    reply.header('content-type', file.type);
    if (encoding !== undefined) reply.header('content-encoding', encoding);
    reply.send(await this.files.read(file, encoding));
  }
}

export type ConsolePage = keyof typeof POLICIES;

/** Scripts, styles, fonts and answers come from this address alone; nothing inline runs, and nobody may frame it. */
const STRICT = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const;

const POLICIES = {
  'index.html': policyOf(STRICT),
  // Monaco, the editor of GraphiQL, writes style elements and style attributes and takes no nonce for them. What a style could do is
  // bounded by the rest: nothing is fetched from, or sent to, any other address. Its workers are files of this address.
  'graphiql.html': policyOf({ ...STRICT, 'style-src': "'self' 'unsafe-inline'", 'worker-src': "'self'" }),
} as const;

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

// A year, which is what RFC 9111 calls the most that a cache should be told.
const CACHE_FOR_EVER = 'public, max-age=31536000, immutable';
const CACHE_AND_ASK = 'no-cache';

const NOT_BUILT =
  'Konsol belum dibangun: jalankan npm run build.\nThe console has not been built: run npm run build.\n';

function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//u, '') === etag);
}
