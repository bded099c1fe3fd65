import { Field, Int, ObjectType } from '@nestjs/graphql';
import { instantText } from '#core/calendar';
import { LocalTextType } from '#core/figures';
import { CursorScalar, DateScalar, DateTimeScalar } from '#core/scalars';
import { CLOCK_SPANS, type Clock } from '../clocks/clock-names.js';
import type { ComplaintFacts } from '../clocks/complaint-facts.js';
import type { PauseReason } from '../clocks/pauses.js';
import type { ResponsePolicy } from '../clocks/policy.js';
import type { ClockRun, ClockState } from '../clocks/run-clock.js';
import type { ComplaintClocks, RunningClocksPage } from '../complaint-clocks.service.js';
import { CALENDAR, calendarAsGraphql, WorkingCalendarYearType } from './calendar-year.type.js';
import { optional, text } from './describe.js';
import { ClockEnum, ClockStateEnum, PauseReasonEnum } from './enums.js';

@ObjectType('ComplaintPause', text('Jeda sebuah jam', 'A pause of a clock'))
export class ComplaintPauseType {
  @Field(() => PauseReasonEnum)
  readonly reason!: PauseReason;

  @Field(() => DateTimeScalar)
  readonly from!: string;

  @Field(() => DateTimeScalar, optional('Kosong selama masih berlangsung', 'Absent while it lasts'))
  readonly to!: string | null;
}

@ObjectType('ComplaintClockPolicy', text('Aturan yang dipakai', 'The policy that applied'))
export class ComplaintClockPolicyType implements Omit<
  ResponsePolicy,
  'clock' | 'sourceSystem' | 'channel' | 'kind'
> {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String, text('hours atau working_days', 'hours or working_days'))
  readonly unit!: ResponsePolicy['unit'];

  @Field(() => Int)
  readonly limit!: number;

  @Field(() => DateScalar)
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly validTo!: string | null;

  @Field(() => String, text('Dasar', 'Where it is from'))
  readonly source!: string;

  @Field(() => Boolean)
  readonly isVerified!: boolean;
}

@ObjectType('ComplaintClock', text('Satu jam dari satu aduan', 'One clock of one complaint'))
export class ComplaintClockType {
  @Field(() => ClockEnum)
  readonly clock!: Clock;

  @Field(() => LocalTextType, text('Dari apa sampai apa', 'From what to what it runs'))
  readonly span!: LocalTextType;

  @Field(() => ComplaintClockPolicyType)
  readonly policy!: ComplaintClockPolicyType;

  @Field(() => ClockStateEnum)
  readonly state!: ClockState;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly startedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly stoppedAt!: string | null;

  @Field(
    () => DateTimeScalar,
    optional(
      'Batasnya, jeda sudah diperhitungkan; tepat saat itu masih sah',
      'When it is due, pauses reckoned in; at that moment it is in time',
    ),
  )
  readonly dueAt!: string | null;

  @Field(() => Int, optional('Lewat sekian jam', 'Late by so many hours'))
  readonly breachedByHours!: number | null;

  @Field(() => Int, optional('Lewat sekian hari kerja', 'Late by so many working days'))
  readonly breachedByWorkingDays!: number | null;

  @Field(() => [ComplaintPauseType])
  readonly pauses!: readonly ComplaintPauseType[];

  @Field(() => [WorkingCalendarYearType], CALENDAR)
  readonly calendar!: readonly WorkingCalendarYearType[];
}

@ObjectType(
  'ComplaintClocks',
  text('Jam-jam satu aduan pada suatu saat', 'The clocks of a complaint at a moment'),
)
export class ComplaintClocksType {
  @Field(() => String)
  readonly sourceSystem!: string;

  @Field(() => String)
  readonly ticket!: string;

  @Field(() => String)
  readonly channel!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: string;

  @Field(() => DateTimeScalar, text('Saat yang dipakai menilai', 'The moment by which it is judged'))
  readonly now!: string;

  @Field(() => [ComplaintClockType])
  readonly clocks!: readonly ComplaintClockType[];
}

@ObjectType(
  'RunningComplaintClock',
  text('Aduan dengan jam yang berjalan', 'A complaint with a clock that runs'),
)
export class RunningComplaintClockType {
  @Field(() => String)
  readonly sourceSystem!: string;

  @Field(() => String)
  readonly ticket!: string;

  @Field(() => String)
  readonly channel!: string;

  @Field(() => String)
  readonly categoryCode!: string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly regionCode!: string | null;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: string;

  @Field(() => ComplaintClockType)
  readonly clock!: ComplaintClockType;

  @Field(() => CursorScalar)
  readonly cursor!: string;
}

@ObjectType(
  'RunningComplaintClocks',
  text('Halaman jam yang berjalan, yang paling lama dulu', 'A page of running clocks, the oldest first'),
)
export class RunningComplaintClocksType {
  @Field(() => DateTimeScalar)
  readonly now!: string;

  @Field(() => [RunningComplaintClockType])
  readonly nodes!: readonly RunningComplaintClockType[];

  @Field(
    () => Boolean,
    text(
      'Halaman boleh lebih pendek dari yang diminta selama ini benar',
      'While this is true, a page may be shorter than asked for',
    ),
  )
  readonly hasNextPage!: boolean;

  @Field(() => CursorScalar, { nullable: true })
  readonly endCursor!: string | null;
}

export function clocksAsGraphql({ complaint, now, clocks }: ComplaintClocks): ComplaintClocksType {
  const { sourceSystem, ticket, channel, kind, status, organizationCode } = complaint;
  return {
    sourceSystem,
    ticket,
    channel,
    kind,
    status,
    organizationCode,
    receivedAt: instantText(complaint.receivedAt),
    now: instantText(now),
    clocks: clocks.map(clockAsGraphql),
  };
}

export function pageAsGraphql(page: RunningClocksPage): RunningComplaintClocksType {
  const nodes = page.nodes.map(({ complaint, run, cursor }) => ({
    ...summaryOf(complaint),
    clock: clockAsGraphql(run),
    cursor,
  }));
  return { now: instantText(page.now), nodes, hasNextPage: page.hasNextPage, endCursor: page.endCursor };
}

function summaryOf(complaint: ComplaintFacts) {
  const { sourceSystem, ticket, channel, categoryCode, status, organizationCode, regionCode } = complaint;
  return {
    sourceSystem,
    ticket,
    channel,
    categoryCode,
    status,
    organizationCode,
    regionCode,
    receivedAt: instantText(complaint.receivedAt),
  };
}

function clockAsGraphql(run: ClockRun): ComplaintClockType {
  const at = (instant: number | null) => (instant === null ? null : instantText(instant));
  return {
    clock: run.policy.clock,
    span: CLOCK_SPANS[run.policy.clock],
    policy: run.policy,
    state: run.state,
    startedAt: at(run.startedAt),
    stoppedAt: at(run.stoppedAt),
    dueAt: at(run.dueAt),
    breachedByHours: run.breachedByHours,
    breachedByWorkingDays: run.breachedByWorkingDays,
    pauses: run.pauses.map(({ reason, from, to }) => ({ reason, from: instantText(from), to: at(to) })),
    calendar: calendarAsGraphql(run.calendar),
  };
}
