import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#access';
import { consoleFolder, ConsoleFiles, encodingFor, type ConsoleFile } from './console-files.js';

/**
 * The console at every address that no door of the API has: its files by their names, and its one page for whatever a person
 * opens in a browser. A program that asks for an unknown address is told so.
 */
@Controller()
@Public()
export class ConsoleController {
  private readonly files = new ConsoleFiles(consoleFolder());

  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(request, reply);
  }

  @Get('*')
  async any(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = request.url.split('?', 1)[0]?.slice(1) ?? '';
    const file = path === PAGE ? undefined : this.files.get(path);
    if (file !== undefined) return this.send(file, request, reply);
    if (path.startsWith('assets/') || !isNavigation(request)) throw new NotFoundException();
    return this.page(request, reply);
  }

  private async page(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const page = this.files.get(PAGE);
    if (page === undefined) {
      return void reply.code(503).header('content-type', 'text/plain; charset=utf-8').send(NOT_BUILT);
    }
    reply.header('content-security-policy', POLICY);
    return this.send(page, request, reply);
  }

  private async send(file: ConsoleFile, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const encoding = encodingFor(file, request.headers['accept-encoding']);
    const etag = `"${file.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
    reply
      .header('etag', etag)
      .header('vary', 'accept-encoding')
      .header('cache-control', file.isHashed ? CACHE_FOR_EVER : CACHE_AND_ASK);
    if (isKnown(etag, request.headers['if-none-match'])) return void reply.code(304).send();
    reply.header('content-type', file.type);
    if (encoding !== undefined) reply.header('content-encoding', encoding);
    reply.send(await this.files.read(file, encoding));
  }
}

const PAGE = 'index.html';

// A year, which is what RFC 9111 calls the most that a cache should be told.
const CACHE_FOR_EVER = 'public, max-age=31536000, immutable';
const CACHE_AND_ASK = 'no-cache';

/** Scripts, styles, fonts and answers come from this address alone; nothing inline runs, and nobody may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const NOT_BUILT =
  'Konsol belum dibangun: jalankan npm run build.\nThe console has not been built: run npm run build.\n';

/** A person who opens an address: browsers say so, older ones only by what they accept. */
function isNavigation({ headers }: FastifyRequest): boolean {
  const mode = headers['sec-fetch-mode'];
  if (mode !== undefined && mode !== 'navigate') return false;
  return headers.accept?.includes('text/html') === true;
}

function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//u, '') === etag);
}
