import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureReasonType } from '#core/figures';
import { DecimalScalar } from '#core/scalars';
import type { ProgressBudget } from '../progress/indicator-progress.service.js';
import type { LinkedLine, LinkedProgram } from '../progress/linked-budget.js';
import { AlignmentBudgetType } from './alignment.type.js';
import { optional, text } from './texts.js';

@ObjectType('LinkedBudgetLine', text('Anggaran satu organisasi', 'The budget of one organization'))
export class LinkedLineType implements LinkedLine {
  @Field(() => String, text('Kode sub kegiatan', 'Code of the sub-activity'))
  readonly code!: string;

  @Field(() => String, optional('Nama dalam daftar nasional', 'Its name in the national list'))
  readonly name!: string | null;

  @Field(() => String)
  readonly organizationCode!: string;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => DecimalScalar, text('Pagu', 'Budget'))
  readonly amount!: string;

  @Field(() => DecimalScalar, text('Realisasi kumulatif', 'Cumulative realization'))
  readonly realization!: string;

  @Field(() => DecimalScalar, optional('realisasi / pagu × 100', 'realization / budget × 100'))
  readonly absorptionPercent!: string | null;
}

@ObjectType('LinkedProgram', text('Program di bawah indikator', 'A program below the indicator'))
export class LinkedProgramType implements Omit<LinkedProgram, 'lines'> {
  @Field(() => String)
  readonly nodeCode!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(
    () => AlignmentBudgetType,
    optional('Null bila tidak dianggarkan', 'Null where nothing was budgeted or spent'),
  )
  readonly budget!: LinkedProgram['budget'];

  @Field(() => Int, text('Semua rincian, juga yang tidak termuat', 'All lines, also those left out'))
  readonly lineCount!: number;
}

@ObjectType(
  'IndicatorBudget',
  text('Belanja di bawah simpul indikator', 'Expenditure below the node of the indicator'),
)
export class ProgressBudgetType implements Omit<ProgressBudget, 'programs'> {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => String, { nullable: true })
  readonly versionCode!: string | null;

  @Field(() => AlignmentBudgetType, optional('Setiap rupiah sekali', 'Each rupiah once'))
  readonly total!: ProgressBudget['total'];

  @Field(() => Int, text('Semua program, juga yang tidak termuat', 'All programs, also those left out'))
  readonly programCount!: number;

  @Field(() => FigureReasonType, optional('Mengapa tidak ada', 'Why there is none'))
  readonly reason!: FigureReasonType | null;
}
