import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { FeedsModule } from './feeds.module.js';
import { WebhookWorker } from './webhooks/webhook-worker.js';

/** For processes with the worker role. */
@Module({ imports: [AccessModule, FeedsModule], providers: [WebhookWorker] })
export class WebhookWorkerModule {}
