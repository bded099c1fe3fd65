import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '#access';
import { CASCADE_CARRIERS_DEFAULT, PLANNING_ROWS_MAX } from '#core/limits';
import type { CascadeNode, CascadeProgram } from '../cascade/build-cascade.js';
import type { CascadeGap } from '../cascade/cascade-gaps.js';
import type { PlanCascade } from '../cascade/plan-cascade.service.js';
import { CascadeGapType, CascadeNodeType, CascadeProgramType, PlanCascadeType } from './plan-cascade.type.js';
import { AFTER, firstOf, rowsOf } from './list-args.js';
import { text } from './texts.js';

/** The lists of a cascade; whoever got the cascade may see them. */
@Resolver(() => PlanCascadeType)
@Public()
export class PlanCascadeListsResolver {
  @ResolveField(() => [CascadeProgramType], text('Menurut urutan rencana', 'In the order of the plan'))
  programs(
    @Parent() { programs }: PlanCascade,
    @Args('first', firstOf(PLANNING_ROWS_MAX)) first: number,
    @Args('after', AFTER) after: number,
  ): readonly CascadeProgram[] {
    return rowsOf(programs, { first, after });
  }

  @ResolveField(
    () => [CascadeGapType],
    text(
      'Program demi program, lalu belanja yang tidak diwakili program',
      'Program by program, then spending that no program stands for',
    ),
  )
  gaps(
    @Parent() { gaps }: PlanCascade,
    @Args('first', firstOf(PLANNING_ROWS_MAX)) first: number,
    @Args('after', AFTER) after: number,
  ): readonly CascadeGap[] {
    return rowsOf(gaps, { first, after });
  }
}

@Resolver(() => CascadeProgramType)
@Public()
export class CascadeProgramListsResolver {
  @ResolveField(
    () => [CascadeNodeType],
    text('Renstra, lalu RKPD, lalu Renja', 'Strategic plans, then annual plans, then those of agencies'),
  )
  carriers(
    @Parent() { carriers }: CascadeProgram,
    @Args('first', firstOf(CASCADE_CARRIERS_DEFAULT)) first: number,
    @Args('after', AFTER) after: number,
  ): readonly CascadeNode[] {
    return rowsOf(carriers, { first, after });
  }

  @ResolveField(() => [CascadeGapType])
  gaps(
    @Parent() { gaps }: CascadeProgram,
    @Args('first', firstOf(PLANNING_ROWS_MAX)) first: number,
    @Args('after', AFTER) after: number,
  ): readonly CascadeGap[] {
    return rowsOf(gaps, { first, after });
  }
}
