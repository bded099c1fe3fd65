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

/** Status */
export type ComplaintStatus =
  /** Diarsipkan / Archived */
  | 'archived'
  /** Diteruskan / Forwarded */
  | 'forwarded'
  /** Diproses / In progress */
  | 'in_progress'
  /** Diterima / Received */
  | 'received'
  /** Ditolak / Rejected */
  | 'rejected'
  /** Selesai / Resolved */
  | 'resolved'
  /** Terverifikasi / Verified */
  | 'verified';

/** Nada / Sentiment */
export type MediaMentionSentiment =
  /** Negatif / Negative */
  | 'negative'
  /** Netral / Neutral */
  | 'neutral'
  /** Positif / Positive */
  | 'positive';

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
}>;


export type AgencyQuery = { readonly organization: { readonly code: string, readonly name: string, readonly shortName: string | null, readonly kind: OrganizationKind, readonly headTitle: string | null, readonly website: string | null, readonly validFrom: string | null, readonly validTo: string | null, readonly parent: { readonly code: string, readonly name: string } | null, readonly region: { readonly code: string, readonly name: string } | null, readonly successor: { readonly code: string, readonly name: string } | null, readonly units: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: OrganizationKind }> }, readonly officialAccounts: { readonly nodes: ReadonlyArray<{ readonly platform: OfficialAccountPlatform, readonly handle: string, readonly url: string | null, readonly isVerified: boolean }> }, readonly agencyScores: { readonly nodes: ReadonlyArray<{ readonly year: number, readonly instrument: AgencyScoreInstrument, readonly score: string, readonly grade: string | null }> }, readonly planNodes: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: PlanNodeKind }> } } | null, readonly complaints: ReadonlyArray<{ readonly status: ComplaintStatus | null, readonly count: number }>, readonly unanswered: ReadonlyArray<{ readonly count: number }>, readonly media: ReadonlyArray<{ readonly sentiment: MediaMentionSentiment | null, readonly count: number }>, readonly realizations: ReadonlyArray<{ readonly month: number | null, readonly sum: { readonly amount: string | null } }>, readonly packages: ReadonlyArray<{ readonly count: number, readonly sum: { readonly budgetAmount: string | null, readonly contractValue: string | null } }> };

export const AGENCY: Operation<AgencyQuery, AgencyQueryVariables> = {
  name: 'Agency',
  text: "query Agency($code:String!$fiscalYear:Int!$planCode:String!){organization(code:$code){code name shortName kind headTitle website validFrom validTo parent{code name}region{code name}successor{code name}units(first:100){totalCount nodes{code name kind}}officialAccounts(first:20){nodes{platform handle url isVerified}}agencyScores(first:100){nodes{year instrument score grade}}planNodes(filter:{planCode:{eq:$planCode}}first:100){nodes{code title kind}}}complaints:complaintsAggregate(filter:{organizationCode:{eq:$code}}groupBy:[status]){status count}unanswered:complaintsAggregate(filter:{organizationCode:{eq:$code}firstResponseAt:{isNull:true}}){count}media:mediaMentionsAggregate(filter:{organizationCode:{eq:$code}}groupBy:[sentiment]){sentiment count}realizations:budgetRealizationsAggregate(filter:{organizationCode:{eq:$code}fiscalYear:{eq:$fiscalYear}}groupBy:[month]){month sum{amount}}packages:procurementPackagesAggregate(filter:{organizationCode:{eq:$code}fiscalYear:{eq:$fiscalYear}}){count sum{budgetAmount contractValue}}}",
};
