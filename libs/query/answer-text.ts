import { QUERY_COST_MAX, AGGREGATE_GROUPS_MAX } from '#core/limits';
import type { Plan, PlannedRoot } from './compile/compile-operation.js';
import { tooCostly } from './query.errors.js';

/** Puts the texts that PostgreSQL wrote together to one answer; nothing is parsed. */
export function answerText(plan: Plan, row: readonly (string | null)[]): string {
  let text = '{"data":{';
  let column = 0;
  let separator = '';
  for (const root of plan.roots) {
    const value = root.constant ?? rootText(root, row[column++]);
    text += `${separator}"${root.responseName}":${value}`;
    separator = ',';
  }
  return text + endingOf(plan);
}

/** The text of one root field; a record that does not exist is null. */
export function rootText(root: PlannedRoot, text: string | null | undefined): string {
  if (text !== null && text !== undefined) return text;
  if (!root.isBounded) return 'null';
  throw tooCostly(
    {
      id: `${root.responseName} memberi lebih dari ${AGGREGATE_GROUPS_MAX} kelompok`,
      en: `${root.responseName} gives more than ${AGGREGATE_GROUPS_MAX} groups`,
    },
    { limit: AGGREGATE_GROUPS_MAX },
  );
}

/** The same for every answer of a plan, so it is written once. */
const endings = new WeakMap<Plan, string>();

function endingOf(plan: Plan): string {
  const known = endings.get(plan);
  if (known !== undefined) return known;
  const ending = `},"extensions":${extensionsText(plan)}}`;
  endings.set(plan, ending);
  return ending;
}

/** What the caller should know of the answer: what it cost and what was left out. */
function extensionsText({ cost, masked }: Plan): string {
  const remaining = QUERY_COST_MAX - cost;
  return JSON.stringify({
    cost: { estimated: cost, limit: QUERY_COST_MAX, remaining },
    ...(masked.length === 0 ? {} : { masked }),
  });
}
