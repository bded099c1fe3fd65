import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '#access';
import { LINKED_BUDGET_LINES_DEFAULT, PLANNING_ROWS_MAX } from '#core/limits';
import type { ProgressBudget } from '../progress/indicator-progress.service.js';
import type { LinkedLine, LinkedProgram } from '../progress/linked-budget.js';
import { LinkedLineType, LinkedProgramType, ProgressBudgetType } from './linked-budget.type.js';
import { AFTER, firstOf, rowsOf } from './list-args.js';
import { text } from './texts.js';

/** The lists of a budget below an indicator; whoever got the indicator may see them. */
@Resolver(() => ProgressBudgetType)
@Public()
export class LinkedProgramsResolver {
  @ResolveField(() => [LinkedProgramType], text('Menurut urutan rencana', 'In the order of the plan'))
  programs(
    @Parent() { programs }: ProgressBudget,
    @Args('first', firstOf(PLANNING_ROWS_MAX)) first: number,
    @Args('after', AFTER) after: number,
  ): readonly LinkedProgram[] {
    return rowsOf(programs, { first, after });
  }
}

@Resolver(() => LinkedProgramType)
@Public()
export class LinkedLinesResolver {
  @ResolveField(() => [LinkedLineType], text('Yang terbesar dahulu', 'The largest first'))
  lines(
    @Parent() { lines }: LinkedProgram,
    @Args('first', firstOf(LINKED_BUDGET_LINES_DEFAULT)) first: number,
    @Args('after', AFTER) after: number,
  ): readonly LinkedLine[] {
    return rowsOf(lines, { first, after });
  }
}
