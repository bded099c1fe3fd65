import { programKey } from '../sql/read-carrier-nodes.sql.js';

/** Something of an organization on a program or below it: a budget sum, a report, a node of a plan. */
export interface Placed {
  readonly activityCode: string;
  /** The organization and those above it; empty: of the whole government. */
  readonly organizationPath: readonly string[];
}

/** A node of a plan that stands for a code; of no organization: of all. */
export interface Covering {
  readonly activityCode: string | null;
  readonly organizationCode: string | null;
}

/**
 * What lies at or below a node: the same code or a longer one that goes on from it, of its organization or one below. The support
 * program is one program in every field of government and under the placeholder of the national list.
 */
export function coverage<T extends Placed>(things: readonly T[]): (node: Covering) => readonly T[] {
  const byCode = new Map<string, T[]>();
  for (const thing of things) {
    for (const code of codesAbove(thing.activityCode)) {
      const found = byCode.get(code);
      if (found === undefined) byCode.set(code, [thing]);
      else found.push(thing);
    }
  }
  return ({ activityCode, organizationCode }) => {
    const below = activityCode === null ? [] : (byCode.get(oneWay(activityCode)) ?? []);
    return organizationCode === null
      ? below
      : below.filter(({ organizationPath: path }) => path.length === 0 || path.includes(organizationCode));
  };
}

/** The code written the one way, after those above it: the program first. */
export function codesAbove(activityCode: string): readonly string[] {
  const parts = oneWay(activityCode).split('.');
  return parts.slice(PROGRAM_PARTS - 1).map((_, at) => parts.slice(0, PROGRAM_PARTS + at).join('.'));
}

function oneWay(activityCode: string): string {
  return [programKey(activityCode), ...activityCode.split('.').slice(PROGRAM_PARTS)].join('.');
}

const PROGRAM_PARTS = 3;
