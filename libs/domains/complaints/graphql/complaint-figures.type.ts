import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, FigureType, LocalTextType } from '#core/figures';
import { DateScalar, DecimalScalar } from '#core/scalars';
import type { League, StatisticsEntry } from '../complaint-figures.service.js';
import type { Performance } from '../figures/build-performance.js';
import { inTimePercent, openOf } from '../figures/rank-agencies.js';
import type { Period } from '../period.js';
import type { AgeBucket } from '../sql/open-by-age.sql.js';
import { optional, text } from './describe.js';

@ObjectType('ComplaintPeriod', text('Bulan, triwulan, atau tahun', 'A month, a quarter or a year'))
export class ComplaintPeriodType implements Pick<Period, 'name' | 'firstDay' | 'lastDay'> {
  @Field(() => String)
  readonly name!: string;

  @Field(() => DateScalar)
  readonly firstDay!: string;

  @Field(() => DateScalar)
  readonly lastDay!: string;
}

@ObjectType('ComplaintAgeBucket', text('Aduan terbuka menurut umurnya', 'Open complaints by age'))
export class ComplaintAgeBucketType implements AgeBucket {
  @Field(() => Int, text('Umur sejak sekian hari', 'From so many days'))
  readonly fromDays!: number;

  @Field(() => Int, optional('Sampai kurang dari sekian hari', 'To less than so many days'))
  readonly toDays!: number | null;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType('ComplaintPerformance', text('Kinerja penanganan aduan', 'How complaints were handled'))
export class ComplaintPerformanceType implements Performance {
  @Field(() => ComplaintPeriodType)
  readonly period!: ComplaintPeriodType;

  @Field(() => FigureType)
  readonly received!: FigureType;

  @Field(() => FigureType)
  readonly answered!: FigureType;

  @Field(() => FigureType)
  readonly answeredPercent!: FigureType;

  @Field(() => FigureType)
  readonly firstResponseMedianHours!: FigureType;

  @Field(() => FigureType)
  readonly firstResponseP90Hours!: FigureType;

  @Field(() => FigureType, text('Bagian yang ditanggapi dalam batasnya', 'The share answered in time'))
  readonly inTimePercent!: FigureType;

  @Field(() => FigureType)
  readonly reopenedPercent!: FigureType;

  @Field(() => FigureType)
  readonly escalated!: FigureType;

  @Field(() => FigureType, text('Eskalasi ke kepala daerah', 'Escalated to the head of the government'))
  readonly escalatedToHead!: FigureType;

  @Field(() => FigureType)
  readonly rejected!: FigureType;

  @Field(() => FigureType)
  readonly rejectedPercent!: FigureType;

  @Field(() => FigureType)
  readonly open!: FigureType;

  @Field(() => [ComplaintAgeBucketType])
  readonly openByAge!: readonly ComplaintAgeBucketType[];
}

@ObjectType('ComplaintLeagueStanding', text('Tempat satu perangkat daerah', 'The place of one agency'))
export class ComplaintLeagueStandingType {
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

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}

@ObjectType('ComplaintShare', text('Banyaknya aduan satu kelompok', 'The complaints of one group'))
export class ComplaintShareType implements StatisticsEntry {
  @Field(() => String, { nullable: true })
  readonly code!: string | null;

  @Field(() => LocalTextType)
  readonly title!: LocalTextType;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => DecimalScalar, optional('Bagian dari seluruhnya, persen', 'Share of all, percent'))
  readonly percent!: string | null;
}

@ObjectType(
  'ComplaintStatistics',
  text('Aduan satu periode menurut kelompoknya', 'Complaints of a period by group'),
)
export class ComplaintStatisticsType {
  @Field(() => ComplaintPeriodType)
  readonly period!: ComplaintPeriodType;

  @Field(() => FigureType)
  readonly total!: FigureType;

  @Field(() => [ComplaintShareType])
  readonly byStatus!: readonly ComplaintShareType[];

  @Field(() => [ComplaintShareType], text('Menurut sektor', 'By sector'))
  readonly byCategory!: readonly ComplaintShareType[];

  @Field(() => [ComplaintShareType])
  readonly byChannel!: readonly ComplaintShareType[];

  @Field(() => [ComplaintShareType])
  readonly byKind!: readonly ComplaintShareType[];

  @Field(() => [ComplaintShareType])
  readonly byRegion!: readonly ComplaintShareType[];
}

export function leagueAsGraphql({ standings, ...league }: League): ComplaintLeagueType {
  return {
    ...league,
    formula: LEAGUE_FORMULA,
    standings: standings.map(({ agency, figures, rank, previousRank, movement }) => ({
      ...{ rank, previousRank, movement, organizationCode: agency.code, name: agency.name },
      ...{ received: figures.received, answered: figures.answered, inTime: figures.inTime },
      ...{
        decided: figures.decided,
        inTimePercent: inTimePercent(figures),
        medianHours: figures.medianHours,
        p90Hours: figures.p90Hours,
      },
      ...{ open: openOf(figures), reopened: figures.reopened },
    })),
  };
}

const LEAGUE_FORMULA = {
  id: 'menurut bagian yang ditanggapi dalam batasnya, lalu median jam tanggapan; unit ikut perangkat daerah di atasnya; di bawah 10 aduan yang dinilai tidak diberi peringkat',
  en: 'by the share answered in time, then by the median hours to the answer; units count with the agency above them; fewer than 10 judged complaints give no rank',
};
