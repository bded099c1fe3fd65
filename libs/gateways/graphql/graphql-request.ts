import type { LocalText } from '#core/errors';
import { parseJsonAsSent } from '#core/scalars';
import { malformedRequest, type GatewayError } from './gateway.errors.js';

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
    throw malformedRequest({ id: 'isinya bukan JSON', en: 'the body is not JSON' }, { cause });
  }
  if (!isObject(parsed))
    throw malformedRequest({ id: 'isinya bukan objek JSON', en: 'the body is not a JSON object' });
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
  if (!isAbsent(operationName) && typeof operationName !== 'string') throw mustBe('operationName', TEXT);
  if (!isAbsent(variables) && !isObject(variables)) throw mustBe('variables', OBJECT);
  if (!isAbsent(extensions) && !isObject(extensions)) throw mustBe('extensions', OBJECT);
  const documentId = members['documentId'] ?? persistedIn(extensions);
  if (!isAbsent(documentId) && typeof documentId !== 'string') throw mustBe('documentId', TEXT);
  const isNamed = typeof documentId === 'string';
  if (!isNamed && (isAbsent(query) || query === ''))
    throw malformedRequest({ id: 'query tidak ada', en: 'query is missing' });
  if (!isAbsent(query) && typeof query !== 'string') throw mustBe('query', TEXT);
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
  if (typeof text !== 'string')
    throw malformedRequest({ id: `${name} ditulis dua kali`, en: `${name} stands there twice` });
  try {
    return parseJsonAsSent(text);
  } catch (cause) {
    throw malformedRequest({ id: `${name} bukan JSON`, en: `${name} is not JSON` }, { cause });
  }
}

function mustBe(member: string, { id, en }: LocalText): GatewayError {
  return malformedRequest({ id: `${member} harus ${id}`, en: `${member} must be ${en}` });
}

const TEXT = { id: 'teks', en: 'text' };
const OBJECT = { id: 'objek', en: 'an object' };

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
