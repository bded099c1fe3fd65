import { RECORDS_PER_PUSH_MAX } from '#core/limits';
console.log(RECORDS_PER_PUSH_MAX);
