import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, LocalTextType } from '#core/figures';
import { DateTimeScalar, DecimalScalar } from '#core/scalars';
import type { CascadeNode, CascadeProgram } from '../cascade/build-cascade.js';
import type { CascadeGap, CascadeGapKind } from '../cascade/cascade-gaps.js';
import type { Physical } from '../cascade/physical.js';
import type { CascadePlan, PlanCascade } from '../cascade/plan-cascade.service.js';
import { AlignmentIndicatorType } from './alignment-indicator.type.js';
import { AlignmentBudgetType, AlignmentBudgetVersionType } from './alignment.type.js';
import { CascadeGapKindEnum } from './enums.js';
import { optional, text } from './texts.js';

@ObjectType('PhysicalProgress', text('Kemajuan fisik tertimbang pagu', 'Physical progress weighed by budget'))
export class PhysicalType implements Physical {
  @Field(
    () => DecimalScalar,
    optional(
      'Σ (persen × pagu) / Σ pagu kegiatan yang melapor',
      'Σ (percent × budget) / Σ budget of the activities that reported',
    ),
  )
  readonly percent!: string | null;

  @Field(() => DecimalScalar, text('Pagu kegiatan yang melapor', 'Budget of the activities that reported'))
  readonly weight!: string;

  @Field(() => Int)
  readonly reportCount!: number;

  @Field(() => Int, text('Bulan laporan terakhir', 'The latest month reported'))
  readonly month!: number;
}

@ObjectType('CascadeNode', text('Simpul salah satu rencana', 'A node of one of the plans'))
export class CascadeNodeType implements CascadeNode {
  @Field(() => String)
  readonly planCode!: string;

  @Field(() => String)
  readonly planKind!: string;

  @Field(() => String)
  readonly planTitle!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly parentCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => String, { nullable: true })
  readonly activityCode!: string | null;

  @Field(
    () => [AlignmentIndicatorType],
    text('Dinilai dengan target rencananya sendiri', 'Judged by the targets of its own plan'),
  )
  readonly indicators!: readonly AlignmentIndicatorType[];

  @Field(
    () => AlignmentBudgetType,
    optional('Null bila tidak dianggarkan', 'Null where nothing was budgeted or spent'),
  )
  readonly budget!: AlignmentBudgetType | null;

  @Field(() => PhysicalType, optional('Null bila tanpa laporan', 'Null without a report'))
  readonly physical!: PhysicalType | null;
}

@ObjectType('CascadeGap', text('Tempat rantai terputus', 'Where the chain breaks'))
export class CascadeGapType implements CascadeGap {
  @Field(() => CascadeGapKindEnum)
  readonly kind!: CascadeGapKind;

  @Field(() => LocalTextType)
  readonly title!: LocalTextType;

  @Field(
    () => String,
    optional('Null: belanja yang tidak diwakili program', 'Null: spending that no program stands for'),
  )
  readonly programNodeCode!: string | null;

  @Field(() => String, text('Kode program atau kegiatan', 'Code of the program or activity'))
  readonly code!: string;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(
    () => String,
    optional('Rencana yang tidak memuatnya', 'The plan that lacks it, or that lacks a budget'),
  )
  readonly planCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => DecimalScalar, optional('Pagu tanpa rencana', 'The budget without a plan'))
  readonly amount!: string | null;
}

@ObjectType('CascadeProgram', text('Program dan yang mengusungnya', 'A program and what carries it'))
export class CascadeProgramType implements Omit<CascadeProgram, 'carriers' | 'gaps'> {
  @Field(() => CascadeNodeType)
  readonly node!: CascadeNodeType;

  @Field(() => Int, text('Semua, juga yang tidak termuat', 'All, also those left out'))
  readonly carrierCount!: number;
}

@ObjectType('CascadePlan')
export class CascadePlanType implements CascadePlan {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;
}

@ObjectType(
  'PlanCascade',
  text('Dari rencana sampai belanja dan pekerjaan', 'From the plan to the money and the work'),
)
export class PlanCascadeType implements Omit<PlanCascade, 'programs' | 'gaps'> {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => DateTimeScalar)
  readonly asOf!: string;

  @Field(() => AlignmentBudgetVersionType, { nullable: true })
  readonly budgetVersion!: AlignmentBudgetVersionType | null;

  @Field(() => CascadeNodeType)
  readonly node!: CascadeNodeType;

  @Field(
    () => [CascadePlanType],
    text('Rencana yang dapat mengusungnya tahun itu', 'The plans that could carry it in that year'),
  )
  readonly plans!: readonly CascadePlanType[];

  @Field(() => Int, text('Semua program, juga yang tidak termuat', 'All programs, also those left out'))
  readonly programCount!: number;

  @Field(() => Int)
  readonly gapCount!: number;

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
