import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { CursorScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import type { UnansweredPage } from '../media.service.js';
import type { UnansweredRow } from '../sql/unanswered.sql.js';

@ObjectType('UnansweredNegative', {
  description: 'Berita negatif yang belum ditanggapi. / A negative mention without an answer.',
})
export class UnansweredNegativeType implements Omit<UnansweredRow, 'id'> {
  @Field(() => String)
  readonly url!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly outlet!: string;

  @Field(() => String)
  readonly platform!: string;

  @Field(() => String, { nullable: true })
  readonly topic!: string | null;

  @Field(() => Int, { nullable: true })
  readonly reach!: number | null;

  @Field(() => DateTimeScalar)
  readonly publishedAt!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => DecimalScalar, { description: 'Umur, jam. / Age in hours.' })
  readonly ageHours!: string;

  @Field(() => Boolean, { description: 'Lewat 24 jam. / Older than 24 hours.' })
  readonly isOverdue!: boolean;
}

@ObjectType('UnansweredNegativePage')
export class UnansweredNegativePageType implements UnansweredPage {
  @Field(() => [UnansweredNegativeType], { description: 'Terlama lebih dulu. / Oldest first.' })
  readonly nodes!: readonly UnansweredRow[];

  @Field(() => CursorScalar, { nullable: true })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
