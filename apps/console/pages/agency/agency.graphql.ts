// Written by scripts/emit-console.mjs from agency.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Instrumen / Instrument */
export type AgencyScoreInstrument =
  /** Indeks kepuasan masyarakat / Citizens’ satisfaction index */
  | 'IKM'
  /** Keterbukaan informasi publik / Openness of public information */
  | 'KIP'
  /** Evaluasi kinerja penyelenggaraan pelayanan publik (PEKPPP) / Evaluation of public service */
  | 'PEKPPP'
  /** Reformasi birokrasi / Bureaucratic reform */
  | 'RB'
  /** Akuntabilitas kinerja (SAKIP) / Performance accountability */
  | 'SAKIP'
  /** Indeks SPBE / E-government index */
  | 'SPBE'
  /** Maturitas pengendalian intern (SPIP) / Maturity of internal control */
  | 'SPIP';

/** Media / Platform */
export type OfficialAccountPlatform =
  /** Facebook */
  | 'facebook'
  /** Instagram */
  | 'instagram'
  /** Telegram */
  | 'telegram'
  /** Threads */
  | 'threads'
  /** TikTok */
  | 'tiktok'
  /** Situs web / Website */
  | 'website'
  /** WhatsApp */
  | 'whatsapp'
  /** X */
  | 'x'
  /** YouTube */
  | 'youtube';

/** Jenis / Kind */
export type OrganizationKind =
  /** Dinas atau badan / Agency */
  | 'agency'
  /** Badan koordinasi wilayah / Coordination board */
  | 'coordination_board'
  /** Rumah sakit / Hospital */
  | 'hospital'
  /** Pemerintah kabupaten atau kota / Regency or city government */
  | 'regency_government'
  /** Sekretariat / Secretariat */
  | 'secretariat'
  /** Unit kerja / Unit */
  | 'unit';

/** Jenis / Kind */
export type PlanNodeKind =
  /** Kegiatan / Activity */
  | 'activity'
  /** Hasil / Deliverable */
  | 'deliverable'
  /** Tujuan / Goal */
  | 'goal'
  /** Misi / Mission */
  | 'mission'
  /** Sasaran / Objective */
  | 'objective'
  /** Program */
  | 'program'
  /** Tahap / Stage */
  | 'stage'
  /** Strategi / Strategy */
  | 'strategy'
  /** Sub kegiatan / Sub-activity */
  | 'sub_activity';

export type AgencyQueryVariables = Exact<{
  code: string;
  fiscalYear: number;
  planCode: string;
  period: string;
  from: string;
  to: string;
}>;


export type AgencyQuery = { readonly organization: { readonly code: string, readonly name: string, readonly shortName: string | null, readonly kind: OrganizationKind, readonly headTitle: string | null, readonly website: string | null, readonly validFrom: string | null, readonly validTo: string | null, readonly parent: { readonly code: string, readonly name: string } | null, readonly region: { readonly code: string, readonly name: string } | null, readonly successor: { readonly code: string, readonly name: string } | null, readonly units: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: OrganizationKind }> }, readonly officialAccounts: { readonly nodes: ReadonlyArray<{ readonly platform: OfficialAccountPlatform, readonly handle: string, readonly url: string | null, readonly isVerified: boolean }> }, readonly agencyScores: { readonly nodes: ReadonlyArray<{ readonly year: number, readonly instrument: AgencyScoreInstrument, readonly score: string, readonly grade: string | null }> }, readonly planNodes: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: PlanNodeKind }> } } | null, readonly complaintPerformance: { readonly received: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }, readonly answeredPercent: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }, readonly inTimePercent: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null } }, readonly mediaSentiment: { readonly organizations: ReadonlyArray<{ readonly organizationCode: string, readonly subtree: { readonly negative: number, readonly total: number } }>, readonly unansweredNegatives: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null } }, readonly spending: { readonly month: number, readonly total: { readonly budget: string | null, readonly realization: string | null, readonly absorption: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null } }, readonly groups: ReadonlyArray<{ readonly code: string, readonly realization: string | null }> }, readonly packages: ReadonlyArray<{ readonly count: number, readonly sum: { readonly budgetAmount: string | null } }> };

export type FigurePartsFragment = { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null };

export type BasisPartsFragment = { readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null };

export const AGENCY: Operation<AgencyQuery, AgencyQueryVariables> = {
  name: 'Agency',
  text: "query Agency($code:String!$fiscalYear:Int!$planCode:String!$period:String!$from:Date!$to:Date!){organization(code:$code){code name shortName kind headTitle website validFrom validTo parent{code name}region{code name}successor{code name}units(first:100){totalCount nodes{code name kind}}officialAccounts(first:20){nodes{platform handle url isVerified}}agencyScores(first:100){nodes{year instrument score grade}}planNodes(filter:{planCode:{eq:$planCode}}first:100){nodes{code title kind}}}complaintPerformance(period:$period organizationCode:$code){received{...FigureParts}answeredPercent{...FigureParts}inTimePercent{...FigureParts}}mediaSentiment(from:$from to:$to organizationCode:$code){organizations{organizationCode subtree{negative total}}unansweredNegatives{...FigureParts}}spending:budgetControl(fiscalYear:$fiscalYear organizationCode:$code groupBy:month first:12 outliers:0){month total{budget realization absorption{...FigureParts}}groups{code realization}}packages:procurementPackagesAggregate(filter:{organizationCode:{eq:$code}fiscalYear:{eq:$fiscalYear}}){count sum{budgetAmount}}}fragment FigureParts on Figure{value unit{id en}formula{id en}source numerator denominator records{dataset filter}basis{...BasisParts}reason{code text{id en}}}fragment BasisParts on FigureBasis{dataset watermark expectedReports receivedReports completenessPercent}",
};
