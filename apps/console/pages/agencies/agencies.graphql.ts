// Written by scripts/emit-console.mjs from agencies.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export type AgenciesQueryVariables = Exact<{ [key: string]: never; }>;


export type AgenciesQuery = { readonly organizations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly shortName: string | null, readonly kind: OrganizationKind, readonly headTitle: string | null, readonly validTo: string | null, readonly parent: { readonly code: string, readonly name: string } | null, readonly region: { readonly code: string, readonly name: string } | null }> } };

export const AGENCIES: Operation<AgenciesQuery, AgenciesQueryVariables> = {
  name: 'Agencies',
  text: "query Agencies{organizations(first:500){totalCount nodes{code name shortName kind headTitle validTo parent{code name}region{code name}}}}",
};
