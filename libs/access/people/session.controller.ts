import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HubConfig } from '#core/config';
import { badInput } from '#core/errors';
import { PASSWORD_CHARACTERS_MAX } from '#core/limits';
import { traceIdOf } from '#core/request';
import { Public } from '../requires.js';
import { formatScope } from '../scope.js';
import { OidcSignIn } from './oidc-sign-in.js';
import type { Person } from './people.sql.js';
import { People } from './people.js';
import { scopesOfRole } from './role.js';
import { requireSameOrigin } from './same-origin.js';
import { endedSessionCookie, sessionCookie, tokenIn } from './session-cookie.js';
import { Sessions } from './sessions.js';

/** What the console knows of who is signed in. */
interface SessionAnswer {
  readonly person: {
    readonly login: string;
    readonly name: string;
    readonly role: string;
    readonly organizationCode: string | null;
    readonly scopes: readonly string[];
  } | null;
  /** Whether the identity provider can be used: `GET /session/oidc`. */
  readonly hasOidc: boolean;
}

/** Signing in and out of the console: JSON in, a cookie out. */
@Controller('session')
@Public()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly people: People,
    private readonly oidc: OidcSignIn,
    @Inject(HubConfig) private readonly config: HubConfig,
  ) {}

  @Get()
  async show(
    @Headers('cookie') cookie: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.answer((await this.sessions.personOf(tokenIn(cookie))) ?? null);
  }

  @Post()
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    requireSameOrigin(request.headers);
    const [login, password] = [textIn(body, 'login'), textIn(body, 'password')];
    const { token, person } = await this.sessions.signIn({ login, password }, traceOf(request));
    // A session from before is not carried over into another person's.
    await this.sessions.end(tokenIn(request.headers.cookie));
    void reply.header('set-cookie', sessionCookie(token, { isSecure: this.isSecure(request) }));
    return this.answer(person);
  }

  @Delete()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    requireSameOrigin(request.headers);
    await this.sessions.end(tokenIn(request.headers.cookie));
    void reply.header('set-cookie', endedSessionCookie({ isSecure: this.isSecure(request) }));
    return this.answer(null);
  }

  /** Whom a link is for; the token comes in the body, so that no log of addresses holds it. */
  @Post('invited')
  @HttpCode(200)
  invited(@Body() body: unknown): Promise<{ readonly login: string | null; readonly name: string | null }> {
    return this.people.invited(textIn(body, 'token'));
  }

  /** Sets the password with a link, and signs in. */
  @Post('accept')
  @HttpCode(200)
  async accept(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    requireSameOrigin(request.headers);
    const accepted = await this.people.accept({
      token: textIn(body, 'token'),
      password: textIn(body, 'password'),
      login: optionalTextIn(body, 'login'),
      name: optionalTextIn(body, 'name'),
    });
    const { token, person } = await this.sessions.open(accepted.id, traceOf(request));
    void reply.header('set-cookie', sessionCookie(token, { isSecure: this.isSecure(request) }));
    return this.answer(person);
  }

  private answer(person: Person | null): SessionAnswer {
    const hasOidc = this.oidc.isConfigured;
    if (person === null) return { person, hasOidc };
    const { login, name, role, organizationCode } = person;
    const scopes = scopesOfRole(role, organizationCode).map(formatScope);
    return { person: { login, name, role, organizationCode, scopes }, hasOidc };
  }

  /** Over https, ours or a trusted proxy's, the cookie never travels without it. */
  private isSecure({ protocol }: FastifyRequest): boolean {
    return protocol === 'https' || this.config.publicUrl?.startsWith('https:') === true;
  }
}

function traceOf({ headers: { traceparent } }: FastifyRequest): string {
  return traceIdOf(typeof traceparent === 'string' ? traceparent : undefined);
}

function textIn(body: unknown, name: string): string {
  const text = optionalTextIn(body, name);
  if (text === null) throw badInput(name, { id: 'wajib diisi', en: 'it is required' });
  return text;
}

function optionalTextIn(body: unknown, name: string): string | null {
  const value =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  if (typeof value !== 'string' || value === '') return null;
  if (value.length > TEXT_CHARACTERS_MAX) {
    // Its text may be a password, which is never said again.
    throw badInput(name, {
      id: `paling panjang ${TEXT_CHARACTERS_MAX} karakter, bukan ${value.length}`,
      en: `at most ${TEXT_CHARACTERS_MAX} characters, not ${value.length}`,
    });
  }
  return value;
}

// The longest of them, a login, has 254.
const TEXT_CHARACTERS_MAX = Math.max(PASSWORD_CHARACTERS_MAX, 400);
