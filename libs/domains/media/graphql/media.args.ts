import { ArgsType, Field, Int } from '@nestjs/graphql';
import { MEDIA_PAGE_DEFAULT } from '#core/limits';
import { CursorScalar, DateScalar } from '#core/scalars';

@ArgsType()
export class MediaPeriodArgs {
  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar, {
    description: 'Ikut dihitung; paling banyak 366 hari. / Included; at most 366 days.',
  })
  readonly to!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Perangkat daerah beserta unit di bawahnya, misalnya rumah sakit. / An agency with the units below it, such as hospitals.',
  })
  readonly organizationCode?: string | null;
}

@ArgsType()
export class UnansweredArgs extends MediaPeriodArgs {
  @Field(() => Int, { defaultValue: MEDIA_PAGE_DEFAULT, description: '1–500.' })
  readonly first!: number;

  @Field(() => CursorScalar, { nullable: true })
  readonly after?: string | null;
}
