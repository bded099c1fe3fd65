// Written by scripts/emit-console.mjs from road-damage.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type RoadDamageQueryVariables = Exact<{
  period: string;
  isOpen?: boolean | null | undefined;
}>;


export type RoadDamageQuery = { readonly roadDamage: { readonly hasNextPage: boolean, readonly totals: { readonly received: number, readonly open: number, readonly resolved: number, readonly withoutPoint: number, readonly medianRepairDays: string | null }, readonly nodes: ReadonlyArray<{ readonly ticket: string, readonly sourceSystem: string, readonly status: string, readonly latitude: string, readonly longitude: string, readonly ageDays: number, readonly receivedAt: string, readonly resolvedAt: string | null, readonly regionCode: string | null }> } };

export const ROAD_DAMAGE: Operation<RoadDamageQuery, RoadDamageQueryVariables> = {
  name: 'RoadDamage',
  text: "query RoadDamage($period:String!$isOpen:Boolean){roadDamage(period:$period isOpen:$isOpen first:500){hasNextPage totals{received open resolved withoutPoint medianRepairDays}nodes{ticket sourceSystem status latitude longitude ageDays receivedAt resolvedAt regionCode}}}",
};
