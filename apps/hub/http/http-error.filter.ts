import {
  Catch,
  HttpException,
  Inject,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { historyRemovedIn } from '#core/database';
import { isLumbungError, type Details } from '#core/errors';
import type { Logger } from '#core/logging';
import { languageOf, refusedBody, traceIdOf } from '#core/request';
import { LOGGER } from '#core/wiring';

/** Errors of plain HTTP routes as JSON: a code, a sentence, a trace id. GraphQL formats its own. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { traceparent } = request.headers;
    const traceId = traceIdOf(typeof traceparent === 'string' ? traceparent : undefined);
    const known = wrongMethod(error, request) ?? describe(ownWords(error, request));
    if (known.allowed !== undefined) void reply.header('allow', known.allowed);
    if (known.status >= 500) this.logger.error({ err: error, traceId }, 'http: a request failed');
    if (known.retryAfterSeconds !== undefined)
      void reply.header('retry-after', String(known.retryAfterSeconds));
    const message = known.text[languageOf(request.headers['accept-language'])];
    return reply
      .code(known.status)
      .header('x-trace-id', traceId)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ error: { ...known.details, code: known.code, message, traceId } }));
  }
}

interface Described {
  readonly status: number;
  readonly code: string;
  readonly text: { readonly id: string; readonly en: string };
  readonly retryAfterSeconds?: number;
  /** The methods that the address has, when the request came with another. */
  readonly allowed?: string;
  /** Facts of the case that a program can use. */
  readonly details?: Details;
}

/** The error itself, or what stands behind the wrapping of Nest, in the words of the hub where it has some. */
function ownWords(error: unknown, request: FastifyRequest): unknown {
  const cause = error instanceof HttpException ? (error.cause ?? error) : error;
  return historyRemovedIn(error) ?? refusedBody(cause, request, 'application/json');
}

/** Nothing answers this method here, and something answers another. */
function wrongMethod(error: unknown, { method, url, server }: FastifyRequest): Described | undefined {
  if (!(error instanceof NotFoundException)) return undefined;
  const path = url.split('?', 1)[0] ?? '';
  const methods = server.methodsAt(path);
  if (methods.length === 0 || methods.includes(method)) return undefined;
  const allowed = methods.join(', ');
  const text = {
    id: `${path} menerima ${allowed}, bukan ${method}.`,
    en: `${path} takes ${allowed}, not ${method}.`,
  };
  return { status: 405, code: 'METHOD_NOT_ALLOWED', text, allowed };
}

function describe(error: unknown): Described {
  if (isLumbungError(error)) {
    const { httpStatus: status, code, text, details } = error;
    const { retryAfterSeconds } = details;
    return {
      status,
      code,
      text,
      details,
      ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
    };
  }
  const status = error instanceof HttpException ? error.getStatus() : statusOfFastify(error);
  if (status === 404) return { status, code: 'NOT_FOUND', text: NOT_FOUND };
  if (status >= 400 && status < 500) return { status, code: 'BAD_USER_INPUT', text: BAD_REQUEST };
  return { status: 500, code: 'INTERNAL', text: INTERNAL };
}

/** Fastify's own refusals (a body too large, a broken header) carry their status. */
function statusOfFastify(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

const NOT_FOUND = { id: 'Alamat ini tidak ada.', en: 'There is nothing at this address.' };
const BAD_REQUEST = { id: 'Permintaan ini tidak dapat dibaca.', en: 'This request cannot be read.' };
const INTERNAL = { id: 'Terjadi gangguan di Lumbung.', en: 'Something went wrong inside Lumbung.' };
