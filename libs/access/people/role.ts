import type { Action } from '../caller.js';
import { EVERY_DATASET, type Scope } from '../scope.js';

/** What a person is to the hub. Deny is the rule: a role opens what is listed in `scopesOfRole` and nothing else. */
export const ROLES = ['reader', 'operator', 'planner', 'steward', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that decide about whole datasets and so cannot be limited to an organization. */
export const WHOLE_HUB_ROLES: ReadonlySet<Role> = new Set(['steward', 'admin']);

/**
 * The grants of a role, within an organization and all below it when one is given. Restricted datasets and personal fields are in no
 * role: they are granted by name, on the record.
 */
export function scopesOfRole(role: Role, organizationCode: string | null): readonly Scope[] {
  const scope = (action: Action, datasetPattern: string = EVERY_DATASET): Scope => ({
    action,
    datasetPattern,
    organizationCode,
    regionCode: null,
  });
  switch (role) {
    case 'reader':
      return [scope('read')];
    case 'operator':
      return [scope('read'), scope('push')];
    case 'planner':
      return [scope('read'), scope('push', 'planning.*')];
    case 'steward':
      return [scope('read'), scope('steward')];
    case 'admin':
      return [scope('admin')];
  }
}
