export { networkOf } from './network-of.js';
export { TokenBuckets } from './token-buckets.js';
