/** What a grant allows. Each stands for itself: only `admin` includes others (see decisions.ts). */
export const ACTIONS = ['read', 'read_personal', 'push', 'steward', 'admin'] as const;
export type Action = (typeof ACTIONS)[number];

/** One permission of a client, its subtrees already expanded to codes. */
export interface Grant {
  readonly action: Action;
  /** `*`, `budgets.*` or `budgets.budget_lines`. */
  readonly datasetPattern: string;
  /** Codes of the organization and all below it; null when not limited. */
  readonly organizations: readonly string[] | null;
  /** Codes of the region and all inside it; null when not limited. */
  readonly regions: readonly string[] | null;
}

/** Rows whose organization and whose region are both on these lists; null does not limit. */
export interface ScopeLimit {
  readonly organizations: readonly string[] | null;
  readonly regions: readonly string[] | null;
}

/** Who is asking. */
export interface Caller {
  /** `client` holds a key, `person` signed in. */
  readonly kind: 'anonymous' | 'client' | 'person' | 'system';
  readonly clientId: number | null;
  /** The source that a client's pushes belong to. */
  readonly sourceId: number | null;
  readonly name: string;
  /** Set for a key that the administrator calls trusted: it may ask more at once, and more often. It opens nothing. */
  readonly isTrusted?: boolean;
  readonly grants: readonly Grant[];
}

export const ANONYMOUS: Caller = Object.freeze({
  kind: 'anonymous',
  clientId: null,
  sourceId: null,
  name: 'anonymous',
  grants: Object.freeze([]),
});

/** The hub itself: jobs and commands, never a request. */
export const SYSTEM: Caller = Object.freeze({
  kind: 'system',
  clientId: null,
  sourceId: null,
  name: 'lumbung',
  grants: Object.freeze([]),
});
