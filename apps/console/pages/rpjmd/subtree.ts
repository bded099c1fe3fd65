interface Node {
  readonly code: string;
  readonly parentCode: string | null;
}

/** The codes of a node and of everything below it. */
export function subtreeOf(nodes: readonly Node[], code: string): ReadonlySet<string> {
  const children = childrenByParent(nodes);
  const found = new Set<string>();
  const waiting = [code];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // A plan that came in with a circle in it must not hang the page.
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(children.get(next) ?? []).map((child) => child.code));
  }
  return found;
}

/** The children of each node in the order of the plan; roots, and nodes whose parent is not there, under null. */
export function childrenByParent<N extends Node>(
  nodes: readonly N[],
): ReadonlyMap<string | null, readonly N[]> {
  const codes = new Set(nodes.map((node) => node.code));
  const children = new Map<string | null, N[]>();
  for (const node of nodes) {
    const parent = node.parentCode !== null && codes.has(node.parentCode) ? node.parentCode : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  return children;
}
