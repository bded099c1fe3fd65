import { Field, Int, ObjectType } from '@nestjs/graphql';
import { instantText } from '#core/calendar';
import { FigureBasisType, FigureType, LocalTextType } from '#core/figures';
import { DateTimeScalar } from '#core/scalars';
import { CLOCK_SPANS, type Clock } from '../clocks/clock-names.js';
import type { LateCount } from '../figures/late-tally.js';
import type { LateComplaints } from '../late-complaints.service.js';
import { CALENDAR, calendarAsGraphql, WorkingCalendarYearType } from './calendar-year.type.js';
import { optional, text } from './describe.js';
import { ClockEnum } from './enums.js';

const SINCE = optional(
  'Sejak kapan yang pertama di antaranya lewat batas',
  'Since when the first of them has been late',
);
const ONCE = text('Setiap aduan dihitung sekali', 'Each complaint is counted once');
const CLOCKS = text(
  'Menurut jamnya; satu aduan dapat lewat beberapa jam',
  'By clock; one complaint may be late by several',
);

@ObjectType('LateByClock', text('Aduan yang lewat batas menurut satu jam', 'Complaints late by one clock'))
export class LateByClockType {
  @Field(() => ClockEnum)
  readonly clock!: Clock;

  @Field(() => LocalTextType, text('Dari apa sampai apa', 'From what to what it runs'))
  readonly span!: LocalTextType;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => DateTimeScalar, SINCE)
  readonly breachedSince!: string | null;
}

@ObjectType('LateByClockTotal', text('Seluruhnya menurut satu jam', 'All of them by one clock'))
export class LateByClockTotalType extends LateByClockType {
  @Field(() => FigureType)
  readonly figure!: FigureType;
}

@ObjectType(
  'LateComplaintsAgency',
  text('Aduan terlambat satu perangkat daerah', 'Late complaints of one agency'),
)
export class LateComplaintsAgencyType {
  @Field(() => String, optional('Kosong: belum ada penanggung jawab', 'Absent: nobody is in charge'))
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => String, { nullable: true })
  readonly shortName!: string | null;

  @Field(() => Int, ONCE)
  readonly count!: number;

  @Field(() => DateTimeScalar, SINCE)
  readonly breachedSince!: string | null;

  @Field(() => [LateByClockType], CLOCKS)
  readonly byClock!: readonly LateByClockType[];
}

@ObjectType(
  'LateComplaints',
  text('Aduan yang kini lewat batas menurut aturannya', 'Complaints that are late now by their policies'),
)
export class LateComplaintsType {
  @Field(() => DateTimeScalar, text('Saat yang dipakai menilai', 'The moment by which they are judged'))
  readonly now!: string;

  @Field(() => FigureType, ONCE)
  readonly total!: FigureType;

  @Field(() => DateTimeScalar, SINCE)
  readonly breachedSince!: string | null;

  @Field(() => [LateByClockTotalType], CLOCKS)
  readonly byClock!: readonly LateByClockTotalType[];

  @Field(() => Int, text('Perangkat daerah yang terlambat', 'Agencies that are late'))
  readonly agencyCount!: number;

  @Field(() => [LateComplaintsAgencyType], text('Terbanyak dulu', 'Most first'))
  readonly agencies!: readonly LateComplaintsAgencyType[];

  @Field(() => [WorkingCalendarYearType], CALENDAR)
  readonly calendar!: readonly WorkingCalendarYearType[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}

export function lateAsGraphql({
  now,
  total,
  calendar,
  agencies,
  ...late
}: LateComplaints): LateComplaintsType {
  return {
    ...late,
    now: instantText(now),
    total: total.figure,
    calendar: calendarAsGraphql(calendar),
    ...sinceOf(total),
    byClock: total.byClock.map((one) => ({ ...one, ...clockOf(one) })),
    agencies: agencies.map((agency) => ({
      ...agency,
      ...sinceOf(agency),
      byClock: agency.byClock.map((one) => ({ ...one, ...clockOf(one) })),
    })),
  };
}

function clockOf(one: LateCount & { readonly clock: Clock }) {
  return { span: CLOCK_SPANS[one.clock], ...sinceOf(one) };
}

function sinceOf({ breachedSince }: LateCount) {
  return { breachedSince: breachedSince === null ? null : instantText(breachedSince) };
}
