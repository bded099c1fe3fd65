import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { COST, type RequestContext } from '#access';
import { checkCost } from '#query';

/** Counts what computed queries cost, so that aliases do not multiply them without end. Datasets are reckoned by who reads them. */
@Injectable()
export class CostGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const records = this.reflector.getAllAndOverride<number | undefined>(COST, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (records === undefined) return true;
    // A resolver is called with (parent, arguments, context, info).
    const [, , { cost }] = context.getArgs<[unknown, unknown, RequestContext]>();
    cost.estimated += records;
    checkCost(cost);
    return true;
  }
}
