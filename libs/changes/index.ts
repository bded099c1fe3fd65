export { ChangeFeeds } from './change-feeds.js';
export { CHANGES_ERRORS, ChangesError } from './changes.errors.js';
export { ChangesModule } from './changes.module.js';
export { LiveStreams, type LiveStream, type OpenStream, type StreamOwner } from './live/live-streams.js';
export { WebhookWorkerModule } from './webhook-worker.module.js';
export { sealWebhookSecrets } from './webhooks/webhook-secret.js';
