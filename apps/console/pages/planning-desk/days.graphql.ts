// Written by scripts/emit-console.mjs from days.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DaysQueryVariables = Exact<{
  planCode: string;
}>;


export type DaysQuery = { readonly ninetyNineDays: { readonly title: string | null, readonly startsOn: string, readonly endsOn: string, readonly day: number | null, readonly total: number, readonly completed: number, readonly elapsedPercent: string, readonly progressPercent: string | null, readonly aheadPercent: string | null, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly stages: ReadonlyArray<{ readonly stage: number, readonly startsOn: string, readonly endsOn: string, readonly fromDay: number, readonly toDay: number, readonly state: string, readonly elapsedPercent: string, readonly total: number, readonly completed: number, readonly late: number, readonly progressPercent: string | null, readonly reviews: ReadonlyArray<{ readonly status: string, readonly count: number }> }>, readonly coordinationAreas: ReadonlyArray<{ readonly code: string | null, readonly name: string | null, readonly total: number, readonly completed: number, readonly late: number, readonly progressPercent: string | null, readonly reviews: ReadonlyArray<{ readonly status: string, readonly count: number }> }>, readonly organizations: ReadonlyArray<{ readonly code: string | null, readonly name: string | null, readonly total: number, readonly completed: number, readonly late: number, readonly progressPercent: string | null, readonly reviews: ReadonlyArray<{ readonly status: string, readonly count: number }> }>, readonly late: ReadonlyArray<{ readonly code: string, readonly title: string, readonly dueOn: string, readonly daysLate: number, readonly stage: number, readonly progressPercent: string, readonly reviewStatus: string, readonly organizationCode: string, readonly organizationName: string | null, readonly coordinationAreaName: string | null }> } };

export type DeliverableTallyPartsFragment = { readonly code: string | null, readonly name: string | null, readonly total: number, readonly completed: number, readonly late: number, readonly progressPercent: string | null, readonly reviews: ReadonlyArray<{ readonly status: string, readonly count: number }> };

export const DAYS: Operation<DaysQuery, DaysQueryVariables> = {
  name: 'Days',
  text: "query Days($planCode:String!){ninetyNineDays(planCode:$planCode){title startsOn endsOn day total completed elapsedPercent progressPercent aheadPercent basis{dataset watermark expectedReports receivedReports completenessPercent}stages{stage startsOn endsOn fromDay toDay state elapsedPercent total completed late progressPercent reviews{status count}}coordinationAreas{...DeliverableTallyParts}organizations{...DeliverableTallyParts}late{code title dueOn daysLate stage progressPercent reviewStatus organizationCode organizationName coordinationAreaName}}}fragment DeliverableTallyParts on DeliverableTally{code name total completed late progressPercent reviews{status count}}",
};
