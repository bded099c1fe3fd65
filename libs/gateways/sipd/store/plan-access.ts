import { AccessError, forbidden, needsSource, pushLimits, type Caller, type ScopeLimit } from '#access';

export const PLANS = 'planning.plans';
export const PLAN_NODES = 'planning.plan_nodes';
export const INDICATORS = 'planning.indicators';
export const INDICATOR_TARGETS = 'planning.indicator_targets';

const BELOW_A_PLAN = [PLAN_NODES, INDICATORS, INDICATOR_TARGETS];

/** Refuses a key that may push nothing of the region, before its payload is looked at. */
export function requireRegion(caller: Caller, regionCode: string): void {
  if (caller.kind === 'anonymous') throw new AccessError('UNAUTHENTICATED');
  if (caller.sourceId === null) throw needsSource();
  for (const dataset of [PLANS, ...BELOW_A_PLAN])
    requireLimit(caller, { dataset, what: `region ${regionCode}` }, ({ regions }) =>
      holds(regions, regionCode),
    );
}

/**
 * The caller as it writes what hangs below a plan that it may write; throws when it may not. A grant by region or organization
 * speaks of plans: nodes and indicators carry no region, targets no organization of their own. This door writes them below that
 * plan only, so what is allowed of the plan is allowed of them, wherever the grant covers their dataset.
 */
export function callerBelowPlan(
  caller: Caller,
  {
    regionCode,
    organizationCode,
  }: { readonly regionCode: string; readonly organizationCode: string | undefined },
): Caller {
  const owner = organizationCode ?? `region ${regionCode}`;
  for (const dataset of [PLANS, ...BELOW_A_PLAN])
    requireLimit(
      caller,
      { dataset, what: owner },
      ({ regions, organizations }) => holds(regions, regionCode) && holds(organizations, organizationCode),
    );
  const grants = BELOW_A_PLAN.map((datasetPattern) => ({
    ...({ action: 'push', organizations: null, regions: null } as const),
    datasetPattern,
  }));
  return { ...caller, grants: [...caller.grants, ...grants] };
}

function requireLimit(
  caller: Caller,
  { dataset, what }: { readonly dataset: string; readonly what: string },
  covers: (limit: ScopeLimit) => boolean,
): void {
  const limits = pushLimits(caller, dataset);
  if (limits === 'none') throw forbidden(`push ${dataset}`);
  if (!limits.some(covers)) throw forbidden(`push ${dataset}, ${what}`);
}

function holds(codes: readonly string[] | null, code: string | undefined): boolean {
  return codes === null || (code !== undefined && codes.includes(code));
}
