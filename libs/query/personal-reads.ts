import type { AuditLog, RequestContext } from '#access';
import type { Queryable } from '#core/database';
import type { Plan } from './compile/compile-operation.js';

/** Writes one entry about personal data that leave with an answer, before they leave. */
export async function recordPersonalRead(
  database: Queryable,
  auditLog: Pick<AuditLog, 'record'>,
  plan: Plan,
  answer: unknown,
  { caller, traceId }: Pick<RequestContext, 'caller' | 'traceId'>,
): Promise<void> {
  if (plan.personal.length === 0) return;
  const datasets = plan.personal.map(({ dataset }) => dataset).join(',');
  await auditLog.record(database, {
    caller,
    action: 'PERSONAL_DATA_READ',
    target: `dataset:${datasets}`,
    detail: { fields: namesOf(plan), records: countRecords(answer, plan.personalNames) },
    traceId,
  });
}

function namesOf({ personal }: Plan): readonly string[] {
  return personal.flatMap(({ dataset, fields }) => fields.map((field) => `${dataset}.${field}`));
}

/** Objects of an answer in which at least one of the named members has a value. */
export function countRecords(answer: unknown, names: ReadonlySet<string>): number {
  if (typeof answer !== 'object' || answer === null) return 0;
  if (Array.isArray(answer)) return answer.reduce<number>((sum, item) => sum + countRecords(item, names), 0);
  let count = 0;
  let isPersonal = false;
  for (const [name, value] of Object.entries(answer)) {
    if (names.has(name) && value !== null) isPersonal = true;
    count += countRecords(value, names);
  }
  return count + (isPersonal ? 1 : 0);
}
