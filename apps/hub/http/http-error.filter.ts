import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { historyRemovedIn } from '#core/database';
import { isLumbungError, type Details } from '#core/errors';
import type { Logger } from '#core/logging';
import { languageOf, traceIdOf } from '#core/request';
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
    const known = describe(historyRemovedIn(error) ?? error);
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
  /** Facts of the case that a program can use. */
  readonly details?: Details;
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
