import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, FigureType } from '#core/figures';
import { DateScalar } from '#core/scalars';
import type { MediaSentiment, OrganizationSentiment, Tones } from '../media.service.js';

@ObjectType('SentimentCounts', { description: 'Banyaknya berita menurut nada. / Mentions by sentiment.' })
export class SentimentCountsType implements Tones {
  @Field(() => Int)
  readonly positive!: number;

  @Field(() => Int)
  readonly neutral!: number;

  @Field(() => Int)
  readonly negative!: number;

  @Field(() => Int)
  readonly total!: number;
}

@ObjectType('OrganizationSentiment', {
  description:
    'Pemberitaan satu organisasi: dirinya sendiri, dan bersama semua unit di bawahnya. Tanggapan dihitung bersama unitnya. / Mentions of an organization: its own, and with all units below it. Answers are reckoned with the units.',
})
export class OrganizationSentimentType implements OrganizationSentiment {
  @Field(() => String)
  readonly organizationCode!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly shortName!: string | null;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String, { nullable: true })
  readonly parentCode!: string | null;

  @Field(() => SentimentCountsType)
  readonly own!: Tones;

  @Field(() => SentimentCountsType)
  readonly subtree!: Tones;

  @Field(() => Int, {
    description: 'Berita negatif yang sudah ditanggapi. / Negative mentions that were answered.',
  })
  readonly answered!: number;

  @Field(() => Int, {
    description: 'Berita negatif yang belum ditanggapi. / Negative mentions that were not.',
  })
  readonly unanswered!: number;

  @Field(() => FigureType, {
    description:
      'Persen berita negatif yang ditanggapi ≤ 24 jam. / Percent of negative mentions answered within 24 h.',
  })
  readonly answeredInTerm!: FigureType;

  @Field(() => FigureType, { description: 'Median waktu tanggapan, jam. / Median time to answer, hours.' })
  readonly medianResponse!: FigureType;
}

@ObjectType('MediaSentiment', { description: 'Nada pemberitaan dalam satu masa. / Sentiment over a period.' })
export class MediaSentimentType implements MediaSentiment {
  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => [OrganizationSentimentType])
  readonly organizations!: readonly OrganizationSentiment[];

  @Field(() => SentimentCountsType, {
    nullable: true,
    description: 'Berita yang tidak menyebut organisasi. / Mentions that name no organization.',
  })
  readonly unattributed!: Tones | null;

  @Field(() => FigureType, {
    description:
      'Persen berita negatif yang belum ditanggapi, di semua organisasi yang ditanyakan. / Percent of negative mentions not answered yet, of all organizations asked for.',
  })
  readonly unansweredNegatives!: FigureType;

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
