import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { FeedsModule } from './feeds.module.js';
import { RecordsChangedResolver } from './graphql/records-changed.resolver.js';
import { WebhookResolver } from './graphql/webhook.resolver.js';
import { ChangesController } from './http/changes.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { Webhooks } from './webhooks/webhooks.js';

/** Needs `DATABASE`, `LOGGER`, `HubConfig`, `DatasetRegistry`, `Signals` and `Metrics` from a global module. */
@Module({
  imports: [AccessModule, FeedsModule],
  controllers: [ChangesController],
  providers: [LiveStreams, RecordsChangedResolver, Webhooks, WebhookResolver],
  exports: [FeedsModule, LiveStreams],
})
export class ChangesModule {}
