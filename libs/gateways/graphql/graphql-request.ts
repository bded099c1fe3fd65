import { parseJsonAsSent } from '#core/scalars';
import { GatewayError } from './gateway.errors.js';

/** A GraphQL request as it came, from whichever method. */
export interface GraphqlRequest {
  /** The document, unless the request only names one that the hub knows. */
  readonly query: string | undefined;
  /** `sha256:…`. */
  readonly documentId: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads the envelope of a POST. */
export function requestOfBody(body: string): GraphqlRequest {
  let parsed: unknown;
  try {
    parsed = parseJsonAsSent(body);
  } catch (cause) {
    throw new GatewayError('MALFORMED_REQUEST', { reason: 'the body is not JSON' }, { cause });
  }
  if (!isObject(parsed))
    throw new GatewayError('MALFORMED_REQUEST', { reason: 'the body is not a JSON object' });
  return requestOf(parsed);
}

/** Reads the address of a GET; variables and extensions are JSON text there. */
export function requestOfUrl(parameters: Readonly<Record<string, unknown>>): GraphqlRequest {
  return requestOf({
    query: parameters['query'],
    documentId: parameters['documentId'] === '' ? undefined : parameters['documentId'],
    operationName: parameters['operationName'] === '' ? undefined : parameters['operationName'],
    variables: jsonParameter(parameters['variables'], 'variables'),
    extensions: jsonParameter(parameters['extensions'], 'extensions'),
  });
}

/** Reads the envelope of an operation, however it travelled. */
export function requestOf(members: Readonly<Record<string, unknown>>): GraphqlRequest {
  const { query, operationName, variables, extensions } = members;
  if (!isAbsent(operationName) && typeof operationName !== 'string')
    throw refused('operationName must be text');
  if (!isAbsent(variables) && !isObject(variables)) throw refused('variables must be an object');
  if (!isAbsent(extensions) && !isObject(extensions)) throw refused('extensions must be an object');
  const documentId = members['documentId'] ?? persistedIn(extensions);
  if (!isAbsent(documentId) && typeof documentId !== 'string') throw refused('documentId must be text');
  const isNamed = typeof documentId === 'string';
  if (!isNamed && (isAbsent(query) || query === '')) throw refused('query is missing');
  if (!isAbsent(query) && typeof query !== 'string') throw refused('query must be text');
  return {
    query: isAbsent(query) || query === '' ? undefined : query,
    documentId: isNamed ? documentId : undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isObject(variables) ? variables : {},
  };
}

/** As Apollo's clients and urql name a document. */
function persistedIn(extensions: Readonly<Record<string, unknown>> | null | undefined): unknown {
  const persisted = extensions?.['persistedQuery'];
  if (!isObject(persisted) || isAbsent(persisted['sha256Hash'])) return undefined;
  const hash = persisted['sha256Hash'];
  return typeof hash === 'string' ? `sha256:${hash}` : hash;
}

function jsonParameter(text: unknown, name: string): unknown {
  if (isAbsent(text) || text === '') return undefined;
  if (typeof text !== 'string') throw refused(`${name} stands there twice`);
  try {
    return parseJsonAsSent(text);
  } catch (cause) {
    throw new GatewayError('MALFORMED_REQUEST', { reason: `${name} is not JSON` }, { cause });
  }
}

function refused(reason: string): GatewayError {
  return new GatewayError('MALFORMED_REQUEST', { reason });
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
