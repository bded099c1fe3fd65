import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureReasonType, FigureType, LocalTextType } from '#core/figures';
import { DateScalar, DecimalScalar } from '#core/scalars';

const text = (id: string, en: string): { description: string } => ({ description: `${id}. / ${en}.` });

@ObjectType('CetarMeasureScore', text('Satu ukuran di bawah sebuah dimensi', 'One measure under a dimension'))
export class CetarMeasureScoreType {
  @Field(() => String) readonly measureCode!: string;
  @Field(() => LocalTextType) readonly name!: LocalTextType;
  @Field(() => Int, text('Bobot dalam dimensi, persen', 'Weight within the dimension, percent'))
  readonly weight!: number;
  @Field(() => DecimalScalar, text('Nilai yang mendapat 0 poin', 'The value that earns 0 points'))
  readonly zeroAt!: string;
  @Field(() => DecimalScalar, text('Nilai yang mendapat 100 poin', 'The value that earns 100 points'))
  readonly fullAt!: string;
  @Field(
    () => Boolean,
    text(
      'Penilaian tahun sebelumnya, yang terbit pada tahun ini',
      'An assessment of the year before, published in this one',
    ),
  )
  readonly isOfYearBefore!: boolean;
  @Field(() => DecimalScalar, { nullable: true, ...text('Poin 0–100', 'Points from 0 to 100') })
  readonly points!: string | null;
  @Field(() => FigureType, text('Angka dengan hitungannya', 'The figure with its arithmetic'))
  readonly figure!: FigureType;
}

@ObjectType('CetarDimensionScore')
export class CetarDimensionScoreType {
  @Field(() => String) readonly code!: string;
  @Field(() => LocalTextType) readonly title!: LocalTextType;
  @Field(() => LocalTextType) readonly meaning!: LocalTextType;
  @Field(() => Int, text('Bobot dalam keseluruhan, persen', 'Weight of the whole, percent'))
  readonly weight!: number;
  @Field(() => DecimalScalar, {
    nullable: true,
    ...text('0–100; null bila data belum cukup', '0–100; null without enough data'),
  })
  readonly score!: string | null;
  @Field(
    () => DecimalScalar,
    text('Bagian bobot yang berdasar data, persen', 'Share of the weight that stands on data, percent'),
  )
  readonly coveragePercent!: string;
  @Field(() => FigureReasonType, { nullable: true }) readonly reason!: FigureReasonType | null;
  @Field(() => [CetarMeasureScoreType]) readonly measures!: readonly CetarMeasureScoreType[];
}

@ObjectType('CetarAgency')
export class CetarAgencyType {
  @Field(() => String) readonly code!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    ...text('Rata-rata tertimbang dimensi, 0–100', 'Weighted mean of the dimensions, 0–100'),
  })
  readonly score!: string | null;
  @Field(() => DecimalScalar) readonly coveragePercent!: string;
  @Field(() => FigureReasonType, { nullable: true }) readonly reason!: FigureReasonType | null;
  @Field(() => Int, {
    nullable: true,
    ...text('Peringkat; yang sama berbagi tempat', 'Place; equals share it'),
  })
  readonly rank!: number | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    ...text('Skor periode sebelumnya', 'Score of the period before'),
  })
  readonly previousScore!: string | null;
  @Field(() => Int, { nullable: true }) readonly previousRank!: number | null;
  @Field(() => [CetarDimensionScoreType]) readonly dimensions!: readonly CetarDimensionScoreType[];
}

@ObjectType('CetarDefinition', text('Definisi skor yang dipakai', 'The definition that the score follows'))
export class CetarDefinitionType {
  @Field(() => String) readonly version!: string;
  @Field(() => LocalTextType) readonly title!: LocalTextType;
  @Field(() => LocalTextType) readonly source!: LocalTextType;
  @Field(() => DateScalar) readonly validFrom!: string;
  @Field(() => DateScalar, { nullable: true }) readonly validTo!: string | null;
}

@ObjectType(
  'Cetar',
  text(
    'Skor CETAR perangkat daerah, terbuka sampai hitungannya',
    'CETAR scores of the agencies, open to their arithmetic',
  ),
)
export class CetarType {
  @Field(() => String) readonly period!: string;
  @Field(() => String) readonly previousPeriod!: string;
  @Field(() => CetarDefinitionType) readonly definition!: CetarDefinitionType;
  @Field(() => Int, text('Berapa perangkat daerah yang punya skor', 'How many agencies have a score'))
  readonly scoredCount!: number;
  @Field(() => [CetarAgencyType], text('Menurut peringkat', 'By rank'))
  readonly agencies!: readonly CetarAgencyType[];
}
