import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, FigureType, LocalTextType, sharePercent } from '#core/figures';
import { DecimalScalar } from '#core/scalars';
import type { League, RegionLines } from '../complaint-league.service.js';
import { openOf } from '../figures/period-figures.js';
import type { ResponseFigures } from '../sql/response-figures.sql.js';
import { CALENDAR, calendarAsGraphql, WorkingCalendarYearType } from './calendar-year.type.js';
import { ComplaintPeriodType } from './complaint-figures.type.js';
import { optional, text } from './describe.js';
import { ComplaintFiguresType } from './period-figures.type.js';

const FIGURES = text('Angka-angka ini dengan hitungannya', 'These figures with their arithmetic');

/** How the complaints of somebody or somewhere were answered. */
@ObjectType({ isAbstract: true })
abstract class AnsweredComplaintsType {
  @Field(() => Int)
  readonly received!: number;

  @Field(() => Int)
  readonly answered!: number;

  @Field(() => Int, text('Ditanggapi dalam batasnya', 'Answered in time'))
  readonly inTime!: number;

  @Field(
    () => Int,
    text('Ditanggapi, atau lewat batas tanpa tanggapan', 'Answered, or overdue without an answer'),
  )
  readonly decided!: number;

  @Field(() => DecimalScalar, optional('inTime ÷ decided × 100', 'inTime ÷ decided × 100'))
  readonly inTimePercent!: string | null;

  @Field(() => ComplaintFiguresType, FIGURES)
  readonly figures!: ComplaintFiguresType;
}

@ObjectType('ComplaintLeagueStanding', text('Tempat satu perangkat daerah', 'The place of one agency'))
export class ComplaintLeagueStandingType extends AnsweredComplaintsType {
  @Field(() => Int, optional('Kosong bila aduannya terlalu sedikit', 'Absent with too few complaints'))
  readonly rank!: number | null;

  @Field(() => Int, { nullable: true })
  readonly previousRank!: number | null;

  @Field(
    () => Int,
    optional(
      'Naik (positif) atau turun sejak periode sebelumnya',
      'Places won (positive) or lost since the period before',
    ),
  )
  readonly movement!: number | null;

  @Field(() => String)
  readonly organizationCode!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly medianHours!: string | null;

  @Field(
    () => DecimalScalar,
    optional('Sembilan dari sepuluh menunggu paling lama sekian jam', 'Nine of ten waited no longer'),
  )
  readonly p90Hours!: string | null;

  @Field(
    () => Int,
    text('Belum selesai, ditolak, atau diarsipkan', 'Neither resolved, rejected nor archived'),
  )
  readonly open!: number;

  @Field(() => Int, text('Pernah dibuka kembali', 'Taken up again at least once'))
  readonly reopened!: number;
}

@ObjectType('ComplaintLeague', text('Klasemen penanganan aduan', 'League table of handling complaints'))
export class ComplaintLeagueType {
  @Field(() => ComplaintPeriodType)
  readonly period!: ComplaintPeriodType;

  @Field(() => ComplaintPeriodType)
  readonly previous!: ComplaintPeriodType;

  @Field(() => LocalTextType, text('Dasar urutan', 'What the order rests on'))
  readonly formula!: LocalTextType;

  @Field(() => [ComplaintLeagueStandingType])
  readonly standings!: readonly ComplaintLeagueStandingType[];

  @Field(() => Int, text('Aduan tanpa penanggung jawab', 'Complaints that nobody is in charge of'))
  readonly unassigned!: number;

  @Field(() => FigureType)
  readonly unassignedFigure!: FigureType;

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];

  @Field(() => [WorkingCalendarYearType], CALENDAR)
  readonly calendar!: readonly WorkingCalendarYearType[];
}

@ObjectType('ComplaintRegion', text('Aduan satu kabupaten atau kota', 'Complaints of one regency or city'))
export class ComplaintRegionType extends AnsweredComplaintsType {
  @Field(() => String, optional('Kosong: tanpa kabupaten atau kota', 'Absent: without a regency or city'))
  readonly regionCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;
}

@ObjectType(
  'ComplaintRegions',
  text('Aduan satu periode per kabupaten dan kota', 'Complaints of a period by regency and city'),
)
export class ComplaintRegionsType {
  @Field(() => ComplaintPeriodType)
  readonly period!: ComplaintPeriodType;

  @Field(() => [ComplaintRegionType], text('Hanya yang ada aduannya', 'Only those that had complaints'))
  readonly regions!: readonly ComplaintRegionType[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];

  @Field(() => [WorkingCalendarYearType], CALENDAR)
  readonly calendar!: readonly WorkingCalendarYearType[];
}

export function leagueAsGraphql({
  standings,
  unassigned,
  unassignedFigure,
  ...league
}: League): ComplaintLeagueType {
  return {
    ...league,
    formula: LEAGUE_FORMULA,
    unassigned,
    unassignedFigure,
    calendar: calendarAsGraphql(league.calendar),
    standings: standings.map(({ agency, figures, rank, previousRank, movement, periodFigures }) => ({
      rank,
      previousRank,
      movement,
      organizationCode: agency.code,
      name: agency.name,
      ...countsOf(figures),
      medianHours: figures.medianHours,
      p90Hours: figures.p90Hours,
      open: openOf(figures),
      reopened: figures.reopened,
      get figures() {
        return periodFigures();
      },
    })),
  };
}

export function regionsAsGraphql({ regions, ...lines }: RegionLines): ComplaintRegionsType {
  return {
    ...lines,
    calendar: calendarAsGraphql(lines.calendar),
    regions: regions.map(({ code, name, counts, periodFigures }) => ({
      regionCode: code,
      name,
      ...countsOf(counts),
      get figures() {
        return periodFigures();
      },
    })),
  };
}

function countsOf({ received, answered, inTime, decided }: ResponseFigures) {
  return { received, answered, inTime, decided, inTimePercent: sharePercent(inTime, decided) };
}

const LEAGUE_FORMULA = {
  id: 'menurut bagian yang ditanggapi dalam batasnya, lalu median jam tanggapan; unit ikut perangkat daerah di atasnya; di bawah 10 aduan yang dinilai tidak diberi peringkat',
  en: 'by the share answered in time, then by the median hours to the answer; units count with the agency above them; fewer than 10 judged complaints give no rank',
};
