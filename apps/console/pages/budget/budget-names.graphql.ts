// Written by scripts/emit-console.mjs from budget-names.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Tahap / Stage */
export type BudgetVersionStage =
  /** APBD murni / Initial budget */
  | 'initial'
  /** Perubahan APBD / Revised budget */
  | 'revision'
  /** Pergeseran / Shift */
  | 'shift';

export type BudgetNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetNamesQuery = { readonly budgetVersions: { readonly nodes: ReadonlyArray<{ readonly fiscalYear: number, readonly regionCode: string, readonly versionCode: string, readonly stage: BudgetVersionStage, readonly effectiveFrom: string, readonly region: { readonly name: string } | null }> }, readonly organizations: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } };

export const BUDGET_NAMES: Operation<BudgetNamesQuery, BudgetNamesQueryVariables> = {
  name: 'BudgetNames',
  text: "query BudgetNames{budgetVersions(first:200){nodes{fiscalYear regionCode versionCode stage effectiveFrom region{name}}}organizations(first:500){nodes{code name}}}",
};
