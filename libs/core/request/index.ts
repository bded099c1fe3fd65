export { languageOf, traceIdOf } from './request-trace.js';
export { baseAddressOf } from './base-address.js';
export { refusedBody } from './refused-body.js';
