import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '#access';
import { historyRemovedIn } from '#core/database';
import { isLumbungError, type LumbungError, type Details } from '#core/errors';
import { GRAPHQL_ERRORS, type GatewayError } from './gateway.errors.js';
import { InvalidDocument } from './document-store.js';

type Tongue = Pick<RequestContext, 'language' | 'traceId'>;

/** What leaves for the client, the HTTP status if the whole request failed with it, and what the log should know. */
export interface Formatted {
  readonly errors: readonly GraphQLFormattedError[];
  readonly httpStatus: number;
  readonly retryAfterSeconds?: number;
  /** Faults of our own: the client gets no more of them than a trace id. */
  readonly faults: readonly unknown[];
}

/**
 * The only place that speaks to clients about errors. What a lib threw on purpose leaves with its text and code;
 * everything else leaves as INTERNAL.
 */
export function formatGraphqlErrors(thrown: readonly unknown[], tongue: Tongue): Formatted {
  const entries = thrown.flatMap((error) =>
    error instanceof InvalidDocument ? error.errors.map(invalid) : [error],
  );
  const spoken = entries.map((error) => speak(error, tongue));
  const retryAfterSeconds = spoken.find((entry) => entry.retryAfterSeconds !== undefined)?.retryAfterSeconds;
  return {
    errors: spoken.map((entry) => entry.error),
    httpStatus: Math.max(...spoken.map((entry) => entry.httpStatus)),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    faults: spoken.filter((entry) => entry.isFault).map((entry) => entry.cause),
  };
}

interface Spoken {
  readonly error: GraphQLFormattedError;
  readonly httpStatus: number;
  readonly retryAfterSeconds?: number;
  readonly isFault: boolean;
  readonly cause: unknown;
}

function speak(thrown: unknown, tongue: Tongue): Spoken {
  const root = rootOf(thrown);
  const cause = historyRemovedIn(root) ?? root;
  const place = thrown instanceof GraphQLError ? placeOf(thrown) : {};
  if (isLumbungError(cause)) return ofLumbung(cause, place, tongue);
  if (isAboutTheRequest(thrown, cause)) return ofGraphql(cause, place, tongue);
  const { [tongue.language]: text, http } = GRAPHQL_ERRORS.INTERNAL;
  const message = text.replace('{traceId}', tongue.traceId);
  const extensions = { code: 'INTERNAL' satisfies GatewayError['code'], traceId: tongue.traceId };
  return { error: { message, ...place, extensions }, httpStatus: http, isFault: true, cause };
}

function ofLumbung(error: LumbungError, place: Place, { language, traceId }: Tongue): Spoken {
  const { retryAfterSeconds } = error.details;
  return {
    error: {
      message: error.text[language],
      ...place,
      extensions: { ...error.details, code: error.code, traceId },
    },
    httpStatus: error.httpStatus,
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
    isFault: false,
    cause: error,
  };
}

/** Said by GraphQL itself or by a scalar: in English only, since that is all it has. */
function ofGraphql(error: GraphQLError, place: Place, { traceId }: Tongue): Spoken {
  const extensions = extensionsOf(error);
  const code = typeof extensions['code'] === 'string' ? extensions['code'] : 'BAD_USER_INPUT';
  return {
    error: { message: error.message, ...place, extensions: { ...extensions, code, traceId } },
    httpStatus: 400,
    isFault: false,
    cause: error,
  };
}

/**
 * GraphQL speaks of the request where it has no path yet (variables), or where a scalar or argument refused a value.
 * With a path and no error behind it, it complains about the hub ("Cannot return null for non-nullable field").
 */
function isAboutTheRequest(thrown: unknown, cause: unknown): cause is GraphQLError {
  if (!(cause instanceof GraphQLError)) return false;
  return (
    typeof extensionsOf(cause)['code'] === 'string' ||
    (thrown instanceof GraphQLError && thrown.path === undefined)
  );
}

/** The compiled executor has errors of its own make, whose extensions may be missing against their type. */
function extensionsOf({
  extensions,
}: {
  readonly extensions?: GraphQLError['extensions'];
}): GraphQLError['extensions'] {
  return extensions ?? {};
}

/** The error that a resolver threw, under the wrappings of the executor. */
function rootOf(thrown: unknown): unknown {
  let current = thrown;
  for (let depth = 0; depth < WRAPPINGS_MAX; depth++) {
    if (!(current instanceof GraphQLError) || current.originalError === undefined) return current;
    current = current.originalError;
  }
  return current;
}

interface Place {
  readonly locations?: GraphQLFormattedError['locations'];
  readonly path?: GraphQLFormattedError['path'];
}

function placeOf({ locations, path }: GraphQLError): Place {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

function invalid(error: GraphQLError): GraphQLError {
  const extensions: Details = { code: 'GRAPHQL_VALIDATION_FAILED' satisfies GatewayError['code'] };
  return new GraphQLError(error.message, { nodes: error.nodes, source: error.source, extensions });
}

// The executor wraps once, a scalar once more; the bound only guards against a circle.
const WRAPPINGS_MAX = 10;
