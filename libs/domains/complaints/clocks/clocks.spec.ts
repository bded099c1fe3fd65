import { describe, expect, it } from '@jest/globals';
import { workingCalendar } from '#core/calendar';
import { periodBefore, periodOf } from '../period.js';
import { clockOfComplaint, clocksOfComplaint } from './clocks-of-complaint.js';
import type { ComplaintFacts, Step } from './complaint-facts.js';
import { pausesOf } from './pauses.js';
import { policyFor, type ResponsePolicy } from './policy.js';

const at = (text: string) => Date.parse(`${text}+07:00`);
const step = (time: string, kind: string): Step => ({ at: at(time), kind });
const calendar = workingCalendar({ decreed: [], computed: () => [] });

const policy = (code: string, rest: Partial<ResponsePolicy>): ResponsePolicy => ({
  ...{ code, clock: 'first_response', unit: 'hours', limit: 24, validFrom: '2013-01-01', validTo: null },
  ...{ sourceSystem: null, channel: null, kind: null, source: 'Contoh', isVerified: false },
  ...rest,
});
const POLICIES = [
  policy('48J', { limit: 48, validTo: '2025-02-19' }),
  policy('24J', { limit: 24, validFrom: '2025-02-20' }),
  policy('VERIFIKASI', { clock: 'verification', unit: 'working_days', limit: 3, channel: 'lapor' }),
  policy('TINDAK', { clock: 'follow_up', unit: 'working_days', limit: 5, channel: 'lapor' }),
  policy('SELESAI', { clock: 'resolution_normative', unit: 'working_days', limit: 14, channel: 'lapor' }),
  policy('INFORMASI', {
    ...{ clock: 'resolution_normative', unit: 'working_days', limit: 5, channel: 'lapor' },
    kind: 'information_request',
  }),
  policy('PENGAWASAN', {
    ...{ clock: 'resolution_supervision', unit: 'working_days', limit: 60, channel: 'lapor' },
    kind: 'complaint',
  }),
  policy('TUTUP', { clock: 'auto_close', unit: 'working_days', limit: 10, channel: 'lapor' }),
];

const complaint = (rest: Partial<ComplaintFacts>): ComplaintFacts => ({
  ...{
    sourceSystem: 'lapor',
    ticket: '1',
    channel: 'lapor',
    kind: 'complaint',
    categoryCode: 'X',
    status: 'received',
  },
  ...{ organizationCode: null, regionCode: null, receivedAt: at('2026-11-02T09:00:00') },
  ...{ verifiedAt: null, forwardedAt: null, firstResponseAt: null, resolvedAt: null, steps: [] },
  ...rest,
});
const run = (rest: Partial<ComplaintFacts>, clock: Parameters<typeof clockOfComplaint>[1], now: string) =>
  clockOfComplaint({ complaint: complaint(rest), policies: POLICIES, calendar, now: at(now) }, clock);

describe('the policy of a complaint', () => {
  const subject = { sourceSystem: 'laporgub', channel: 'web', kind: 'complaint' };

  it('is that of the day on which it came in: 48 hours to 19 February 2025, 24 from the 20th', () => {
    const limits = ['2025-02-19T23:59:59', '2025-02-20T00:00:00'].map(
      (time) => policyFor(POLICIES, 'first_response', { ...subject, receivedAt: at(time) })?.limit,
    );
    expect(limits).toEqual([48, 24]);
  });

  it('is the most specific one', () => {
    const code = (kind: string) =>
      policyFor(POLICIES, 'resolution_normative', {
        ...subject,
        channel: 'lapor',
        kind,
        receivedAt: at('2026-11-02T09:00:00'),
      })?.code;
    expect([code('information_request'), code('complaint'), code('aspiration')]).toEqual([
      'INFORMASI',
      'SELESAI',
      'SELESAI',
    ]);
  });

  it('is none for a channel that no policy names', () => {
    expect(
      policyFor(POLICIES, 'verification', { ...subject, receivedAt: at('2026-11-02T09:00:00') }),
    ).toBeNull();
  });
});

