import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessError } from './access.errors.js';
import type { Caller } from './caller.js';
import { isAdmin } from './decisions.js';
import type { RequestContext } from './request-context.js';
import { REQUIREMENT, type Requirement } from './requires.js';

/** Stands before every resolver. One that does not say whom it is for lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIREMENT, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (requirement === 'public') return true;
    if (requirement === undefined) throw new AccessError('FORBIDDEN', { need: 'a rule for this operation' });
    // HTTP routes have no context of ours: a route that is not public does not exist.
    const caller = context.getType<string>() === 'graphql' ? callerOf(context) : undefined;
    if (caller === undefined || caller.kind === 'anonymous') throw new AccessError('UNAUTHENTICATED');
    if (!meets(caller, requirement)) {
      throw new AccessError('FORBIDDEN', { need: requirement });
    }
    return true;
  }
}

function meets(caller: Caller, requirement: Requirement): boolean {
  if (requirement === 'client' || requirement === 'public' || caller.kind === 'system') return true;
  if (caller.grants.some(({ action }) => action === requirement)) return true;
  return isAdmin(caller) && INCLUDED_IN_ADMIN.has(requirement);
}

function callerOf(context: ExecutionContext): Caller {
  // A resolver is called with (parent, arguments, context, info).
  const [, , { caller }] = context.getArgs<[unknown, unknown, RequestContext]>();
  return caller;
}

/** An admin hands out grants, and may give itself the others: push and personal data, on the record. */
const INCLUDED_IN_ADMIN = new Set<Requirement>(['admin', 'steward', 'read']);
