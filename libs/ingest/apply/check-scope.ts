import type { ScopeLimit } from '#access';
import { shownValue, type AnyRecord, type DatasetDefinition, type Problem } from '#dataset';
import type { RecordScope } from '../record-scope.js';
import { problemOf } from './checked-batch.js';

/** The problem of a record outside what its client may write; undefined when it lies inside one of the limits. */
export function outsideLimits(
  record: AnyRecord,
  { scope }: DatasetDefinition,
  limits: readonly ScopeSets[] | null,
): Problem | undefined {
  if (limits === null) return undefined;
  const organization = scope?.organization === undefined ? null : record[scope.organization];
  const region = scope?.region === undefined ? null : record[scope.region];
  // A limit says nothing of records without that field: they are outside.
  if (limits.some((limit) => holds(limit.organizations, organization) && holds(limit.regions, region)))
    return undefined;
  const isOrganization = !limits.some((limit) => holds(limit.organizations, organization));
  const field = (isOrganization ? scope?.organization : scope?.region) ?? '';
  return problemOf(field, 'NOT_IN_SCOPE', shownValue(record[field]), {
    id: 'di luar wewenang kunci ini',
    en: 'outside of what this key may write',
  });
}

/** A scope limit whose lists are sets, made once for a batch. */
export interface ScopeSets {
  readonly organizations: ReadonlySet<string> | null;
  readonly regions: ReadonlySet<string> | null;
}

export function scopeSets(limits: readonly ScopeLimit[] | null): readonly ScopeSets[] | null {
  if (limits === null) return null;
  return limits.map(({ organizations, regions }) => ({
    organizations: organizations === null ? null : new Set(organizations),
    regions: regions === null ? null : new Set(regions),
  }));
}

/** The problem of a record outside the scope of its snapshot: it would be removed by the next one without a trace. */
export function outsideSnapshot(record: AnyRecord, scope: RecordScope | null): Problem | undefined {
  for (const [field, wanted] of Object.entries(scope ?? {})) {
    const value = record[field];
    if (value === wanted) continue;
    return problemOf(field, 'NOT_IN_SCOPE', shownValue(value), {
      id: `di luar cakupan snapshot ini: ${field} harus ${String(wanted)}`,
      en: `outside the scope of this snapshot: ${field} must be ${String(wanted)}`,
    });
  }
  return undefined;
}

function holds(codes: ReadonlySet<string> | null, code: unknown): boolean {
  return codes === null || (typeof code === 'string' && codes.has(code));
}
