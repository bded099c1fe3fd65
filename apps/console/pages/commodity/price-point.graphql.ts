// Written by scripts/emit-console.mjs from price-point.graphql; change that file, not this one.
/* eslint-disable */
export type PointPartsFragment = { readonly date: string, readonly average: string | null, readonly lowest: string | null, readonly highest: string | null, readonly marketCount: number, readonly imputedCount: number, readonly outlierCount: number };
