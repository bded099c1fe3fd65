/**
 * Stands in for a prefix as long as the province has none (`OCID_PREFIX`): nobody holds it, and the Open Contracting Partnership gives out
 * the real ones. Packages made with it say so.
 */
export const PLACEHOLDER_OCID_PREFIX = 'ocds-000000';

export function ocidOf(prefix: string, packageCode: string): string {
  return `${prefix}-${packageCode}`;
}

export function packageCodeOf(prefix: string, ocid: string): string | undefined {
  return ocid.startsWith(`${prefix}-`) ? ocid.slice(prefix.length + 1) : undefined;
}
