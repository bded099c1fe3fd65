import { readAccess, type Caller, type ReadAccess } from '#access/decisions';
import type { ReadableRegistry } from '#dataset-runtime';

/** What one caller may read, worked out once per caller. */
export interface CallerAccess {
  /** Equal for callers whose statements look the same: the codes of their limits are parameters. */
  readonly shape: string;
  of(dataset: string): ReadAccess;
}

/** Callers are remembered by the access lib for a while, so this is computed once for many requests. */
export class CallerAccesses {
  readonly #known = new WeakMap<Caller, CallerAccess>();

  constructor(private readonly registry: ReadableRegistry) {}

  of(caller: Caller): CallerAccess {
    const known = this.#known.get(caller);
    if (known !== undefined) return known;
    const accesses = new Map(
      this.registry.all.map(({ definition }) => [definition.name, readAccess(caller, definition)]),
    );
    const access: CallerAccess = {
      shape: [caller.kind === 'anonymous' ? '-' : '+', ...[...accesses.values()].map(shapeOf)].join(''),
      of: (dataset) => accesses.get(dataset) ?? { kind: 'none' },
    };
    this.#known.set(caller, access);
    return access;
  }
}

function shapeOf(access: ReadAccess): string {
  switch (access.kind) {
    case 'none':
      return 'n';
    case 'all':
      return access.personal ? 'P' : 'a';
    case 'rows': {
      const limits = access.limits.map(
        ({ organizations, regions }) => `${organizations === null ? '' : 'o'}${regions === null ? '' : 'r'}`,
      );
      return `${access.personal ? 'R' : 'r'}(${limits.join(',')})`;
    }
  }
}
