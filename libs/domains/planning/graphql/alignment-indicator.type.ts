import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FigureType, LocalTextType } from '#core/figures';
import { DateTimeScalar, DecimalScalar } from '#core/scalars';
import type {
  AssessedExpectation,
  AssessedIndicator,
  AssessedTarget,
  AssessedValue,
  Reason,
  ValueOrigin,
} from '../alignment/assess-indicator.js';
import type { LiveValue } from '../alignment/live-values.js';
import type { AchievementFormula } from '../formulas/achievement.js';
import type { AchievementBand } from '../formulas/achievement-band.js';
import type { Forecast, ForecastGap, ForecastMethod, Trend, TrendDirection } from '../formulas/forecast.js';
import type { IndicatorStatus, StatusMeasure } from '../formulas/indicator-status.js';
import {
  AchievementBandEnum,
  AchievementFormulaEnum,
  IndicatorStatusEnum,
  StatusMeasureEnum,
  TrendDirectionEnum,
  ValueOriginEnum,
} from './enums.js';
import { optional, text } from './texts.js';

@ObjectType('AlignmentTarget', text('Target tahun ini', 'The target of the year'))
export class AlignmentTargetType implements AssessedTarget {
  @Field(() => DecimalScalar, text('Batas bawah', 'Lower bound'))
  readonly low!: string;

  @Field(
    () => DecimalScalar,
    text(
      'Batas atas; sama dengan batas bawah bila target satu angka',
      'Upper bound; equal to the lower one for a point target',
    ),
  )
  readonly high!: string;

  @Field(() => Boolean, text('Target berupa rentang', 'The target is a range'))
  readonly isRange!: boolean;

  @Field(() => DecimalScalar, optional('Kondisi awal', 'Baseline'))
  readonly baseline!: string | null;

  @Field(() => Int, optional('Tahun kondisi awal', 'Year of the baseline'))
  readonly baselineYear!: number | null;

  @Field(() => Int, text('Revisi rencana yang menetapkannya', 'The revision of the plan that set it'))
  readonly revision!: number;
}

@ObjectType('AlignmentSource', text('Sistem asal', 'The system that reported'))
export class AlignmentSourceType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;
}

@ObjectType(
  'AlignmentValue',
  text('Capaian sampai saat ini dan asalnya', 'The value to date and where it came from'),
)
export class AlignmentValueType implements AssessedValue {
  @Field(() => ValueOriginEnum)
  readonly origin!: ValueOrigin;

  @Field(
    () => DecimalScalar,
    text(
      'Nilai dalam satuan indikator, menurut cara penghitungannya',
      'In the unit of the indicator, by its accumulation',
    ),
  )
  readonly value!: string;

  @Field(() => Int)
  readonly periodYear!: number;

  @Field(() => Int, text('Bulan terakhir yang dilaporkan', 'The last month reported'))
  readonly periodMonth!: number;

  @Field(() => Int, text('Bulan pertama yang dilaporkan', 'The first month reported'))
  readonly firstMonth!: number;

  @Field(() => Int, text('Banyaknya bulan yang dilaporkan', 'How many months were reported'))
  readonly monthCount!: number;

  @Field(() => Boolean, text('Memuat angka sementara', 'A provisional figure is in it'))
  readonly isProvisional!: boolean;

  @Field(
    () => Boolean,
    text(
      'Persentase yang dilaporkan lebih rendah dari sebelumnya',
      'A percentage that was reported lower than before',
    ),
  )
  readonly hasFallen!: boolean;

  @Field(() => AlignmentSourceType, { nullable: true })
  readonly source!: AlignmentSourceType | null;

  @Field(
    () => DateTimeScalar,
    text('Saat tercatat atau dihitung di sini', 'When it was recorded or counted here'),
  )
  readonly recordedAt!: string;

  @Field(() => ID, optional('Kiriman yang membawanya', 'The batch that brought it'))
  readonly batchId!: string | null;
}

@ObjectType(
  'AlignmentLiveValue',
  text('Yang dihitung hub dari datanya', 'What the hub counted from its data'),
)
export class LiveValueType implements LiveValue {
  @Field(() => String)
  readonly measureCode!: string;

  @Field(() => Int)
  readonly measureVersion!: number;

  @Field(() => FigureType)
  readonly figure!: FigureType;
}

@ObjectType(
  'AlignmentExpectation',
  text('Yang diharapkan sampai bulan itu', 'What is expected by that month'),
)
export class AlignmentExpectationType implements AssessedExpectation {
  @Field(() => DecimalScalar)
  readonly low!: string;

  @Field(() => DecimalScalar)
  readonly high!: string;

  @Field(() => Int)
  readonly month!: number;
}

@ObjectType('IndicatorTrend', text('Perubahan per bulan', 'Change per month'))
export class IndicatorTrendType implements Trend {
  @Field(() => DecimalScalar, text('Dalam satuan indikator', 'In the unit of the indicator'))
  readonly perMonth!: string;

