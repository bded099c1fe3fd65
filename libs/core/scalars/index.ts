export { CursorScalar } from './cursor.scalar.js';
export { DateScalar } from './date.scalar.js';
export { DateTimeScalar, HUB_ZONE } from './date-time.scalar.js';
export { DecimalScalar } from './decimal.scalar.js';
export { JsonScalar } from './json.scalar.js';
export { parseJsonAsSent, SentNumber } from './parse-json-as-sent.js';
export { readInstant } from './read-instant.js';
export { RefusedValue } from './refuse.js';
