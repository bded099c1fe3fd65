import type { FigureRecordsType } from '#core/figures';

/** A filter of the GraphQL list `complaints`. */
export type RecordsFilter = Readonly<Record<string, unknown>>;

/** Both conditions; where both use `and`, their lists are joined. */
export function bothOf(one: RecordsFilter, other: RecordsFilter): RecordsFilter {
  const and = [one, other].flatMap((filter) =>
    Array.isArray(filter['and']) ? (filter['and'] as readonly unknown[]) : [],
  );
  return { ...one, ...other, ...(and.length === 0 ? {} : { and }) };
}

export function complaintRecords(filter: RecordsFilter): FigureRecordsType {
  return { dataset: 'complaints.complaints', filter };
}

/** The policies that a clock is judged by. */
export function policyRecords(clock: string): FigureRecordsType {
  return { dataset: 'complaints.response_policies', filter: { clock: { eq: clock } } };
}
