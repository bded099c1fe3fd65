import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { DateScalar, DateTimeScalar } from '#core/scalars';
import type {
  ChannelActivity,
  MediaPresence,
  OfficialAccount,
  OrganizationPresence,
} from '../media-presence.js';

@ObjectType('PublicationChannel')
export class PublicationChannelType implements ChannelActivity {
  @Field(() => String)
  readonly channel!: string;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => DateTimeScalar)
  readonly latestAt!: string;
}

@ObjectType('OrganizationAccount')
export class OrganizationAccountType implements OfficialAccount {
  @Field(() => String)
  readonly platform!: string;

  @Field(() => String)
  readonly handle!: string;

  @Field(() => String, { nullable: true })
  readonly url!: string | null;

  @Field(() => Boolean, { description: 'Centang dari penyedia. / Verified by the platform.' })
  readonly isVerified!: boolean;

  @Field(() => Boolean, { description: 'Milik kepalanya. / Of the head of the organization.' })
  readonly belongsToHead!: boolean;
}

@ObjectType('OrganizationPresence')
export class OrganizationPresenceType implements OrganizationPresence {
  @Field(() => String)
  readonly organizationCode!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => Int)
  readonly publicationCount!: number;

  @Field(() => [PublicationChannelType])
  readonly channels!: readonly ChannelActivity[];

  @Field(() => [OrganizationAccountType])
  readonly accounts!: readonly OfficialAccount[];
}

@ObjectType('MediaPresence', {
  description:
    'Yang diterbitkan organisasi sendiri dan akun resminya. / What organizations published themselves, and their official accounts.',
})
export class MediaPresenceType implements MediaPresence {
  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => [OrganizationPresenceType])
  readonly organizations!: readonly OrganizationPresence[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
