// Written by scripts/emit-console.mjs from wall-complaints.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export type WallComplaintsQueryVariables = Exact<{ [key: string]: never; }>;


export type WallComplaintsQuery = { readonly lateComplaints: { readonly agencyCount: number, readonly breachedSince: string | null, readonly total: { readonly value: string | null }, readonly byClock: ReadonlyArray<{ readonly clock: ComplaintClockName, readonly count: number }>, readonly agencies: ReadonlyArray<{ readonly organizationCode: string | null, readonly name: string | null, readonly shortName: string | null, readonly count: number, readonly breachedSince: string | null, readonly byClock: ReadonlyArray<{ readonly clock: ComplaintClockName, readonly count: number }> }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }> }, readonly complaintsAggregate: ReadonlyArray<{ readonly count: number }> };

export type BasisPartsFragment = { readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null };

export const WALL_COMPLAINTS: Operation<WallComplaintsQuery, WallComplaintsQueryVariables> = {
  name: 'WallComplaints',
  text: "query WallComplaints{lateComplaints(first:6){agencyCount breachedSince total{value}byClock{clock count}agencies{organizationCode name shortName count breachedSince byClock{clock count}}basis{...BasisParts}}complaintsAggregate{count}}fragment BasisParts on FigureBasis{dataset watermark expectedReports receivedReports completenessPercent}",
};
