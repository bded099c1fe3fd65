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

export const CREATE_SOURCE: Operation<CreateSourceMutation, CreateSourceMutationVariables> = {
  name: 'CreateSource',
  text: "mutation CreateSource($input:CreateSourceInput!){createSource(input:$input){code name}}",
};
