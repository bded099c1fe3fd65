import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureType, LocalTextType } from '#core/figures';
import { DateScalar, DecimalScalar } from '#core/scalars';
import type { Performance, StatisticsEntry } from '../complaint-figures.service.js';
import type { AgeBucketFigure } from '../figures/open-figures.js';
import type { ShareFigures } from '../figures/share-figures.js';
import type { Period } from '../period.js';
import { CALENDAR, calendarAsGraphql, WorkingCalendarYearType } from './calendar-year.type.js';
import { optional, text } from './describe.js';
import { ComplaintFiguresType } from './period-figures.type.js';

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
export class ComplaintAgeBucketType implements AgeBucketFigure {
  @Field(() => Int, text('Umur sejak sekian hari', 'From so many days'))
  readonly fromDays!: number;

  @Field(() => Int, optional('Sampai kurang dari sekian hari', 'To less than so many days'))
  readonly toDays!: number | null;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => FigureType)
  readonly figure!: FigureType;
}

@ObjectType('ComplaintPerformance', text('Kinerja penanganan aduan', 'How complaints were handled'))
export class ComplaintPerformanceType extends ComplaintFiguresType {
  @Field(() => ComplaintPeriodType)
  readonly period!: ComplaintPeriodType;

  @Field(() => FigureType, text('Yang terbuka sekarang, kapan pun diterima', 'Open now, whenever it came in'))
  readonly open!: FigureType;

  @Field(() => [ComplaintAgeBucketType])
  readonly openByAge!: readonly ComplaintAgeBucketType[];

  @Field(() => [WorkingCalendarYearType], CALENDAR)
  readonly calendar!: readonly WorkingCalendarYearType[];
}

@ObjectType('ComplaintShareFigures')
export class ComplaintShareFiguresType implements ShareFigures {
  @Field(() => FigureType)
  readonly count!: FigureType;

  @Field(() => FigureType)
  readonly percent!: FigureType;
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

  @Field(() => ComplaintShareFiguresType, text('Keduanya dengan hitungannya', 'Both with their arithmetic'))
  readonly figures!: ComplaintShareFiguresType;
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

export function performanceAsGraphql(performance: Performance): ComplaintPerformanceType {
  return { ...performance, calendar: calendarAsGraphql(performance.calendar) };
}