describe('a clock in hours', () => {
  it('is in time to the second, and missed after it', () => {
    const inTime = run(
      { firstResponseAt: at('2026-11-03T09:00:00') },
      'first_response',
      '2026-11-20T00:00:00',
    );
    expect(inTime).toMatchObject({ state: 'met', breachedByHours: null });
    const late = run({ firstResponseAt: at('2026-11-03T09:00:01') }, 'first_response', '2026-11-20T00:00:00');
    expect(late).toMatchObject({ state: 'missed', breachedByHours: 0 });
  });

  it('runs, and is breached by whole hours', () => {
    expect(run({}, 'first_response', '2026-11-03T08:59:59')).toMatchObject({ state: 'running' });
    expect(run({}, 'first_response', '2026-11-05T11:30:00')).toMatchObject({
      state: 'breached',
      breachedByHours: 50,
      dueAt: at('2026-11-03T09:00:00'),
    });
  });

  it('takes a resolution without an answer for the answer', () => {
    const mended = { resolvedAt: at('2026-11-02T20:00:00'), status: 'resolved' };
    expect(run(mended, 'first_response', '2026-11-20T00:00:00')).toMatchObject({ state: 'met' });
  });

  it('stands still while the reporter is asked', () => {
    const steps = [
      step('2026-11-02T21:00:00', 'clarification'),
      step('2026-11-04T21:00:00', 'reporter_reply'),
    ];
    expect(run({ steps }, 'first_response', '2026-11-05T08:00:00')).toMatchObject({
      state: 'running',
      dueAt: at('2026-11-05T09:00:00'),
    });
    expect(run({ steps }, 'first_response', '2026-11-03T12:00:00')).toMatchObject({ state: 'paused' });
  });

  it('of a rejected complaint counts only when it was answered', () => {
    expect(run({ status: 'rejected' }, 'first_response', '2026-11-20T00:00:00')).toMatchObject({
      state: 'void',
      breachedByHours: null,
    });
    const answered = { status: 'archived', firstResponseAt: at('2026-11-02T10:00:00') };
    expect(run(answered, 'first_response', '2026-11-20T00:00:00')).toMatchObject({ state: 'met' });
  });
});

describe('the clocks of SP4N', () => {
  it('verification: 3 working days end with the third day', () => {
    expect(run({}, 'verification', '2026-11-05T23:59:59')).toMatchObject({
      state: 'running',
      dueAt: at('2026-11-06T00:00:00'),
    });
    expect(run({}, 'verification', '2026-11-10T08:00:00')).toMatchObject({
      state: 'breached',
      breachedByHours: 104,
      breachedByWorkingDays: 3,
    });
  });

  it('follow-up: 5 working days from forwarding, and not before', () => {
    expect(run({}, 'follow_up', '2026-11-20T00:00:00')).toMatchObject({ state: 'not_started', dueAt: null });
    const forwardedAt = at('2026-11-06T16:00:00');
    expect(run({ forwardedAt }, 'follow_up', '2026-11-13T20:00:00')).toMatchObject({
      state: 'running',
      dueAt: at('2026-11-14T00:00:00'),
    });
  });

  it('resolution: 14 working days, 5 for information, 60 under investigation', () => {
    const dues = (kind: string) =>
      clocksOfComplaint({
        complaint: complaint({ kind }),
        policies: POLICIES,
        calendar,
        now: at('2026-11-02T10:00:00'),
      })
        .filter(({ policy: { clock } }) => clock.startsWith('resolution'))
        .map(({ policy: { code }, dueAt }) => [code, dueAt]);
    expect(dues('complaint')).toEqual([
      ['SELESAI', at('2026-11-21T00:00:00')],
      ['PENGAWASAN', at('2027-01-26T00:00:00')],
    ]);
    expect(dues('information_request')).toEqual([['INFORMASI', at('2026-11-10T00:00:00')]]);
  });

  it('closing by itself: 10 working days after the last answer, unless the reporter replied', () => {
    const steps = [step('2026-11-03T09:00:00', 'response'), step('2026-11-04T09:00:00', 'response')];
    expect(run({ steps }, 'auto_close', '2026-11-18T23:00:00')).toMatchObject({
      state: 'running',
      dueAt: at('2026-11-19T00:00:00'),
    });
    const replied = [...steps, step('2026-11-05T09:00:00', 'reporter_reply')];
    expect(run({ steps: replied }, 'auto_close', '2026-11-18T23:00:00')).toMatchObject({
      state: 'not_started',
    });
  });

  it('says unknown where a resolved complaint has no time', () => {
    expect(run({ status: 'resolved' }, 'resolution_normative', '2026-12-31T00:00:00')).toMatchObject({
      state: 'unknown',
      breachedByHours: null,
    });
  });
});

