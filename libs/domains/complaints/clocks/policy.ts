import { dayOf } from '#core/calendar';
import type { Clock } from './clock-names.js';

/** A row of complaints.response_policies. */
export interface ResponsePolicy {
  readonly code: string;
  readonly clock: Clock;
  readonly unit: 'hours' | 'working_days';
  readonly limit: number;
  readonly sourceSystem: string | null;
  readonly channel: string | null;
  readonly kind: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly isVerified: boolean;
}

/** What a policy is chosen by. */
export interface PolicySubject {
  readonly sourceSystem: string;
  readonly channel: string;
  readonly kind: string;
  readonly receivedAt: number;
}

/** The policy under which a complaint is judged: in force on the day it came in, the most specific one first. */
export function policyFor(
  policies: readonly ResponsePolicy[],
  clock: Clock,
  subject: PolicySubject,
): ResponsePolicy | null {
  return byPrecedence(policies, clock).find((policy) => appliesTo(policy, subject)) ?? null;
}

/** The policies of one clock, those that name more of system, channel and kind before those that name less, later ones first. */
export function byPrecedence(policies: readonly ResponsePolicy[], clock: Clock): readonly ResponsePolicy[] {
  return policies
    .filter((policy) => policy.clock === clock)
    .sort(
      (a, b) =>
        specificity(b) - specificity(a) ||
        compareText(b.validFrom, a.validFrom) ||
        compareText(a.code, b.code),
    );
}

function appliesTo(
  policy: ResponsePolicy,
  { sourceSystem, channel, kind, receivedAt }: PolicySubject,
): boolean {
  const day = dayOf(receivedAt);
  return (
    (policy.sourceSystem === null || policy.sourceSystem === sourceSystem) &&
    (policy.channel === null || policy.channel === channel) &&
    (policy.kind === null || policy.kind === kind) &&
    policy.validFrom <= day &&
    (policy.validTo === null || day <= policy.validTo)
  );
}

function specificity({ sourceSystem, channel, kind }: ResponsePolicy): number {
  return [sourceSystem, channel, kind].filter((value) => value !== null).length;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
