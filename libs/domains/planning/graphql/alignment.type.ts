import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, LocalTextType } from '#core/figures';
import { DateScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import type { AlignedNode } from '../alignment/build-alignment.js';
import type { TreeNode } from '../alignment/build-tree.js';
import type { BudgetTotal } from '../alignment/roll-up-budget.js';
import type { AlignmentSummary, BandCount, StatusCount } from '../alignment/summarize.js';
import type { AchievementBand } from '../formulas/achievement-band.js';
import type { IndicatorStatus } from '../formulas/indicator-status.js';
import type { BudgetVersionRow } from '../sql/read-budget-version.sql.js';
import type { PlanRow } from '../sql/read-plan.sql.js';
import type { BasedAlignment } from '../planning.service.js';
import { AlignmentIndicatorType } from './alignment-indicator.type.js';
import { AchievementBandEnum, IndicatorStatusEnum } from './enums.js';
import { optional, text } from './texts.js';

@ObjectType(
  'AlignmentPlan',
  text('Rencana seperti tercatat pada saat itu', 'The plan as recorded at that moment'),
)
export class AlignmentPlanType implements PlanRow {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly vision!: string | null;

  @Field(() => String)
  readonly regionCode!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => Int)
  readonly startYear!: number;

  @Field(() => Int)
  readonly endYear!: number;

  @Field(() => Int, text('Revisi yang berlaku', 'The revision in force'))
  readonly revision!: number;

  @Field(() => DateScalar)
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly validTo!: string | null;
}

@ObjectType(
  'AlignmentBudgetVersion',
  text('Versi anggaran yang berlaku', 'The current version of the budget'),
)
export class AlignmentBudgetVersionType implements BudgetVersionRow {
  @Field(() => String)
  readonly versionCode!: string;

  @Field(() => String)
  readonly stage!: string;

  @Field(() => DateScalar)
  readonly effectiveFrom!: string;
}

@ObjectType(
  'AlignmentBudget',
  text('Belanja di bawah simpul ini, setiap rupiah sekali', 'Expenditure below the node, each rupiah once'),
)
export class AlignmentBudgetType implements BudgetTotal {
  @Field(() => DecimalScalar, text('Pagu', 'Budget'))
  readonly amount!: string;

  @Field(() => DecimalScalar, text('Realisasi kumulatif', 'Cumulative realization'))
  readonly realization!: string;

  @Field(() => DecimalScalar, optional('realisasi / pagu × 100', 'realization / budget × 100'))
  readonly absorptionPercent!: string | null;

  @Field(() => Int, optional('Bulan realisasi terakhir', 'The last month with a realization'))
  readonly realizedToMonth!: number | null;
}

@ObjectType('AlignmentNode', text('Simpul pohon rencana', 'A node of the plan'))
export class AlignmentNodeType implements TreeNode<AlignedNode> {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String, text('mission, goal, objective, strategy, program, …', 'Kind of node'))
  readonly kind!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly parentCode!: string | null;

  @Field(() => Int, text('0 untuk akar', '0 for a root'))
  readonly depth!: number;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly activityCode!: string | null;

  @Field(() => [AlignmentNodeType])
  readonly children!: readonly AlignmentNodeType[];

  @Field(() => [AlignmentIndicatorType])
  readonly indicators!: readonly AlignmentIndicatorType[];

  @Field(() => AlignmentBudgetType, { nullable: true })
  readonly budget!: AlignmentBudgetType | null;
}

@ObjectType('AlignmentStatusCount')
export class AlignmentStatusCountType implements StatusCount {
  @Field(() => IndicatorStatusEnum)
  readonly status!: IndicatorStatus;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType('AlignmentBandCount')
export class AlignmentBandCountType implements BandCount {
  @Field(() => AchievementBandEnum)
  readonly band!: AchievementBand;

  @Field(() => LocalTextType)
  readonly title!: LocalTextType;

  @Field(() => DecimalScalar, optional('Di atas persen ini', 'Above this percentage'))
  readonly above!: string | null;

  @Field(() => DecimalScalar, optional('Sampai dengan persen ini', 'Up to and including this percentage'))
  readonly upTo!: string | null;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType('AlignmentSummary')
export class AlignmentSummaryType implements AlignmentSummary {
  @Field(() => Int)
  readonly indicatorCount!: number;

  @Field(() => [AlignmentStatusCountType])
  readonly statuses!: readonly AlignmentStatusCountType[];

  @Field(() => [AlignmentBandCountType])
  readonly bands!: readonly AlignmentBandCountType[];

  @Field(() => Int, text('Indikator tanpa persentase capaian', 'Indicators without an achievement'))
  readonly withoutAchievementCount!: number;

  @Field(() => Int, text('Indikator dengan angka sementara', 'Indicators with a provisional figure'))
  readonly provisionalCount!: number;

  @Field(() => AlignmentBudgetType, text('Belanja yang tercakup rencana', 'Expenditure that the plan covers'))
  readonly budget!: AlignmentBudgetType;
}

@ObjectType(
  'Alignment',
  text('Target rencana di samping capaian dan anggaran', 'Targets of a plan beside figures and budget'),
)
export class AlignmentType implements BasedAlignment {
  @Field(() => AlignmentPlanType)
  readonly plan!: AlignmentPlanType;

  @Field(() => Int)
  readonly year!: number;

  @Field(
    () => DateTimeScalar,
    text('Saat yang digambarkan jawaban ini', 'The moment that the answer speaks of'),
  )
  readonly asOf!: string;

  @Field(() => AlignmentBudgetVersionType, { nullable: true })
  readonly budgetVersion!: AlignmentBudgetVersionType | null;

  @Field(
    () => [AlignmentNodeType],
    text('Simpul akar; turunkan lewat children', 'Root nodes; go down by children'),
  )
  readonly tree!: readonly AlignmentNodeType[];

  @Field(
    () => [AlignmentNodeType],
    text('Semua simpul, induk mendahului anaknya', 'Every node, parents before their children'),
  )
  readonly nodes!: readonly AlignmentNodeType[];

  @Field(
    () => [AlignmentIndicatorType],
    text('Indikator tanpa simpul dalam rencana ini', 'Indicators without a node of this plan'),
  )
  readonly unattachedIndicators!: readonly AlignmentIndicatorType[];

  @Field(() => AlignmentSummaryType)
  readonly summary!: AlignmentSummaryType;

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
