import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '#access';
import { historyRemovedIn } from '#core/database';
import { badInput, isLumbungError, type LocalText, type LumbungError, type RequestError } from '#core/errors';
import { RefusedValue } from '#core/scalars';
import { GatewayError, GRAPHQL_ERRORS } from './gateway.errors.js';
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
  const spoken = thrown.flatMap((error) =>
    error instanceof InvalidDocument
      ? error.errors.map((found) => ofValidation(found, tongue))
      : [speak(error, tongue)],
  );
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
  if (isAboutTheRequest(thrown, cause)) return ofLumbung(unfitting(thrown, cause), place, tongue);
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

function ofValidation(error: GraphQLError, tongue: Tongue): Spoken {
  const { id, en } = wordsOf(error);
  const invalid = new GatewayError(
    'GRAPHQL_VALIDATION_FAILED',
    { reasonId: id, reasonEn: en },
    { cause: error },
  );
  return ofLumbung(invalid, placeOf(error), tongue);
}

/** A value that does not fit its type, with the variable that it came in where there is one. */
function unfitting(thrown: unknown, cause: GraphQLError): RequestError {
  const [, variable, path] = thrown instanceof GraphQLError ? (VARIABLE.exec(thrown.message) ?? []) : [];
  const argument = variable === undefined ? 'request' : `$${path ?? variable}`;
  return badInput(argument, wordsOf(cause), { cause });
}

// As graphql-js and the compiled executor begin, and the former goes on for a member of an input object.
const VARIABLE = /^Variable "\$(\w+)" (?:got invalid value .* at "(\1[^"]*)"; )?/su;

/** GraphQL itself speaks English only, so its words stand in a sentence of the caller's language; scalars of ours speak both. */
function wordsOf(error: GraphQLError): LocalText {
  return error instanceof RefusedValue ? error.text : { id: error.message, en: error.message };
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

// The executor wraps once, a scalar once more; the bound only guards against a circle.
const WRAPPINGS_MAX = 10;
