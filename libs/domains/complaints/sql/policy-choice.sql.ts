import { addDays, instantText, startOfDay } from '#core/calendar';
import { byPrecedence, type ResponsePolicy } from '../clocks/policy.js';
import type { Clock } from '../clocks/clock-names.js';

/** Collects values for `$1`, `$2`, …. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/**
 * `case when … then … end` over the policies of a clock in their order of precedence, for a row called `complaint`: the same choice
 * as `policyFor` makes. `then` gives the SQL of each policy's value. Null when there are none.
 */
export function choosePolicySql(
  parameters: Parameters,
  policies: readonly ResponsePolicy[],
  clock: Clock,
  then: (policy: ResponsePolicy) => string,
): string | null {
  const whens = byPrecedence(policies, clock).map(
    (policy) => `when ${matchSql(parameters, policy)} then ${then(policy)}`,
  );
  return whens.length === 0 ? null : `case ${whens.join('\n         ')} end`;
}

function matchSql(parameters: Parameters, policy: ResponsePolicy): string {
  const { sourceSystem, channel, kind, validFrom, validTo } = policy;
  const conditions = [
    `complaint.received_at >= ${parameters.add(instantText(startOfDay(validFrom)), 'timestamptz')}`,
    validTo === null
      ? null
      : `complaint.received_at < ${parameters.add(instantText(startOfDay(addDays(validTo, 1))), 'timestamptz')}`,
    sourceSystem === null ? null : `complaint.source_system = ${parameters.add(sourceSystem, 'text')}`,
    channel === null ? null : `complaint.channel = ${parameters.add(channel, 'text')}`,
    kind === null ? null : `complaint.kind = ${parameters.add(kind, 'text')}`,
  ];
  return conditions.filter((condition) => condition !== null).join(' and ');
}
