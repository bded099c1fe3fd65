// Written by scripts/emit-console.mjs from commodities.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from './operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BatchState =
  | 'APPLIED'
  | 'APPLYING'
  | 'FAILED'
  | 'RECEIVED';

/** UPSERT: catatan baru atau berubah; REMOVE: dihapus, atau tidak lagi termasuk yang diikuti. / UPSERT: new or changed; REMOVE: deleted, or no longer among what is followed. */
export type ChangeOperation =
  | 'REMOVE'
  | 'UPSERT';

/** Semua syarat harus dipenuhi; syarat yang tidak dapat diterapkan adalah kesalahan / All conditions must hold; a condition that cannot be applied is an error */
export type CommodityFilter = {
  readonly and?: ReadonlyArray<CommodityFilter> | null | undefined;
  /** Kode / Code */
  readonly code?: StringFilter | null | undefined;
  /** Kelompok / Group */
  readonly group?: StringFilter | null | undefined;
  /** Nama / Name */
  readonly name?: StringFilter | null | undefined;
  readonly not?: CommodityFilter | null | undefined;
  readonly or?: ReadonlyArray<CommodityFilter> | null | undefined;
  /** Satuan / Unit */
  readonly unit?: StringFilter | null | undefined;
};

/** UPSERT: rekaman baru atau berubah; DELETE: hanya kunci. / New or changed records, or keys to remove. */
export type PushMode =
  | 'DELETE'
  | 'UPSERT';

export type PushRecordsInput = {
  readonly contractVersion: number;
  readonly dataset: string;
  /** Kiriman ulang dengan kunci sama tidak dihitung dua kali. / The same key is never counted twice. */
  readonly idempotencyKey: string;
  /** UPSERT bila tidak diisi. / UPSERT unless told. */
  readonly mode?: PushMode | null | undefined;
  readonly records: ReadonlyArray<unknown>;
  readonly snapshotId?: string | null | undefined;
};

/** lt, lte, gt, gte, dan between membandingkan teks menurut urutan orderBy: "10" sebelum "9" / lt, lte, gt, gte and between compare texts in the order of orderBy: "10" comes before "9" */
export type StringFilter = {
  /** [bawah, atas], keduanya termasuk / [low, high], both included */
  readonly between?: ReadonlyArray<string> | null | undefined;
  readonly eq?: string | null | undefined;
  readonly gt?: string | null | undefined;
  readonly gte?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** true: tanpa nilai; false: dengan nilai / true: without a value; false: with one */
  readonly isNull?: boolean | null | undefined;
  /** % = apa saja, _ = satu huruf, \ = huruf berikutnya apa adanya; besar kecil huruf dibedakan / % = anything, _ = one letter, \ = the next letter as it is; case matters */
  readonly like?: string | null | undefined;
  readonly lt?: string | null | undefined;
  readonly lte?: string | null | undefined;
  /** Juga benar untuk catatan tanpa nilai / Also true of records without a value */
  readonly ne?: string | null | undefined;
  /** Juga benar untuk catatan tanpa nilai / Also true of records without a value */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  readonly startsWith?: string | null | undefined;
};

export type CommoditiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CommodityFilter | null | undefined;
}>;


export type CommoditiesQuery = { readonly commodities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly unit: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PushCommoditiesMutationVariables = Exact<{
  input: PushRecordsInput;
}>;


export type PushCommoditiesMutation = { readonly pushRecords: { readonly replayed: boolean, readonly batch: { readonly id: string, readonly state: BatchState, readonly receivedCount: number } } };

export type CommodityChangesSubscriptionVariables = Exact<{
  dataset: string;
}>;


export type CommodityChangesSubscription = { readonly recordsChanged: { readonly op: ChangeOperation, readonly key: string, readonly record: unknown } };

export const COMMODITIES: Operation<CommoditiesQuery, CommoditiesQueryVariables> = {
  name: 'Commodities',
  text: "query Commodities($first:Int!$after:Cursor$filter:CommodityFilter){commodities(first:$first after:$after filter:$filter){totalCount nodes{code name unit}pageInfo{hasNextPage endCursor}}}",
};

export const PUSH_COMMODITIES: Operation<PushCommoditiesMutation, PushCommoditiesMutationVariables> = {
  name: 'PushCommodities',
  text: "mutation PushCommodities($input:PushRecordsInput!){pushRecords(input:$input){replayed batch{id state receivedCount}}}",
};

export const COMMODITY_CHANGES: Operation<CommodityChangesSubscription, CommodityChangesSubscriptionVariables> = {
  name: 'CommodityChanges',
  text: "subscription CommodityChanges($dataset:String!){recordsChanged(dataset:$dataset){op key record}}",
};
