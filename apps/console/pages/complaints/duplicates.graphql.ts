// Written by scripts/emit-console.mjs from duplicates.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DuplicateEvidence =
  /** Judul tidak mirip, isi laporan mirip. / Titles are not alike, descriptions are. */
  | 'description'
  /** Hanya tempat, kategori, dan waktu: kata-katanya tertutup. / Place, category and time alone: the words are closed. */
  | 'place'
  /** Judul mirip. / Titles are alike. */
  | 'title';

export type DuplicatesQueryVariables = Exact<{
  period: string;
}>;


export type DuplicatesQuery = { readonly duplicateComplaints: { readonly groupCount: number, readonly isTruncated: boolean, readonly method: { readonly id: string, readonly en: string }, readonly groups: ReadonlyArray<{ readonly categoryCode: string, readonly distanceMeters: number, readonly joinedBy: ReadonlyArray<DuplicateEvidence>, readonly similarity: string | null, readonly complaints: ReadonlyArray<{ readonly ticket: string, readonly sourceSystem: string, readonly status: string, readonly organizationCode: string | null, readonly regionCode: string | null, readonly receivedAt: string }> }> } };

export const DUPLICATES: Operation<DuplicatesQuery, DuplicatesQueryVariables> = {
  name: 'Duplicates',
  text: "query Duplicates($period:String!){duplicateComplaints(period:$period first:100){groupCount isTruncated method{id en}groups{categoryCode distanceMeters joinedBy similarity complaints{ticket sourceSystem status organizationCode regionCode receivedAt}}}}",
};
