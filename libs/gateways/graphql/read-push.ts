import { isObject, requestOfBody, type GraphqlRequest } from './graphql-request.js';
import type { RecordSlicer } from './seams.js';

/**
 * A body that may be a push, with its records cut out as text: `1e400` or a number of 30 digits reach the checker as they
 * were sent (I5), and a push is accepted without parsing its records. Undefined when there is nothing to cut.
 */
export function readPush(body: string, slicer: RecordSlicer | null): GraphqlRequest | undefined {
  if (slicer === null || !body.includes(PUSH_FIELD)) return undefined;
  const sliced = slicer.slice(body);
  if (sliced === undefined) return undefined;
  const request = requestOfBody(sliced.envelope);
  const [, ...path] = sliced.path;
  return putAt(request.variables, path, sliced.records) ? request : undefined;
}

function putAt(
  variables: Readonly<Record<string, unknown>>,
  path: readonly string[],
  records: object,
): boolean {
  let holder: unknown = variables;
  for (const name of path.slice(0, -1)) {
    if (!isObject(holder) || !Object.hasOwn(holder, name)) return false;
    holder = holder[name];
  }
  const last = path.at(-1);
  if (last === undefined || !isObject(holder) || !Object.hasOwn(holder, last)) return false;
  holder[last] = records;
  return true;
}

const PUSH_FIELD = 'pushRecords';
