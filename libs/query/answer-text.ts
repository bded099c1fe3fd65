import { AGGREGATE_GROUPS_MAX } from '#core/limits';
import type { Plan, PlannedRoot } from './compile/compile-operation.js';
import { extensionsOf } from './extensions.js';
import { withoutMarks } from './mask-marks.js';
import { tooCostly } from './query.errors.js';

/** Puts the texts that PostgreSQL wrote together to one answer; nothing is parsed. */
export function answerText(plan: Plan, row: readonly (string | null)[], costLimit: number): string {
  let text = '{"data":{';
  let column = 0;
  let separator = '';
  for (const root of plan.roots) {
    const value = root.constant ?? rootText(root, row[column++]);
    text += `${separator}"${root.responseName}":${value}`;
    separator = ',';
  }
  const { text: shown, hidden } = withoutMarks(text, plan.maskedOnSome);
  return shown + (hidden.length === 0 ? endingOf(plan, costLimit) : endingText(plan, hidden, costLimit));
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

/** The same for every answer of a plan that hides nothing on single records, so it is written once for each limit there is. */
const endings = new WeakMap<Plan, Map<number, string>>();

function endingOf(plan: Plan, costLimit: number): string {
  const known = endings.get(plan) ?? new Map<number, string>();
  endings.set(plan, known);
  const ending = known.get(costLimit) ?? endingText(plan, [], costLimit);
  known.set(costLimit, ending);
  return ending;
}

function endingText({ cost: estimated, masked }: Plan, hidden: readonly string[], limit: number): string {
  const extensions = extensionsOf({ cost: { estimated, limit }, masked: [...masked, ...hidden] });
  return `},"extensions":${JSON.stringify(extensions)}}`;
}
