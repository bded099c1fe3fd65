// Written by scripts/emit-console.mjs from connector-wizard.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateSourceInput = {
  readonly allowsExtras?: boolean | null | undefined;
  readonly code: string;
  /** agency bila tidak diisi. / agency unless told. */
  readonly kind?: SourceKind | null | undefined;
  readonly name: string;
  readonly organizationCode?: string | null | undefined;
};

/** Dari sebuah kolom, atau nilai tetap. / From a column, or one value for all. */
export type MappedFieldInput = {
  /** Teks, angka, atau benar/salah. / A text, number or truth. */
  readonly constant?: unknown;
  readonly field: string;
  /** Nama kolom di sumber. / The column at the source. */
  readonly from?: string | null | undefined;
};

export type MappingInput = {
  readonly dataset: string;
  readonly fields: ReadonlyArray<MappedFieldInput>;
  /** Dikenali dari tiap sel bila tidak disebut. / Told from each cell by itself unless said. */
  readonly locale?: SampleLocale | null | undefined;
  /** Baris judul dan beberapa baris di bawahnya, persis seperti di berkas CSV. / The header and some rows below it, as they stand in the CSV file. */
  readonly sample: string;
};

/** 1.250.000,50 dan 31/12/2026, atau 1,250,000.50 dan 12/31/2026. / How numbers and dates are written. */
export type SampleLocale =
  | 'en_US'
  | 'id_ID';

/** Asal sebuah sumber. / Where a source belongs. */
export type SourceKind =
  | 'agency'
  | 'hub'
  | 'national'
  | 'regency'
  | 'steward';

export type CreateSourceMutationVariables = Exact<{
  input: CreateSourceInput;
}>;


export type CreateSourceMutation = { readonly createSource: { readonly code: string, readonly name: string } };

export type MappingProofQueryVariables = Exact<{
  input: MappingInput;
}>;


export type MappingProofQuery = { readonly mappingProof: { readonly accepted: number, readonly refused: number, readonly fault: { readonly id: string, readonly en: string } | null, readonly rows: ReadonlyArray<{ readonly at: string, readonly outcome: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly raw: string | null, readonly value: unknown, readonly problem: { readonly id: string, readonly en: string } | null }> }>, readonly problems: ReadonlyArray<{ readonly at: string, readonly field: string, readonly code: string, readonly raw: string | null, readonly suggestion: string | null, readonly message: { readonly id: string, readonly en: string } }>, readonly proposals: ReadonlyArray<{ readonly field: string, readonly locale: SampleLocale, readonly evidence: number, readonly ambiguous: number }> } };

export const CREATE_SOURCE: Operation<CreateSourceMutation, CreateSourceMutationVariables> = {
  name: 'CreateSource',
  text: "mutation CreateSource($input:CreateSourceInput!){createSource(input:$input){code name}}",
};

export const MAPPING_PROOF: Operation<MappingProofQuery, MappingProofQueryVariables> = {
  name: 'MappingProof',
  text: "query MappingProof($input:MappingInput!){mappingProof(input:$input){fault{id en}accepted refused rows{at outcome fields{field raw value problem{id en}}}problems{at field code raw message{id en}suggestion}proposals{field locale evidence ambiguous}}}",
};
