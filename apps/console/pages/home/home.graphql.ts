// Written by scripts/emit-console.mjs from home.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Keadaan terhadap yang diharapkan sampai saat ini. / Where an indicator is against what is expected by now. */
export type IndicatorStatus =
  | 'at_risk'
  | 'no_data'
  | 'off_track'
  | 'on_track';

/** Nada / Sentiment */
export type MediaMentionSentiment =
  /** Negatif / Negative */
  | 'negative'
  /** Netral / Neutral */
  | 'neutral'
  /** Positif / Positive */
  | 'positive';

export type HomeQueryVariables = Exact<{
  planCode: string;
  year: number;
  weekStart: string;
  weekDay: string;
}>;


export type HomeQuery = { readonly alignment: { readonly asOf: string, readonly summary: { readonly indicatorCount: number, readonly statuses: ReadonlyArray<{ readonly status: IndicatorStatus, readonly count: number }>, readonly budget: { readonly amount: string, readonly realization: string, readonly absorptionPercent: string | null, readonly realizedToMonth: number | null } } }, readonly realizations: ReadonlyArray<{ readonly month: number | null, readonly sum: { readonly amount: string | null } }>, readonly complaints: ReadonlyArray<{ readonly count: number }>, readonly answered: ReadonlyArray<{ readonly count: number }>, readonly newComplaints: ReadonlyArray<{ readonly count: number }>, readonly newAnswers: ReadonlyArray<{ readonly count: number }>, readonly negative: ReadonlyArray<{ readonly count: number }>, readonly negativeUnanswered: ReadonlyArray<{ readonly count: number }>, readonly newMentions: ReadonlyArray<{ readonly sentiment: MediaMentionSentiment | null, readonly count: number }>, readonly newPrices: ReadonlyArray<{ readonly count: number }> };

export const HOME: Operation<HomeQuery, HomeQueryVariables> = {
  name: 'Home',
  text: "query Home($planCode:String!$year:Int!$weekStart:DateTime!$weekDay:Date!){alignment(planCode:$planCode year:$year){asOf summary{indicatorCount statuses{status count}budget{amount realization absorptionPercent realizedToMonth}}}realizations:budgetRealizationsAggregate(filter:{fiscalYear:{eq:$year}}groupBy:[month]){month sum{amount}}complaints:complaintsAggregate{count}answered:complaintsAggregate(filter:{firstResponseAt:{isNull:false}}){count}newComplaints:complaintsAggregate(filter:{receivedAt:{gte:$weekStart}}){count}newAnswers:complaintsAggregate(filter:{firstResponseAt:{gte:$weekStart}}){count}negative:mediaMentionsAggregate(filter:{sentiment:{eq:negative}}){count}negativeUnanswered:mediaMentionsAggregate(filter:{sentiment:{eq:negative}respondedAt:{isNull:true}}){count}newMentions:mediaMentionsAggregate(filter:{publishedAt:{gte:$weekStart}}groupBy:[sentiment]){sentiment count}newPrices:priceObservationsAggregate(filter:{date:{gte:$weekDay}}){count}}",
};
