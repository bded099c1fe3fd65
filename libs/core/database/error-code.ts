/** The `code` of an error of Node or PostgreSQL. Not by `instanceof`: under jest, Node's own errors are of another realm. */
export function errorCodeOf(error: unknown): string | undefined {
  return isObject(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
