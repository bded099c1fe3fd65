/** Paths in a JSON document that lead to lists of objects, the longest list first; '' is the document itself. */
export function jsonLists(document: unknown): readonly string[] {
  const found: { readonly path: string; readonly length: number }[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) {
      if (value.some(isObject)) found.push({ path: path.join('.'), length: value.length });
      return;
    }
    if (!isObject(value) || path.length >= DEPTH_MAX) return;
    for (const [name, member] of Object.entries(value)) {
      // A path is written with dots, so a name with one cannot be part of it.
      if (!name.includes('.')) look(member, [...path, name]);
    }
  };
  look(document, []);
  return found.sort((a, b) => b.length - a.length).map(({ path }) => path);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{ status, data: { rows: [] } }` is two deep; nobody nests lists of records much further. */
const DEPTH_MAX = 5;
