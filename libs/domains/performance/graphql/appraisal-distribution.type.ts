import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { DecimalScalar } from '#core/scalars';
import type { AppraisalDistribution } from '../appraisal-distribution.service.js';
import type { AgencyDistribution, MatrixCell, PredicateCount } from '../distribution/build-distribution.js';
import type { AgencyScoreRow } from '../sql/read-appraisals.sql.js';

const text = (id: string, en: string) => ({ description: `${id}. / ${en}.` });
const withheld = {
  ...text(
    'Kosong: kurang dari minimum, atau ditutup untuk melindunginya',
    'Absent: below the minimum, or withheld to protect it',
  ),
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

  @Field(() => Int, withheld)
  readonly people!: number | null;
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

  @Field(() => Int, withheld)
  readonly people!: number | null;

  @Field(() => [AppraisalPredicateCountType])
  readonly predicates!: readonly PredicateCount[];

  @Field(() => Int, {
    ...withheld,
    description:
      'Predikat terkirim berbeda dari matriks; kosong: ditutup. / Sent otherwise than the matrix gives; absent: withheld.',
  })
  readonly differing!: number | null;

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

  @Field(() => Int, text('Paling sedikit sekian orang dalam satu angka', 'The fewest people in a number'))
  readonly minimum!: number;

  @Field(() => Int, withheld)
  readonly people!: number | null;

  @Field(() => [AppraisalPredicateCountType], text('Seluruh perangkat daerah', 'Over all agencies'))
  readonly predicates!: readonly PredicateCount[];

  @Field(() => Int, withheld)
  readonly differing!: number | null;

  @Field(() => [AgencyAppraisalsType])
  readonly agencies!: readonly AgencyDistribution[];

  @Field(() => [AppraisalMatrixCellType])
  readonly matrix!: readonly MatrixCell[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
