import type { Queryable } from '#core/database';
import { ComplaintsError } from './complaints.errors.js';
import type { ComplaintFilter } from './sql/complaint-filter.sql.js';
import { readOrganizationAndBelow } from './sql/organizations.sql.js';

/** What a caller may narrow a figure to. */
export interface FilterArgs {
  readonly organizationCode?: string | null;
  readonly regionCode?: string | null;
  readonly sourceSystem?: string | null;
}

/** The same with the organizations below the one that was named. */
export async function resolveFilter(
  database: Queryable,
  { organizationCode = null, regionCode = null, sourceSystem = null }: FilterArgs,
): Promise<ComplaintFilter> {
  if (organizationCode === null) return { organizationCodes: null, regionCode, sourceSystem };
  const organizationCodes = await readOrganizationAndBelow(database, organizationCode);
  if (organizationCodes.length === 0) throw new ComplaintsError('UNKNOWN_AGENCY', { organizationCode });
  return { organizationCodes, regionCode, sourceSystem };
}
