// Written by scripts/emit-console.mjs from home.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Jenis ketidakselarasan. / What does not line up. */
export type AlignmentGapKind =
  /** Anggaran tanpa program rencana. / Budget without a program of the plan. */
  | 'BUDGET_WITHOUT_PROGRAM'
  /** Angka terlambat. / Overdue figures. */
  | 'FIGURE_OVERDUE'
  /** Indikator menunjuk ukuran hidup yang tidak ada. / Indicators that point at an unknown live measure. */
  | 'INDICATOR_MEASURE_UNKNOWN'
  /** Indikator menunjuk simpul yang tidak ada. / Indicators that point at an unknown node. */
  | 'INDICATOR_NODE_UNKNOWN'
  /** Indikator tanpa target. / Indicators without a target. */
  | 'INDICATOR_WITHOUT_TARGET'
  /** Program tanpa anggaran. / Programs without a budget. */
  | 'PROGRAM_WITHOUT_BUDGET'
  /** Target tanpa capaian. / Targets without a value. */
  | 'TARGET_WITHOUT_VALUE';

/** Jam sebuah aduan. / A clock of a complaint. */
export type ComplaintClockName =
  /** sejak tanggapan terakhir instansi yang tidak dibalas pelapor. / from the last answer of the agency that the reporter has not replied to. */
  | 'auto_close'
  /** sejak diterima sampai tanggapan pertama (atau penyelesaian tanpa tanggapan). / from receipt to the first answer (or a resolution without one). */
  | 'first_response'
  /** sejak diteruskan sampai tanggapan pertama. / from forwarding to the first answer. */
  | 'follow_up'
  /** sejak diverifikasi (bila tidak tercatat: diterima) sampai selesai. / from verification (receipt where none is recorded) to resolution. */
  | 'resolution_normative'
  /** sejak diverifikasi sampai selesai, bila perkaranya berkadar pengawasan; catatan aduan tidak menyebutkan kadarnya. / from verification to resolution where it takes an investigation; records do not say whether it does. */
  | 'resolution_supervision'
  /** sejak diterima sampai diverifikasi atau diteruskan. / from receipt to verification or forwarding. */
  | 'verification';

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

/** Letak harga terhadap harga acuan. / Where a price lies to a reference price. */
export type PricePosition =
  | 'above'
  | 'below'
  | 'within';

export type HomeQueryVariables = Exact<{
  planCode: string;
  year: number;
  period: string;
  weekStart: string;
  weekDay: string;
  yearStart: string;
  yearStartAt: string;
  from: string;
  to: string;
}>;


export type HomeQuery = { readonly alignment: { readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly summary: { readonly indicatorCount: number, readonly statuses: ReadonlyArray<{ readonly status: IndicatorStatus, readonly count: number }>, readonly budget: { readonly amount: string, readonly realization: string, readonly absorptionPercent: string | null, readonly realizedToMonth: number | null } } }, readonly alignmentGaps: { readonly total: number, readonly groups: ReadonlyArray<{ readonly kind: AlignmentGapKind, readonly count: number, readonly title: { readonly id: string, readonly en: string } }> }, readonly realizations: ReadonlyArray<{ readonly month: number | null, readonly sum: { readonly amount: string | null } }>, readonly complaintPerformance: { readonly inTimePercent: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }, readonly received: { readonly value: string | null } }, readonly lateComplaints: { readonly breachedSince: string | null, readonly total: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }, readonly byClock: ReadonlyArray<{ readonly clock: ComplaintClockName, readonly count: number }> }, readonly reportingDiscipline: ReadonlyArray<{ readonly due: number, readonly received: number, readonly late: number, readonly missing: number, readonly unjudged: number, readonly completeness: { readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }> } }>, readonly newComplaints: ReadonlyArray<{ readonly count: number }>, readonly newAnswers: ReadonlyArray<{ readonly count: number }>, readonly mediaSentiment: { readonly unansweredNegatives: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null } }, readonly mentions: ReadonlyArray<{ readonly sentiment: MediaMentionSentiment | null, readonly count: number }>, readonly priceBoard: { readonly outOfBand: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }, readonly lines: ReadonlyArray<{ readonly references: ReadonlyArray<{ readonly position: PricePosition | null }> }> }, readonly newMentions: ReadonlyArray<{ readonly sentiment: MediaMentionSentiment | null, readonly count: number }>, readonly newPrices: ReadonlyArray<{ readonly count: number }> };

export type BasisPartsFragment = { readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null };

export type FigurePartsFragment = { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null };

export const HOME: Operation<HomeQuery, HomeQueryVariables> = {
  name: 'Home',
  text: "query Home($planCode:String!$year:Int!$period:String!$weekStart:DateTime!$weekDay:Date!$yearStart:Date!$yearStartAt:DateTime!$from:Date!$to:Date!){alignment(planCode:$planCode year:$year){basis{...BasisParts}summary{indicatorCount statuses{status count}budget{amount realization absorptionPercent realizedToMonth}}}alignmentGaps(planCode:$planCode year:$year first:0){total groups{kind count title{id en}}}realizations:budgetRealizationsAggregate(filter:{fiscalYear:{eq:$year}}groupBy:[month]){month sum{amount}}complaintPerformance(period:$period){inTimePercent{...FigureParts}received{value}}lateComplaints(first:1){breachedSince total{...FigureParts}byClock{clock count}}reportingDiscipline(from:$from to:$to groupBy:source){due received late missing unjudged completeness{basis{...BasisParts}}}newComplaints:complaintsAggregate(filter:{receivedAt:{gte:$weekStart}}){count}newAnswers:complaintsAggregate(filter:{firstResponseAt:{gte:$weekStart}}){count}mediaSentiment(from:$yearStart to:$to){unansweredNegatives{...FigureParts}}mentions:mediaMentionsAggregate(filter:{publishedAt:{gte:$yearStartAt}}groupBy:[sentiment]){sentiment count}priceBoard(levels:[retail]){outOfBand{...FigureParts}lines{references{position}}}newMentions:mediaMentionsAggregate(filter:{publishedAt:{gte:$weekStart}}groupBy:[sentiment]){sentiment count}newPrices:priceObservationsAggregate(filter:{date:{gte:$weekDay}}){count}}fragment BasisParts on FigureBasis{dataset watermark expectedReports receivedReports completenessPercent}fragment FigureParts on Figure{value unit{id en}formula{id en}source numerator denominator records{dataset filter}basis{...BasisParts}reason{code text{id en}}}",
};
