import { firstPartsSql } from '#dataset-runtime';
import { ACCOUNT_PART_ENDS, ACTIVITY_PART_ENDS } from '#schemas';

/** SQL for the first parts of an account, `5.1.02` by three; six are the whole code. */
export function accountPartsSql(code: string, parts: number): string {
  return firstPartsSql(code, parts, ACCOUNT_PART_ENDS);
}

/** SQL for the first parts of a sub-activity: three are its program, five its activity, six the whole code. */
export function activityPartsSql(code: string, parts: number): string {
  return firstPartsSql(code, parts, ACTIVITY_PART_ENDS);
}
