import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { DateScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import type { ProgressPlan, ProgressYear } from '../progress/indicator-progress.js';
import type { IndicatorProgress } from '../progress/indicator-progress.service.js';
import type { TargetState, TargetStep } from '../progress/target-steps.js';
import type { IndicatorFigureRow } from '../sql/read-indicator-figures.sql.js';
import { AlignmentIndicatorType } from './alignment-indicator.type.js';
import { TargetStateEnum } from './enums.js';
import { ProgressBudgetType } from './linked-budget.type.js';
import { optional, text } from './texts.js';

@ObjectType('IndicatorTargetStep', text('Satu target dalam satu revisi', 'A target in one revision'))
export class TargetStepType implements TargetStep {
  @Field(() => String)
  readonly planCode!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => TargetStateEnum)
  readonly state!: TargetState;

  @Field(() => DecimalScalar)
  readonly low!: string;

  @Field(() => DecimalScalar)
  readonly high!: string;

  @Field(() => DecimalScalar, optional('Kondisi awal', 'Baseline'))
  readonly baseline!: string | null;

  @Field(() => Int, { nullable: true })
  readonly baselineYear!: number | null;

  @Field(
    () => DateScalar,
    optional('Hari berlakunya rencana dalam revisi ini', 'The day on which this revision took effect'),
  )
  readonly validFrom!: string | null;

  @Field(
    () => DateScalar,
    optional('Hari berlakunya revisi yang menggantinya', 'The day on which the next revision took effect'),
  )
  readonly validTo!: string | null;

  @Field(() => DateTimeScalar, text('Saat tercatat di sini', 'When it was recorded here'))
  readonly recordedAt!: string;

  @Field(() => DateTimeScalar, optional('Saat diganti atau ditarik', 'When it was replaced or taken back'))
  readonly supersededAt!: string | null;
}

@ObjectType('IndicatorPlan', text('Rencana yang menetapkan target', 'A plan that sets targets'))
export class ProgressPlanType implements ProgressPlan {
  @Field(() => String)
  readonly planCode!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Int, text('Revisi yang berlaku', 'The revision in force'))
  readonly revision!: number;

  @Field(() => Boolean, text('Tahun-tahun dinilai dengan targetnya', 'The years are judged by its targets'))
  readonly isJudgedBy!: boolean;

  @Field(
    () => [TargetStepType],
    text('Menurut tahun, revisi, dan saat tercatat', 'By year, revision and moment'),
  )
  readonly steps!: readonly TargetStepType[];
}

@ObjectType('IndicatorFigure', text('Satu bulan yang dilaporkan', 'A reported month'))
export class IndicatorFigureType implements IndicatorFigureRow {
  @Field(() => String)
  readonly indicatorCode!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => Int)
  readonly month!: number;

  @Field(() => DecimalScalar)
  readonly value!: string;

  @Field(() => Boolean, text('Angka sementara', 'A provisional figure'))
  readonly isProvisional!: boolean;

  @Field(() => String, optional('Faktor pendorong', 'What helped'))
  readonly drivers!: string | null;

  @Field(() => String, optional('Faktor penghambat', 'What hindered'))
  readonly obstacles!: string | null;

  @Field(() => String, optional('Tindak lanjut', 'What follows'))
  readonly followUp!: string | null;

  @Field(() => String, { nullable: true })
  readonly evidenceUrl!: string | null;

  @Field(() => String, optional('Kode sistem asal', 'Code of the system that reported'))
  readonly sourceCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly sourceName!: string | null;

  @Field(() => DateTimeScalar)
  readonly recordedAt!: string;

  @Field(() => ID, text('Kiriman yang membawanya', 'The batch that brought it'))
  readonly batchId!: string;
}

@ObjectType('IndicatorYear', text('Satu tahun sebuah indikator', 'One year of an indicator'))
export class ProgressYearType implements ProgressYear {
  @Field(() => Int)
  readonly year!: number;

  @Field(
    () => AlignmentIndicatorType,
    text('Dinilai seperti pada alignment', 'Judged as the alignment judges it'),
  )
  readonly standing!: AlignmentIndicatorType;

  @Field(() => [IndicatorFigureType])
  readonly figures!: readonly IndicatorFigureType[];
}

@ObjectType(
  'IndicatorProgress',
  text(
    'Satu indikator sepanjang tahun: yang dijanjikan, dicapai, dan dibelanjakan',
    'One indicator over the years: what was promised, reached and spent',
  ),
)
export class IndicatorProgressType implements Omit<IndicatorProgress, 'budget'> {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly unit!: string;

  @Field(() => String)
  readonly level!: string;

  @Field(() => String)
  readonly polarity!: IndicatorProgress['polarity'];

  @Field(() => String)
  readonly accumulation!: IndicatorProgress['accumulation'];

  @Field(() => String, { nullable: true })
  readonly planCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly nodeCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => String, { nullable: true })
  readonly measureCode!: string | null;

  @Field(() => String)
  readonly regionCode!: string;

  @Field(() => Int)
  readonly fromYear!: number;

  @Field(() => Int)
  readonly toYear!: number;

  @Field(() => DateTimeScalar)
  readonly asOf!: string;

  @Field(() => [ProgressPlanType])
  readonly plans!: readonly ProgressPlanType[];

  @Field(() => [ProgressYearType])
  readonly years!: readonly ProgressYearType[];

  @Field(() => ProgressBudgetType)
  readonly budget!: ProgressBudgetType;

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