  @Field(() => TrendDirectionEnum)
  readonly direction!: TrendDirection;

  @Field(() => Int)
  readonly pointCount!: number;
}

@ObjectType('IndicatorForecast', text('Perkiraan akhir tahun', 'Forecast of the end of the year'))
export class IndicatorForecastType implements Forecast {
  @Field(() => DecimalScalar, { nullable: true })
  readonly value!: string | null;

  @Field(
    () => DecimalScalar,
    optional('Ujung bawah selang prediksi 90 %', 'Lower end of the 90 % prediction interval'),
  )
  readonly low!: string | null;

  @Field(() => DecimalScalar, optional('Ujung atas', 'Upper end'))
  readonly high!: string | null;

  @Field(() => String, optional('reported, linear_trend, atau monthly_mean', 'The method'))
  readonly method!: ForecastMethod | null;

  @Field(() => LocalTextType, { nullable: true })
  readonly methodText!: LocalTextType | null;

  @Field(() => Int)
  readonly pointCount!: number;

  @Field(() => String, optional('NO_VALUE atau TOO_FEW_POINTS (kurang dari empat)', 'Why there is none'))
  readonly reason!: ForecastGap | null;
}

@ObjectType('AlignmentReason', text('Mengapa tidak ada persentase capaian', 'Why there is no achievement'))
export class AlignmentReasonType implements Reason {
  @Field(
    () => String,
    text(
      'NO_TARGET, NO_VALUE, ZERO_TARGET, NEGATIVE_TARGET, ZERO_VALUE, atau NEGATIVE_VALUE',
      'One of these codes',
    ),
  )
  readonly code!: Reason['code'];

  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly en!: string;
}

@ObjectType('AlignmentIndicator', text('Indikator di samping targetnya', 'An indicator beside its target'))
export class AlignmentIndicatorType implements AssessedIndicator {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, text('Satuan', 'Unit'))
  readonly unit!: string;

  @Field(() => String, text('impact, outcome, atau output', 'Level'))
  readonly level!: string;

  @Field(() => String, text('higher, lower, atau range', 'Which way is good'))
  readonly polarity!: AssessedIndicator['polarity'];

  @Field(() => String, text('sum, latest, percentage, atau average', 'How the months make the value'))
  readonly accumulation!: AssessedIndicator['accumulation'];

  @Field(() => String, { nullable: true })
  readonly nodeCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => AlignmentTargetType, { nullable: true })
  readonly target!: AlignmentTargetType | null;

  @Field(
    () => AlignmentValueType,
    optional('Yang dinilai: ukuran hidup bila ada', 'What is judged: the live measure where there is one'),
  )
  readonly value!: AlignmentValueType | null;

  @Field(() => AlignmentValueType, optional('Yang dilaporkan', 'What was reported'))
  readonly reported!: AlignmentValueType | null;

  @Field(() => LiveValueType, optional('Ukuran hidupnya', 'Its live measure'))
  readonly live!: LiveValueType | null;

  @Field(
    () => DecimalScalar,
    optional('Capaian terhadap target setahun, persen', 'Achievement of the target of the year, percent'),
  )
  readonly achievementPercent!: string | null;

  @Field(() => AchievementFormulaEnum, { nullable: true })
  readonly achievementFormula!: AchievementFormula | null;

  @Field(() => AlignmentReasonType, { nullable: true })
  readonly reason!: AlignmentReasonType | null;

  @Field(() => AchievementBandEnum, { nullable: true })
  readonly band!: AchievementBand | null;

  @Field(() => AlignmentExpectationType, { nullable: true })
  readonly expectedToDate!: AlignmentExpectationType | null;

  @Field(() => IndicatorStatusEnum)
  readonly status!: IndicatorStatus;

  @Field(() => StatusMeasureEnum, { nullable: true })
  readonly statusMeasure!: StatusMeasure | null;

  @Field(() => DecimalScalar, optional('Ukuran status itu, persen', 'That measure of the status, percent'))
  readonly percentOfExpected!: string | null;

  @Field(() => IndicatorTrendType, { nullable: true })
  readonly trend!: IndicatorTrendType | null;

  @Field(() => IndicatorForecastType)
  readonly forecast!: IndicatorForecastType;

  @Field(
    () => String,
    optional('Faktor pendorong pada laporan terakhir', 'What helped, in the latest report'),
  )
  readonly drivers!: string | null;

  @Field(
    () => String,
    optional('Faktor penghambat pada laporan terakhir', 'What hindered, in the latest report'),
  )
  readonly obstacles!: string | null;

  @Field(() => String, optional('Tindak lanjut pada laporan terakhir', 'What follows, in the latest report'))
  readonly followUp!: string | null;
}
