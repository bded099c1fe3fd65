// Written by scripts/emit-console.mjs from cetar-definition.graphql; change that file, not this one.
/* eslint-disable */
export type DefinitionPartsFragment = { readonly version: string, readonly validFrom: string, readonly title: { readonly id: string, readonly en: string }, readonly source: { readonly id: string, readonly en: string } };
