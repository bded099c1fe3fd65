import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, DecimalScalar, JsonScalar } from '#core/scalars';
import { LocalTextType } from './local-text.type.js';

/** How fresh and how complete one dataset is under a figure. */
@ObjectType('FigureBasis', {
  description:
    'Seberapa mutakhir dan lengkap satu dataset di bawah sebuah angka. / How fresh and how complete one dataset under a figure is.',
})
export class FigureBasisType {
  @Field(() => String)
  readonly dataset!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Saat kiriman terakhir diterapkan; null bila belum ada data. / When the latest batch was applied; null without data.',
  })
  readonly watermark!: string | null;

  @Field(() => Int, {
    description: 'Banyaknya laporan yang jatuh tempo. / How many reports were due.',
  })
  readonly expectedReports!: number;

  @Field(() => Int, {
    description: 'Berapa di antaranya sudah diterima. / How many of those have arrived.',
  })
  readonly receivedReports!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Diterima ÷ jatuh tempo, persen; null bila tak ada yang jatuh tempo. / Arrived ÷ due, percent; null when nothing was due.',
  })
  readonly completenessPercent!: string | null;
}

/** Which records a number was made from: the same filter that the list field of the dataset takes. */
@ObjectType('FigureRecords', {
  description:
    'Rekaman asal sebuah angka: dataset dan filter untuk mengambilnya. / The records behind a number: dataset and the filter that gives them.',
})
export class FigureRecordsType {
  @Field(() => String)
  readonly dataset!: string;

  @Field(() => JsonScalar, {
    description: 'Filter GraphQL dataset itu. / The GraphQL filter of that dataset.',
  })
  readonly filter!: unknown;
}

/** Why a figure has no value: a code that programs read and a sentence that people read. */
@ObjectType('FigureReason', {
  description: 'Mengapa tidak ada nilainya. / Why there is no value.',
})
export class FigureReasonType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => LocalTextType)
  readonly text!: LocalTextType;
}

/** A number that opens into its arithmetic. `value` is null with a reason, never zero, when there is not enough data. */
@ObjectType('Figure', {
  description: 'Angka yang terbuka sampai hitungannya. / A number that opens into its arithmetic.',
})
export class FigureType {
  @Field(() => DecimalScalar, { nullable: true })
  readonly value!: string | null;

  @Field(() => LocalTextType, { description: 'Satuan. / Unit.' })
  readonly unit!: LocalTextType;

  @Field(() => LocalTextType, { description: 'Rumus dalam kata-kata. / The formula in words.' })
  readonly formula!: LocalTextType;

  @Field(() => String, {
    nullable: true,
    description:
      'Peraturan, makalah, atau dokumen asal rumus. / The law, paper or document that the formula is from.',
  })
  readonly source!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Pembilang. / Numerator.' })
  readonly numerator!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Penyebut. / Denominator.' })
  readonly denominator!: string | null;

  @Field(() => [FigureRecordsType])
  readonly records!: readonly FigureRecordsType[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];

  @Field(() => FigureReasonType, { nullable: true })
  readonly reason!: FigureReasonType | null;
}
