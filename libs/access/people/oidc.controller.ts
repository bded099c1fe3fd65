import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HubConfig } from '#core/config';
import { isLumbungError } from '#core/errors';
import { OIDC_SIGN_IN_MINUTES } from '#core/limits';
import { traceIdOf } from '#core/request';
import { Public } from '../requires.js';
import { OidcSignIn } from './oidc-sign-in.js';
import { sessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

/** The browser's way to the identity provider and back. */
@Controller('session/oidc')
@Public()
export class OidcController {
  constructor(
    private readonly oidc: OidcSignIn,
    private readonly sessions: Sessions,
    @Inject(HubConfig) private readonly config: HubConfig,
  ) {}

  @Get()
  async begin(@Query('returnTo') returnTo: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { url, state } = await this.oidc.begin(ownPath(returnTo));
    await reply.header('set-cookie', this.stateCookie(state, OIDC_SIGN_IN_MINUTES * 60)).redirect(url, 303);
  }

  /** Refusals are told on the sign-in page: nobody reads JSON after coming back from elsewhere. */
  @Get('callback')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { traceparent } = request.headers;
    try {
      const query = request.url.split('?', 2)[1] ?? '';
      const { person, returnTo } = await this.oidc.finish(query, stateIn(request.headers.cookie));
      const traceId = traceIdOf(typeof traceparent === 'string' ? traceparent : undefined);
      const { token } = await this.sessions.open(person.id, traceId);
      const isSecure = this.config.publicUrl?.startsWith('https:') === true;
      await reply
        .header('set-cookie', [sessionCookie(token, { isSecure }), this.stateCookie('', 0)])
        .redirect(returnTo, 303);
    } catch (error) {
      if (!isLumbungError(error)) throw error;
      await reply.header('set-cookie', this.stateCookie('', 0)).redirect(`/masuk?kode=${error.code}`, 303);
    }
  }

  private stateCookie(state: string, maxAgeSeconds: number): string {
    const secure = this.config.publicUrl?.startsWith('https:') === true ? '; Secure' : '';
    return `${STATE_COOKIE}=${state}; Path=/session/oidc; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
  }
}

/** A path of ours; anything else would make this an open redirect. */
function ownPath(returnTo: unknown): string {
  return typeof returnTo === 'string' && /^\/(?![/\\])[\w\-./~%?&=#+:,]{0,2000}$/.test(returnTo)
    ? returnTo
    : '/';
}

function stateIn(cookie: string | undefined): string | undefined {
  return new RegExp(`(?:^|;\\s*)${STATE_COOKIE}=([\\w-]{1,200})`).exec(cookie ?? '')?.[1];
}

const STATE_COOKIE = 'lumbung_oidc';
