/**
 * Identifiers of contracting processes begin with a prefix that the Open Contracting Partnership gives to a publisher. This one is
 * a placeholder that nobody holds (2026-11-26): a province registers its own before it publishes, and changes this line once,
 * since identifiers that are out stay as they are.
 */
export const OCID_PREFIX = 'ocds-000000';

export function ocidOf(packageCode: string): string {
  return `${OCID_PREFIX}-${packageCode}`;
}

export function packageCodeOf(ocid: string): string | undefined {
  return ocid.startsWith(`${OCID_PREFIX}-`) ? ocid.slice(OCID_PREFIX.length + 1) : undefined;
}
