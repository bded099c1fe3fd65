// Written by scripts/emit-console.mjs from planning-desk.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Jenis / Kind */
export type PlanKind =
  /** Program prioritas 99 hari / Priority program of 99 days */
  | 'INITIATIVE_99'
  /** Rencana Kerja / Annual plan of an agency */
  | 'RENJA'
  /** Rencana Strategis / Strategic plan of an agency */
  | 'RENSTRA'
  /** Rencana Kerja Pemerintah Daerah / Annual plan of the government */
  | 'RKPD'
  /** Rencana Pembangunan Daerah / Interim development plan */
  | 'RPD'
  /** Rencana Pembangunan Jangka Menengah Daerah / Medium-term plan (5 years) */
  | 'RPJMD'
  /** Rencana Pembangunan Jangka Panjang Daerah / Long-term plan (20 years) */
  | 'RPJPD';

export type PlanningDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanningDeskQuery = { readonly plans: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly kind: PlanKind, readonly title: string, readonly regionCode: string, readonly startYear: number, readonly endYear: number }> } };

export const PLANNING_DESK: Operation<PlanningDeskQuery, PlanningDeskQueryVariables> = {
  name: 'PlanningDesk',
  text: "query PlanningDesk{plans(filter:{kind:{in:[RPJMD RKPD INITIATIVE_99]}}first:100){nodes{code kind title regionCode startYear endYear}}}",
};
