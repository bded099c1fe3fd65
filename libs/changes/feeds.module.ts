import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ChangeFeeds } from './change-feeds.js';

/** The logs themselves, for the doors of an api process and the webhooks of a worker. */
@Module({ imports: [AccessModule], providers: [ChangeFeeds], exports: [ChangeFeeds] })
export class FeedsModule {}
