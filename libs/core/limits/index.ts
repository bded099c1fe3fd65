export const RECORDS_PER_PUSH_MAX = 5_000;
