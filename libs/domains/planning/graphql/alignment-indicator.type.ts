import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, DecimalScalar } from '#core/scalars';
import type {
  AssessedExpectation,
  AssessedIndicator,
  AssessedTarget,
  AssessedValue,
  Reason,
} from '../alignment/assess-indicator.js';
import type { AchievementFormula } from '../formulas/achievement.js';
import type { AchievementBand } from '../formulas/achievement-band.js';
import type { IndicatorStatus, StatusMeasure } from '../formulas/indicator-status.js';
import {
  AchievementBandEnum,
  AchievementFormulaEnum,
  IndicatorStatusEnum,
  StatusMeasureEnum,
} from './enums.js';

const text = (id: string, en: string): { description: string } => ({ description: `${id}. / ${en}.` });
const optional = (id: string, en: string): { description: string; nullable: true } => ({
  ...text(id, en),
  nullable: true,
});

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

  @Field(() => DateTimeScalar, text('Saat tercatat di sini', 'When it was recorded here'))
  readonly recordedAt!: string;

  @Field(() => ID, text('Kiriman yang membawanya', 'The batch that brought it'))
  readonly batchId!: string;
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

  @Field(() => AlignmentValueType, { nullable: true })
  readonly value!: AlignmentValueType | null;

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
