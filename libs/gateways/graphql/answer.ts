import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { AnswerExtensions } from '#query';
import type { AnswerType } from './media-type.js';
import type { Formatted } from './format-graphql-error.js';

/** How far a request came before it failed: that decides what its HTTP status may say. */
export type Stage = 'transport' | 'document' | 'execution';

/** Sends JSON text as it is. Nothing is returned: a reply is thenable, and awaiting it waits for the client. */
export function sendText(reply: FastifyReply, type: AnswerType, text: string): void {
  void reply.code(200).header('content-type', `${type}; charset=utf-8`).send(text);
}

/** Sends errors, with data when there are some. */
export function sendErrors(
  reply: FastifyReply,
  type: AnswerType,
  {
    formatted,
    stage,
    data,
    extensions,
  }: {
    readonly formatted: Formatted;
    readonly stage: Stage;
    readonly data?: unknown;
    readonly extensions?: AnswerExtensions;
  },
): void {
  const body: {
    errors: readonly GraphQLFormattedError[];
    data?: unknown;
    extensions?: AnswerExtensions;
  } = { errors: formatted.errors };
  if (stage === 'execution') body.data = data ?? null;
  // What is answered in part may hide fields, too.
  if (stage === 'execution' && extensions !== undefined) body.extensions = extensions;
  if (formatted.retryAfterSeconds !== undefined)
    reply.header('retry-after', String(formatted.retryAfterSeconds));
  // RFC 9110, 15.5.6: by another method than POST only queries are answered.
  if (formatted.httpStatus === 405) reply.header('allow', 'POST');
  void reply
    .code(statusOf(formatted.httpStatus, type, { stage, hasData: data !== undefined && data !== null }))
    .header('content-type', `${type}; charset=utf-8`)
    .send(JSON.stringify(body));
}

/**
 * GraphQL over HTTP: with application/json a well-formed request is answered with 200 whatever became of it; the newer type
 * says a refused document with 4xx. Statuses that proxies and retrying clients act on are said with either.
 */
function statusOf(
  status: number,
  type: AnswerType,
  { stage, hasData }: { readonly stage: Stage; readonly hasData: boolean },
): number {
  if (stage === 'transport') return status;
  if (hasData) return 200;
  if (ACTED_ON.has(status)) return status;
  return stage === 'document' && type === 'application/graphql-response+json' ? status : 200;
}

/** A bad key, too much at once, too often, or not now. */
const ACTED_ON = new Set([401, 413, 429, 503]);
