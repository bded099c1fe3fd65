import { ArgsType, Field, Int } from '@nestjs/graphql';
import { CLOCK_DUE_WITHIN_HOURS_DEFAULT, COMPLAINT_PAGE_DEFAULT } from '#core/limits';
import { CursorScalar, DateTimeScalar } from '#core/scalars';
import type { Clock } from '../clocks/clock-names.js';
import { optional, text } from './describe.js';
import { ClockEnum, LeagueKindEnum, RunningStateEnum } from './enums.js';

@ArgsType()
export class ComplaintClockArgs {
  @Field(() => String)
  readonly sourceSystem!: string;

  @Field(() => String)
  readonly ticket!: string;

  @Field(
    () => DateTimeScalar,
    optional(
      'Menurut saat ini bila kosong; pada saat yang lampau hanya yang sudah terjadi yang dinilai',
      'By the present moment when absent; of a past one, by what had happened until then',
    ),
  )
  readonly now?: string | null;
}

@ArgsType()
class ComplaintFilterArgs {
  @Field(
    () => String,
    optional('Organisasi ini dan unit di bawahnya', 'This organization and those below it'),
  )
  readonly organizationCode?: string | null;

  @Field(() => String, optional('Wilayah ini dan yang di dalamnya', 'This region and those inside it'))
  readonly regionCode?: string | null;

  @Field(() => String, { nullable: true })
  readonly sourceSystem?: string | null;
}

@ArgsType()
export class RunningClocksArgs extends ComplaintFilterArgs {
  @Field(() => ClockEnum, { defaultValue: 'first_response' })
  readonly clock!: Clock;

  @Field(() => RunningStateEnum, { defaultValue: 'breached' })
  readonly state!: 'breached' | 'due_soon';

  @Field(() => Int, {
    ...text('Sejauh apa "segera", 1–1440 jam', 'How far "soon" reaches, 1–1440 hours'),
    defaultValue: CLOCK_DUE_WITHIN_HOURS_DEFAULT,
  })
  readonly dueWithinHours!: number;

  @Field(() => Int, { ...text('1–500', '1–500'), defaultValue: COMPLAINT_PAGE_DEFAULT })
  readonly first!: number;

  @Field(() => CursorScalar, { nullable: true })
  readonly after?: string | null;
}

@ArgsType()
export class LateComplaintsArgs extends ComplaintFilterArgs {
  @Field(() => Int, {
    ...text('Perangkat daerah yang disebut, 1–500', 'Agencies that are named, 1–500'),
    defaultValue: COMPLAINT_PAGE_DEFAULT,
  })
  readonly first!: number;
}

@ArgsType()
export class ComplaintPeriodArgs extends ComplaintFilterArgs {
  @Field(
    () => String,
    text(
      'Tahun, triwulan, atau bulan: 2026, 2026-Q3, 2026-10',
      'A year, a quarter or a month: 2026, 2026-Q3, 2026-10',
    ),
  )
  readonly period!: string;
}

@ArgsType()
export class ComplaintLeagueArgs {
  @Field(() => String, text('Seperti pada complaintPerformance', 'As of complaintPerformance'))
  readonly period!: string;

  @Field(() => LeagueKindEnum, { defaultValue: 'agencies' })
  readonly kind!: 'agencies' | 'regency_governments';
}

@ArgsType()
export class ComplaintRegionsArgs {
  @Field(() => String, text('Seperti pada complaintPerformance', 'As of complaintPerformance'))
  readonly period!: string;

  @Field(
    () => String,
    optional('Organisasi ini dan unit di bawahnya', 'This organization and those below it'),
  )
  readonly organizationCode?: string | null;

  @Field(() => String, { nullable: true })
  readonly sourceSystem?: string | null;
}

@ArgsType()
export class DuplicateComplaintsArgs extends ComplaintPeriodArgs {
  @Field(() => String, { nullable: true })
  readonly categoryCode?: string | null;

  @Field(() => Int, { ...text('1–1000 meter', '1–1000 metres'), defaultValue: 100 })
  readonly radiusMeters!: number;

  @Field(() => Int, { ...text('0–60 hari', '0–60 days'), defaultValue: 14 })
  readonly windowDays!: number;

  @Field(() => Int, {
    ...text(
      'Kemiripan judul atau isi terendah, persen',
      'The lowest likeness of titles or descriptions, percent',
    ),
    defaultValue: 50,
  })
  readonly minSimilarityPercent!: number;

  @Field(() => Int, { ...text('1–500 kelompok', '1–500 groups'), defaultValue: COMPLAINT_PAGE_DEFAULT })
  readonly first!: number;
}

@ArgsType()
export class RoadDamageArgs extends ComplaintPeriodArgs {
  @Field(
    () => Boolean,
    optional(
      'Hanya yang terbuka (true) atau yang tertutup (false)',
      'Only open (true) or only closed ones (false)',
    ),
  )
  readonly isOpen?: boolean | null;

  @Field(() => Int, { ...text('1–500', '1–500'), defaultValue: COMPLAINT_PAGE_DEFAULT })
  readonly first!: number;

  @Field(() => CursorScalar, { nullable: true })
  readonly after?: string | null;
}
