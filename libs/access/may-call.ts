import type { Caller } from './caller.js';
import { isAdmin } from './decisions.js';
import type { Requirement } from './requires.js';

/** Whether a caller passes the gate of an operation. Which datasets its grants cover is decided where they are known. */
export function mayCall(caller: Caller, requirement: Requirement): boolean {
  if (requirement === 'public' || caller.kind === 'system') return true;
  if (caller.kind === 'anonymous') return false;
  if (requirement === 'client') return true;
  if (caller.grants.some(({ action }) => action === requirement)) return true;
  return isAdmin(caller) && INCLUDED_IN_ADMIN.has(requirement);
}

/** An admin hands out grants, and may give itself the others: push and personal data, on the record. */
const INCLUDED_IN_ADMIN = new Set<Requirement>(['admin', 'steward', 'read']);
