export { RESPONSE_TERM_HOURS_2025_01_01 } from './formulas/response-term.js';
export type { MediaPresence } from './media-presence.js';
export { MediaModule } from './media.module.js';
export { MediaService, type HoaxSummary, type MediaSentiment, type UnansweredPage } from './media.service.js';
