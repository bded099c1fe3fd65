export { createLogger, type Logger } from './logger.js';
export { NestLogger } from './nest-logger.js';
export { scrub } from './scrub.js';
export { newTraceId } from './trace.js';
