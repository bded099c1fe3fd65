import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { DecimalScalar } from '#core/scalars';
import type { AmountEvaluation } from '../rkpd-evaluation/evaluation-amounts.js';
import type { EvaluationRow } from '../rkpd-evaluation/rkpd-evaluation.service.js';
import { optional, text } from './texts.js';

const QUARTERS = 'Triwulan I–IV; null bila belum dievaluasi';

@ObjectType(
  'EvaluationAmounts',
  text('Kolom Rp, pada baris pertama setiap program', 'Rp columns, on the first row of a program'),
)
export class EvaluationAmountsType implements AmountEvaluation {
  @Field(() => DecimalScalar, optional('Pagu RPJMD', 'Ceiling of the medium-term plan'))
  readonly ceilingEnd!: string | null;

  @Field(() => DecimalScalar, optional('Realisasi tahun-tahun sebelumnya', 'Spent in the years before'))
  readonly spentBefore!: string | null;

  @Field(() => DecimalScalar, optional('Pagu tahun ini', 'Budget of the year'))
  readonly budgetYear!: string | null;

  @Field(() => [DecimalScalar], { nullable: 'items', ...text(QUARTERS, 'Quarters I–IV') })
  readonly quarters!: readonly (string | null)[];

  @Field(() => DecimalScalar, optional('Realisasi tahun ini', 'Spent in the year'))
  readonly spentYear!: string | null;

  @Field(() => DecimalScalar, optional('Realisasi sampai tahun ini', 'Spent up to the year'))
  readonly spentTotal!: string | null;

  @Field(() => DecimalScalar, optional('Terhadap pagu RPJMD', 'Of the ceiling'))
  readonly percent!: string | null;
}

@ObjectType('EvaluationRow', text('Satu baris evaluasi', 'A row of the evaluation'))
export class EvaluationRowType implements EvaluationRow {
  @Field(() => Int)
  readonly no!: number;

  @Field(() => String, optional('Sasaran', 'Objective'))
  readonly objective!: string | null;

  @Field(() => String, optional('Kode bidang urusan', 'Code of the field of government'))
  readonly fieldCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly fieldName!: string | null;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly indicatorCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly indicator!: string | null;

  @Field(() => String, { nullable: true })
  readonly unit!: string | null;

  @Field(
    () => String,
    optional('Target akhir RPJMD; rentang ditulis 16–17', 'Target at the plan’s end; a range as 16–17'),
  )
  readonly targetEnd!: string | null;

  @Field(() => DecimalScalar, optional('Realisasi sampai tahun sebelumnya', 'Reached by the year before'))
  readonly reachedBefore!: string | null;

  @Field(() => String, optional('Target tahun ini', 'Target of the year'))
  readonly targetYear!: string | null;

  @Field(() => [DecimalScalar], { nullable: 'items', ...text(QUARTERS, 'Quarters I–IV') })
  readonly quarters!: readonly (string | null)[];

  @Field(() => DecimalScalar, optional('Realisasi tahun ini', 'Reached in the year'))
  readonly reachedYear!: string | null;

  @Field(() => DecimalScalar, optional('Realisasi sampai tahun ini', 'Reached by now'))
  readonly reachedTotal!: string | null;

  @Field(() => DecimalScalar, optional('Tingkat capaian, persen', 'Achievement, percent'))
  readonly achievementPercent!: string | null;

  @Field(() => Boolean, text('Memuat angka sementara', 'A figure of the year is provisional'))
  readonly isProvisional!: boolean;

  @Field(() => EvaluationAmountsType)
  readonly amounts!: EvaluationAmountsType;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => String, { nullable: true })
  readonly drivers!: string | null;

  @Field(() => String, { nullable: true })
  readonly obstacles!: string | null;

  @Field(() => String, { nullable: true })
  readonly followUp!: string | null;
}

@ObjectType('RkpdEvaluation', text('Evaluasi triwulanan RKPD', 'Quarterly evaluation of the annual plan'))
export class RkpdEvaluationType {
  @Field(() => String)
  readonly planCode!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly mediumPlanCode!: string | null;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => Int)
  readonly quarter!: number;

  @Field(() => Int, text('Semua baris, juga yang tidak termuat', 'All rows, also those left out'))
  readonly rowCount!: number;

  @Field(() => [EvaluationRowType])
  readonly rows!: readonly EvaluationRowType[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
