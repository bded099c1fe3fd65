export { languageOf, traceIdOf } from './request-trace.js';
