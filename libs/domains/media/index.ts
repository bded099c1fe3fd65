export type { MediaPresence } from './media-presence.js';
export { MediaModule } from './media.module.js';
export { MediaService, type HoaxSummary, type MediaSentiment, type UnansweredPage } from './media.service.js';