describe('a complaint as of a moment in the past', () => {
  const whole = {
    ...{ status: 'resolved', verifiedAt: at('2026-11-03T09:00:00'), forwardedAt: at('2026-11-03T10:00:00') },
    ...{ firstResponseAt: at('2026-11-09T09:00:00'), resolvedAt: at('2026-11-16T09:00:00') },
  };
  const stateAt = (time: string, rest: Partial<ComplaintFacts> = {}) =>
    Object.fromEntries(
      clocksOfComplaint({
        complaint: complaint({ ...whole, ...rest }),
        policies: POLICIES,
        calendar,
        now: at(time),
      }).map(({ policy: { clock }, state }) => [clock, state]),
    );

  it('is judged by what had happened by then: the answer that came later is not known', () => {
    expect(stateAt('2026-11-05T09:00:00')).toEqual({
      first_response: 'breached',
      verification: 'met',
      follow_up: 'running',
      resolution_normative: 'running',
      resolution_supervision: 'running',
      auto_close: 'not_started',
    });
    expect(stateAt('2026-11-02T12:00:00')).toMatchObject({
      ...{ first_response: 'running', verification: 'running', follow_up: 'not_started' },
    });
    expect(stateAt('2026-11-16T09:00:00')).toMatchObject({ resolution_normative: 'met' });
  });

  it('has no clock that runs before it came in', () => {
    expect(new Set(Object.values(stateAt('2026-11-02T08:59:59')))).toEqual(new Set(['not_started']));
  });

  it('was not yet rejected while steps were still to come', () => {
    const rejected = { ...whole, status: 'rejected', firstResponseAt: null, resolvedAt: null };
    const steps = [step('2026-11-12T09:00:00', 'disposition')];
    expect(stateAt('2026-11-10T09:00:00', { ...rejected, steps })).toMatchObject({
      first_response: 'breached',
    });
    expect(stateAt('2026-11-12T09:00:00', { ...rejected, steps })).toMatchObject({ first_response: 'void' });
  });

  it('was resolved until it was taken up again', () => {
    const steps = [step('2026-11-10T09:00:00', 'resolution'), step('2026-11-13T09:00:00', 'reopening')];
    const reopened = { status: 'in_progress', resolvedAt: null, steps };
    expect(stateAt('2026-11-12T09:00:00', reopened)).toMatchObject({ resolution_normative: 'met' });
    expect(stateAt('2026-11-13T09:00:00', reopened)).toMatchObject({ resolution_normative: 'running' });
  });

  it('waits for its reporter as long as the reply has not come', () => {
    const steps = [
      step('2026-11-02T12:00:00', 'clarification'),
      step('2026-11-04T12:00:00', 'reporter_reply'),
    ];
    expect(stateAt('2026-11-04T11:00:00', { ...whole, steps })).toMatchObject({ first_response: 'paused' });
  });
});

describe('pauses', () => {
  it('end with what an agency does without the reporter', () => {
    const steps = [step('2026-11-02T10:00:00', 'clarification'), step('2026-11-03T10:00:00', 'response')];
    expect(pausesOf(steps)).toEqual([
      { reason: 'waiting_for_reporter', from: at('2026-11-02T10:00:00'), to: at('2026-11-03T10:00:00') },
    ]);
  });

  it('last until a referral comes back, and a note does not end them', () => {
    const steps = [step('2026-11-02T10:00:00', 'referral'), step('2026-11-03T10:00:00', 'note')];
    expect(pausesOf(steps)).toEqual([
      { reason: 'out_of_jurisdiction', from: at('2026-11-02T10:00:00'), to: null },
    ]);
  });

  it('lie between a resolution and its reopening; a resolution that stands is none', () => {
    const steps = [step('2026-11-02T10:00:00', 'resolution'), step('2026-11-09T10:00:00', 'reopening')];
    expect(pausesOf(steps)).toHaveLength(1);
    expect(pausesOf(steps.slice(0, 1))).toEqual([]);
  });
});

describe('a period', () => {
  it('is a month, a quarter or a year of Jakarta, and knows the one before', () => {
    expect(periodOf('2026-Q3')).toMatchObject({ firstDay: '2026-07-01', lastDay: '2026-09-30' });
    expect(periodOf('2026').from).toBe(Date.parse('2025-12-31T17:00:00Z'));
    const before = ['2026-01', '2026-Q1', '2026', '2026-10'].map((name) => periodBefore(periodOf(name)).name);
    expect(before).toEqual(['2025-12', '2025-Q4', '2025', '2026-09']);
  });

  it.each(['2026-13', '2026-Q5', '26', '2026-1', "2026'--"])('is not %s', (name) => {
    expect(() => periodOf(name)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
