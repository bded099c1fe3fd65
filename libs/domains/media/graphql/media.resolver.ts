import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import type { MediaPresence } from '../media-presence.js';
import {
  MediaService,
  type HoaxSummary,
  type MediaSentiment,
  type UnansweredPage,
} from '../media.service.js';
import type { PeriodOf } from '../sql/sentiment.sql.js';
import { HoaxSummaryType } from './hoax-summary.type.js';
import { MediaPresenceType } from './media-presence.type.js';
import { MediaSentimentType } from './media-sentiment.type.js';
import { MediaPeriodArgs, UnansweredArgs } from './media.args.js';
import { UnansweredNegativePageType } from './unanswered.type.js';

/** Open to everybody: it reads public datasets only, which the module checks when it starts. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class MediaResolver {
  constructor(@Inject(MediaService) private readonly media: MediaService) {}

  @Query(() => MediaSentimentType, {
    description:
      'Berita positif, netral, dan negatif tiap perangkat daerah dan tiap unit di bawahnya. / Positive, neutral and negative mentions of each agency and each unit below it.',
  })
  mediaSentiment(@Args() args: MediaPeriodArgs): Promise<MediaSentiment> {
    return this.media.sentiment(periodOf(args));
  }

  @Query(() => UnansweredNegativePageType, {
    description: 'Berita negatif yang belum ditanggapi. / Negative mentions without an answer.',
  })
  unansweredNegatives(@Args() { first, after, ...args }: UnansweredArgs): Promise<UnansweredPage> {
    return this.media.unanswered(periodOf(args), { first, after: after ?? null });
  }

  @Query(() => HoaxSummaryType, {
    description:
      'Klaim hoaks menurut hasil dan waktu klarifikasi. / Hoax claims by verdict and time to set right.',
  })
  hoaxSummary(@Args() args: MediaPeriodArgs): Promise<HoaxSummary> {
    return this.media.hoaxes(periodOf(args));
  }

  @Query(() => MediaPresenceType, {
    description:
      'Kegiatan publikasi dan akun resmi tiap organisasi. / Publications and official accounts of each organization.',
  })
  mediaPresence(@Args() args: MediaPeriodArgs): Promise<MediaPresence> {
    return this.media.presence(periodOf(args));
  }
}

function periodOf({ from, to, organizationCode }: MediaPeriodArgs): PeriodOf {
  return { from, to, organizationCode: organizationCode ?? null };
}
