/** Members of a list of dotted codes directly below each of its other members: the nearest that the list holds. */
export function childrenInList(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(codes);
  const children = new Map<string, string[]>();
  for (const code of known) {
    const parent = nearestAncestor(code, known);
    if (parent === undefined) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}

function nearestAncestor(code: string, known: ReadonlySet<string>): string | undefined {
  let ancestor = code;
  while (ancestor.includes('.')) {
    ancestor = ancestor.slice(0, ancestor.lastIndexOf('.'));
    if (known.has(ancestor)) return ancestor;
  }
  return undefined;
}
