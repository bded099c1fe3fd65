import { addDays, instantText, startOfDay, type WorkingCalendar } from '#core/calendar';
import { FILTER_LIST_MAX } from '#core/limits';
import { byPrecedence, type ResponsePolicy } from '../clocks/policy.js';
import { WAITING_CLOCKS, type WaitingClock } from '../clocks/waiting-clocks.js';
import type { ComplaintKey } from '../sql/read-complaint.sql.js';
import { begunBeforeToBeDue } from '../sql/running-spans.sql.js';
import { OPEN_FILTER } from './period-figures.js';
import type { RecordsFilter } from './records.js';

export interface LateRecordsOf {
  readonly policies: readonly ResponsePolicy[];
  readonly calendar: WorkingCalendar;
  readonly now: number;
  /** The open complaints that were reckoned one by one, because their clocks may have stood still, with what they are late by. */
  readonly reckoned: readonly ReckonedComplaint[];
}

export interface ReckonedComplaint extends ComplaintKey {
  readonly clocks: readonly WaitingClock[];
}

/**
 * The filter of exactly the complaints that are late, by one clock or by any. A clock is no field, but that it has run out by `now` is
 * that it began before a moment, one for each policy; and those whose clocks stood still are named.
 */
export function lateRecords(clock: WaitingClock | null, of: LateRecordsOf): RecordsFilter {
  const clocks = clock === null ? WAITING_CLOCKS : [clock];
  const isLate = ({ clocks: lateBy }: ReckonedComplaint): boolean =>
    lateBy.some((one) => clocks.includes(one));
  const runOut = clocks.flatMap((one) => runOutOf(one, of));
  const inTime = keysFilter(of.reckoned.filter((one) => !isLate(one)));
  const ways = [
    ...(runOut.length === 0 ? [] : [{ or: runOut, ...(inTime.length === 0 ? {} : { not: { or: inTime } }) }]),
    ...keysFilter(of.reckoned.filter(isLate)),
  ];
  // An `or` of nothing would be refused; this is nothing.
  return { ...OPEN_FILTER, and: [ways.length === 0 ? { not: {} } : { or: ways }] };
}

/** One clock that nothing has stopped, for each of its policies: the same as `lateClocksSql` asks. */
function runOutOf(clock: WaitingClock, of: LateRecordsOf): readonly RecordsFilter[] {
  const policies = byPrecedence(of.policies, clock);
  const { isRunning, begunBefore } = SPANS[clock];
  const longer = clock === 'resolution_normative' ? byPrecedence(of.policies, 'resolution_supervision') : [];
  return policies.map((policy, at) => {
    const others = [...policies.slice(0, at), ...longer]
      .filter((other) => mayMeet(policy, other))
      .map(subjectOf);
    const latest = instantText(begunBeforeToBeDue(of.calendar, policy, of.now));
    return {
      ...isRunning,
      and: [
        subjectOf(policy),
        begunBefore(latest),
        ...(others.length === 0 ? [] : [{ not: { or: others } }]),
      ],
    };
  });
}

/** Which complaints a policy is about. */
function subjectOf({ sourceSystem, channel, kind, validFrom, validTo }: ResponsePolicy): RecordsFilter {
  return {
    receivedAt: {
      gte: instantText(startOfDay(validFrom)),
      ...(validTo === null ? {} : { lt: instantText(startOfDay(addDays(validTo, 1))) }),
    },
    ...(sourceSystem === null ? {} : { sourceSystem: { eq: sourceSystem } }),
    ...(channel === null ? {} : { channel: { eq: channel } }),
    ...(kind === null ? {} : { kind: { eq: kind } }),
  };
}

/** Whether one complaint may fall under both, so that the second has to be ruled out beside the first. */
function mayMeet(one: ResponsePolicy, other: ResponsePolicy): boolean {
  const agree = (name: 'sourceSystem' | 'channel' | 'kind'): boolean =>
    one[name] === null || other[name] === null || one[name] === other[name];
  const endsBefore = ({ validTo }: ResponsePolicy, { validFrom }: ResponsePolicy): boolean =>
    validTo !== null && validTo < validFrom;
  return (
    agree('sourceSystem') &&
    agree('channel') &&
    agree('kind') &&
    !endsBefore(one, other) &&
    !endsBefore(other, one)
  );
}

const NEVER = { isNull: true };
const UNANSWERED = { firstResponseAt: NEVER, resolvedAt: NEVER };
const sinceReceipt = (moment: string): RecordsFilter => ({ receivedAt: { lt: moment } });
const sinceVerification = (moment: string): RecordsFilter => ({
  or: [{ verifiedAt: { lt: moment } }, { verifiedAt: NEVER, receivedAt: { lt: moment } }],
});
const RESOLUTION = { isRunning: { resolvedAt: NEVER }, begunBefore: sinceVerification };

/** As `RUNNING` has it in SQL. */
const SPANS: Readonly<
  Record<
    WaitingClock,
    { readonly isRunning: RecordsFilter; readonly begunBefore: (moment: string) => RecordsFilter }
  >
> = {
  first_response: { isRunning: UNANSWERED, begunBefore: sinceReceipt },
  verification: {
    isRunning: { ...UNANSWERED, verifiedAt: NEVER, forwardedAt: NEVER },
    begunBefore: sinceReceipt,
  },
  follow_up: { isRunning: UNANSWERED, begunBefore: (moment) => ({ forwardedAt: { lt: moment } }) },
  resolution_normative: RESOLUTION,
  resolution_supervision: RESOLUTION,
};

/** As many lists as the tickets need: one holds a limited number. */
function keysFilter(keys: readonly ComplaintKey[]): readonly RecordsFilter[] {
  const systems = [...new Set(keys.map(({ sourceSystem }) => sourceSystem))].sort();
  return systems.flatMap((sourceSystem) => {
    const tickets = keys.flatMap((key) => (key.sourceSystem === sourceSystem ? [key.ticket] : []));
    return Array.from({ length: Math.ceil(tickets.length / FILTER_LIST_MAX) }, (_, at) => ({
      sourceSystem: { eq: sourceSystem },
      ticket: { in: tickets.slice(at * FILTER_LIST_MAX, (at + 1) * FILTER_LIST_MAX) },
    }));
  });
}
