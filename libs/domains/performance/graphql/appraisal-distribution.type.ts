import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { DecimalScalar } from '#core/scalars';
import type { AppraisalDistribution } from '../appraisal-distribution.service.js';
import type {
  AgencyDistribution,
  MatrixCell,
  PredicateCount,
  PredicateDifference,
} from '../distribution/build-distribution.js';
import type { AgencyScoreRow } from '../sql/read-appraisals.sql.js';

const text = (id: string, en: string) => ({ description: `${id}. / ${en}.` });
const notTold = {
  ...text('Kosong: tidak diumumkan tersendiri', 'Absent: not told of by itself'),
  nullable: true as const,
};

export const AppraisalPeriodKindEnum = { month: 'month', quarter: 'quarter', year: 'year' } as const;
registerEnumType(AppraisalPeriodKindEnum, {
  name: 'AppraisalPeriodKind',
  ...text('Bulanan, triwulanan, tahunan', 'Monthly, quarterly, yearly'),
});

@ArgsType()
export class AppraisalDistributionArgs {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => AppraisalPeriodKindEnum)
  readonly periodKind!: keyof typeof AppraisalPeriodKindEnum;

  @Field(() => Int, text('Bulan, triwulan, atau 1', 'Month, quarter, or 1'))
  readonly period!: number;

  @Field(() => String, {
    ...text('Perangkat daerah; kosong: semua', 'An agency; absent: all'),
    nullable: true,
  })
  readonly organizationCode?: string | null;
}

@ObjectType('AppraisalPredicateCount')
export class AppraisalPredicateCountType implements PredicateCount {
  @Field(() => String)
  readonly predicate!: PredicateCount['predicate'];

  @Field(() => Int, notTold)
  readonly people!: number | null;
}

@ObjectType(
  'AppraisalDifference',
  text('Predikat terkirim berbeda dari matriks', 'Sent otherwise than the matrix gives it'),
)
export class AppraisalDifferenceType implements PredicateDifference {
  @Field(() => String, text('Yang terkirim', 'As sent'))
  readonly sent!: PredicateDifference['sent'];

  @Field(() => String, text('Menurut matriks', 'By the matrix'))
  readonly predicate!: PredicateDifference['predicate'];

  @Field(() => Int)
  readonly people!: number;
}

@ObjectType('AppraisalAgencyScore')
export class AppraisalAgencyScoreType implements AgencyScoreRow {
  readonly organizationCode!: string;

  @Field(() => String)
  readonly instrument!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => DecimalScalar)
  readonly score!: string;

  @Field(() => String, { nullable: true })
  readonly grade!: string | null;
}

@ObjectType('AppraisalMatrixCell', text('Satu sel matriks predikat', 'A cell of the matrix of predicates'))
export class AppraisalMatrixCellType implements MatrixCell {
  @Field(() => Int)
  readonly workResult!: number;

  @Field(() => Int)
  readonly behaviour!: number;

  @Field(() => String, text('Menurut PermenPANRB 6/2022', 'By PermenPANRB 6/2022'))
  readonly predicate!: MatrixCell['predicate'];

  @Field(
    () => String,
    text('Menurut alat yang memakai angka terbesar', 'By tools that take the larger number'),
  )
  readonly larger!: MatrixCell['larger'];

  @Field(() => Boolean)
  readonly differs!: boolean;
}

@ObjectType(
  'AgencyAppraisals',
  text(
    'Predikat pegawai satu perangkat daerah di samping nilainya',
    'Predicates of an agency beside its own scores',
  ),
)
export class AgencyAppraisalsType implements AgencyDistribution {
  @Field(() => String)
  readonly organizationCode!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Int, notTold)
  readonly people!: number | null;

  @Field(() => [AppraisalPredicateCountType])
  readonly predicates!: readonly PredicateCount[];

  @Field(() => Int, {
    ...notTold,
    description:
      'Predikat terkirim berbeda dari matriks; kosong: tidak diumumkan. / Sent otherwise than the matrix gives; absent: not told.',
  })
  readonly differing!: number | null;

  @Field(() => [AppraisalDifferenceType])
  readonly differences!: readonly PredicateDifference[];

  @Field(
    () => [AppraisalAgencyScoreType],
    text(
      'Nilai terakhir tiap instrumen sampai tahun itu',
      'The latest score of each instrument up to that year',
    ),
  )
  readonly scores!: readonly AgencyScoreRow[];
}

@ObjectType(
  'AppraisalDistribution',
  text(
    'Sebaran predikat, dihitung ulang dari matriks',
    'Distribution of predicates, recomputed from the matrix',
  ),
)
export class AppraisalDistributionType implements AppraisalDistribution {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  readonly periodKind!: string;

  @Field(() => Int)
  readonly period!: number;

  @Field(
    () => Int,
    text(
      'Tiap angka dibulatkan ke kelipatan ini; 1: tepat',
      'Each number is rounded to a multiple of it; 1: exact',
    ),
  )
  readonly minimum!: number;

  @Field(() => Int, notTold)
  readonly people!: number | null;

  @Field(() => [AppraisalPredicateCountType], text('Seluruh perangkat daerah', 'Over all agencies'))
  readonly predicates!: readonly PredicateCount[];

  @Field(() => Int, notTold)
  readonly differing!: number | null;

  @Field(() => [AppraisalDifferenceType])
  readonly differences!: readonly PredicateDifference[];

  @Field(() => [AgencyAppraisalsType])
  readonly agencies!: readonly AgencyDistribution[];

  @Field(() => [AppraisalMatrixCellType])
  readonly matrix!: readonly MatrixCell[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
