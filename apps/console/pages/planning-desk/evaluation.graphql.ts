// Written by scripts/emit-console.mjs from evaluation.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type EvaluationQueryVariables = Exact<{
  planCode: string;
  year: number;
  quarter: number;
}>;


export type EvaluationQuery = { readonly rkpdEvaluation: { readonly title: string, readonly mediumPlanCode: string | null, readonly rowCount: number, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null }>, readonly rows: ReadonlyArray<{ readonly no: number, readonly objective: string | null, readonly code: string, readonly kind: string, readonly title: string, readonly indicatorCode: string | null, readonly indicator: string | null, readonly unit: string | null, readonly targetEnd: string | null, readonly reachedBefore: string | null, readonly targetYear: string | null, readonly quarters: ReadonlyArray<string | null>, readonly reachedYear: string | null, readonly reachedTotal: string | null, readonly achievementPercent: string | null, readonly organizationCode: string | null, readonly organizationName: string | null, readonly drivers: string | null, readonly obstacles: string | null, readonly followUp: string | null, readonly amounts: { readonly budgetYear: string | null, readonly spentYear: string | null, readonly quarters: ReadonlyArray<string | null>, readonly ceilingEnd: string | null, readonly spentTotal: string | null, readonly percent: string | null } }> } };

export const EVALUATION: Operation<EvaluationQuery, EvaluationQueryVariables> = {
  name: 'Evaluation',
  text: "query Evaluation($planCode:String!$year:Int!$quarter:Int!){rkpdEvaluation(planCode:$planCode year:$year quarter:$quarter first:1000){title mediumPlanCode rowCount basis{dataset watermark}rows{no objective code kind title indicatorCode indicator unit targetEnd reachedBefore targetYear quarters reachedYear reachedTotal achievementPercent amounts{budgetYear spentYear quarters ceilingEnd spentTotal percent}organizationCode organizationName drivers obstacles followUp}}}",
};
