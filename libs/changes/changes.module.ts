import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ChangeFeeds } from './change-feeds.js';
import { RecordsChangedResolver } from './graphql/records-changed.resolver.js';
import { ChangesController } from './http/changes.controller.js';
import { LiveStreams } from './live/live-streams.js';

/** Needs `DATABASE`, `LOGGER`, `HubConfig`, `DatasetRegistry`, `Signals` and `Metrics` from a global module. */
@Module({
  imports: [AccessModule],
  controllers: [ChangesController],
  providers: [ChangeFeeds, LiveStreams, RecordsChangedResolver],
  exports: [ChangeFeeds, LiveStreams],
})
export class ChangesModule {}
