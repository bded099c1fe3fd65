import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessError, forbidden } from './access.errors.js';
import type { Caller } from './caller.js';
import { mayCall } from './may-call.js';
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
    if (requirement === undefined)
      throw forbidden({ id: 'memerlukan aturan untuk operasi ini', en: 'a rule for this operation' });
    // HTTP routes have no context of ours: a route that is not public does not exist.
    const caller = context.getType<string>() === 'graphql' ? callerOf(context) : undefined;
    if (caller === undefined || caller.kind === 'anonymous') throw new AccessError('UNAUTHENTICATED');
    if (!mayCall(caller, requirement)) {
      throw forbidden(requirement);
    }
    return true;
  }
}

function callerOf(context: ExecutionContext): Caller {
  // A resolver is called with (parent, arguments, context, info).
  const [, , { caller }] = context.getArgs<[unknown, unknown, RequestContext]>();
  return caller;
}
