import type { Action, Caller, Grant, ScopeLimit } from './caller.js';
import { EVERY_DATASET, matchesPattern } from './scope.js';

/** What the decisions need to know of a dataset. */
export interface ReadableDataset {
  readonly name: string;
  readonly access: 'public' | 'internal' | 'restricted';
  readonly scope?: { readonly organization?: string; readonly region?: string };
}

/** Which records a caller may read; `personal` when also their personal and restricted fields, on every one of them. */
export type ReadAccess =
  | { readonly kind: 'none' }
  | { readonly kind: 'all'; readonly personal: boolean }
  | { readonly kind: 'rows'; readonly limits: readonly ScopeLimit[]; readonly personal: boolean };

export function readAccess(caller: Caller, dataset: ReadableDataset): ReadAccess {
  if (caller.kind === 'system') return { kind: 'all', personal: true };
  const personal = limitsFor(caller, 'read_personal', dataset);
  if (dataset.access === 'public' || isAdmin(caller)) {
    return { kind: 'all', personal: personal.some(isUnlimited) };
  }
  const limits = limitsFor(caller, 'read', dataset);
  if (limits.length === 0) return { kind: 'none' };
  if (limits.some(isUnlimited)) return { kind: 'all', personal: personal.some(isUnlimited) };
  // Personal fields are shown on all readable rows or on none: a grant that covers a part of them opens nothing.
  const isCovered = limits.every((limit) => personal.some((wider) => covers(wider, limit)));
  return { kind: 'rows', limits, personal: isCovered };
}

/** The scopes in which a caller may write a dataset; a record must lie in at least one of them. */
export function pushLimits(caller: Caller, datasetName: string): readonly ScopeLimit[] | 'none' {
  if (caller.kind === 'system') return [UNLIMITED];
  const grants = caller.grants.filter((grant) => isAbout(grant, 'push', datasetName));
  if (grants.length === 0) return 'none';
  const limits = grants.map(limitOf);
  return limits.some(isUnlimited) ? [UNLIMITED] : limits;
}

/** Whether the caller answers for a dataset: approvals, ownership, replays. */
export function isSteward(caller: Caller, datasetName: string): boolean {
  if (isAdmin(caller)) return true;
  // A steward decides about whole streams, so a grant for a part of them decides nothing.
  return caller.grants.some((grant) => isAbout(grant, 'steward', datasetName) && isUnlimited(limitOf(grant)));
}

/** Whether the caller may hand out keys and grants. An admin reads every dataset, but personal fields only with a grant. */
export function isAdmin(caller: Caller): boolean {
  return caller.kind === 'system' || caller.grants.some(({ action }) => action === 'admin');
}

/** The scopes of the caller's grants of one action that can be applied to a dataset. */
function limitsFor(caller: Caller, action: Action, dataset: ReadableDataset): readonly ScopeLimit[] {
  return caller.grants
    .filter((grant) => isAbout(grant, action, dataset.name))
    .filter((grant) => dataset.access !== 'restricted' || grant.datasetPattern !== EVERY_DATASET)
    .map(limitOf)
    .filter((limit) => canApply(limit, dataset));
}

/** A limit by organization means nothing on a dataset without one: such a grant opens nothing there. */
function canApply(limit: ScopeLimit, { scope }: ReadableDataset): boolean {
  if (limit.organizations !== null && scope?.organization === undefined) return false;
  return limit.regions === null || scope?.region !== undefined;
}

function isAbout(grant: Grant, action: Action, datasetName: string): boolean {
  return grant.action === action && matchesPattern(grant.datasetPattern, datasetName);
}

function limitOf({ organizations, regions }: Grant): ScopeLimit {
  return { organizations, regions };
}

function isUnlimited(limit: ScopeLimit): boolean {
  return limit.organizations === null && limit.regions === null;
}

function covers(wider: ScopeLimit, narrower: ScopeLimit): boolean {
  return (
    coversCodes(wider.organizations, narrower.organizations) && coversCodes(wider.regions, narrower.regions)
  );
}

function coversCodes(wider: readonly string[] | null, narrower: readonly string[] | null): boolean {
  if (wider === null) return true;
  if (narrower === null) return false;
  const codes = new Set(wider);
  return narrower.every((code) => codes.has(code));
}

const UNLIMITED: ScopeLimit = Object.freeze({ organizations: null, regions: null });
