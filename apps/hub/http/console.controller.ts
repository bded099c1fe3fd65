import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#access';
import { ConsolePages } from './console-pages.js';

/**
 * The console at every address that no door of the API has: its files by their names, and its one page for whatever a person
 * opens in a browser. A program that asks for an unknown address is told so.
 */
@Controller()
@Public()
export class ConsoleController {
  constructor(private readonly pages: ConsolePages) {}

  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.sendPage('index.html', request, reply);
  }

  @Get('*')
  async any(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = request.url.split('?', 1)[0]?.slice(1) ?? '';
    const file = this.pages.fileAt(path);
    if (file !== undefined) return this.pages.sendFile(file, request, reply);
    if (path.startsWith('assets/') || !isNavigation(request)) throw new NotFoundException();
    return this.pages.sendPage('index.html', request, reply);
  }
}

/** A person who opens an address: browsers say so, older ones only by what they accept. */
function isNavigation({ headers }: FastifyRequest): boolean {
  const mode = headers['sec-fetch-mode'];
  if (mode !== undefined && mode !== 'navigate') return false;
  return headers.accept?.includes('text/html') === true;
}
