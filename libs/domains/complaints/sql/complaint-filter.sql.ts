import { FILTER_LIST_MAX } from '#core/limits';
import type { Parameters } from './policy-choice.sql.js';

/** Which complaints a figure is about. */
export interface ComplaintFilter {
  /** The organization asked for and those below it; null: all, also those that nobody is in charge of. */
  readonly organizationCodes: readonly string[] | null;
  /** A region and those below it; null: all, also those without a region. */
  readonly regionCode: string | null;
  readonly sourceSystem: string | null;
}

/** Conditions on a row called `complaint`; always true when nothing is asked. */
export function filterSql(parameters: Parameters, filter: ComplaintFilter): string {
  const { organizationCodes, regionCode, sourceSystem } = filter;
  const conditions = [
    organizationCodes === null
      ? null
      : `complaint.organization_code = any(${parameters.add(organizationCodes, 'text[]')})`,
    regionCode === null
      ? null
      : // '/' is the character after '.', so the range holds the region and every code that goes on with a dot.
        `(complaint.region_code = ${parameters.add(regionCode, 'text')} or (complaint.region_code >= ${parameters.add(`${regionCode}.`, 'text')} and complaint.region_code < ${parameters.add(`${regionCode}/`, 'text')}))`,
    sourceSystem === null ? null : `complaint.source_system = ${parameters.add(sourceSystem, 'text')}`,
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

/** The same as a filter of the GraphQL list, for whoever wants to see the records. */
export function filterAsGraphql(filter: ComplaintFilter): Readonly<Record<string, unknown>> {
  const { organizationCodes, regionCode, sourceSystem } = filter;
  return {
    ...(organizationCodes === null ? {} : organizationsAsGraphql(organizationCodes)),
    ...(regionCode === null
      ? {}
      : { or: [{ regionCode: { eq: regionCode } }, { regionCode: { startsWith: `${regionCode}.` } }] }),
    ...(sourceSystem === null ? {} : { sourceSystem: { eq: sourceSystem } }),
  };
}

/** As many lists as a filter needs: one holds a limited number of values, and an agency may have more schools than that. */
export function organizationsAsGraphql(codes: readonly string[]): Readonly<Record<string, unknown>> {
  if (codes.length <= FILTER_LIST_MAX) return { organizationCode: { in: codes } };
  const lists = Array.from({ length: Math.ceil(codes.length / FILTER_LIST_MAX) }, (_, at) => ({
    organizationCode: { in: codes.slice(at * FILTER_LIST_MAX, (at + 1) * FILTER_LIST_MAX) },
  }));
  return { and: [{ or: lists }] };
}
