import { PLAN_LEVELS_MAX } from '#core/limits';
import { groupBy } from './group-by.js';

interface PlanNode {
  readonly code: string;
  readonly parentCode: string | null;
}

export type TreeNode<N> = N & { readonly depth: number; readonly children: readonly TreeNode<N>[] };

export interface PlanTree<N> {
  readonly roots: readonly TreeNode<N>[];
  /** Every node once, parents before their children, in the order of the document. */
  readonly flat: readonly TreeNode<N>[];
}

/**
 * The tree of a plan from its nodes, in the order given. Every node has a place: one whose parent is unknown is a root, of a circle
 * of parents the first becomes the root, and one below the deepest level starts again as a root.
 */
export function buildTree<N extends PlanNode>(nodes: readonly N[]): PlanTree<N> {
  const known = new Set(nodes.map(({ code }) => code));
  const childrenOf = groupBy(nodes, ({ parentCode }) => (isKnown(known, parentCode) ? parentCode : null));
  const placed = new Set<string>();
  const flat: TreeNode<N>[] = [];

  const place = (node: N, depth: number): TreeNode<N> => {
    placed.add(node.code);
    const children: TreeNode<N>[] = [];
    const treeNode: TreeNode<N> = { depth, children, ...node };
    flat.push(treeNode);
    if (depth + 1 === PLAN_LEVELS_MAX) return treeNode;
    for (const child of childrenOf.get(node.code) ?? []) {
      if (!placed.has(child.code)) children.push(place(child, depth + 1));
    }
    return treeNode;
  };

  const roots = (childrenOf.get(null) ?? []).map((node) => place(node, 0));
  for (const node of nodes) if (!placed.has(node.code)) roots.push(place(node, 0));
  return { roots, flat };
}

function isKnown(known: ReadonlySet<string>, code: string | null): boolean {
  return code !== null && known.has(code);
}
