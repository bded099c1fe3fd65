/** Makes a value when it is first asked for, and the same one after that: a compiled document reads a field several times. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
