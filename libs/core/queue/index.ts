export { QueueService, type StreamJob } from './queue.service.js';
