// Written by scripts/emit-console.mjs from docs/schema-changes.md; never edited.
/* eslint-disable */
export const SCHEMA_CHANGES: readonly { readonly day: string; readonly text: string }[] =
  [];
