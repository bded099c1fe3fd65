import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { PlanningService, type AlignmentGaps, type BasedAlignment } from '../planning.service.js';
import { AlignmentGapsType } from './alignment-gaps.type.js';
import { AlignmentType } from './alignment.type.js';
import { AlignmentArgs, AlignmentGapsArgs } from './alignment.args.js';

/** Open to everybody: it reads public datasets only, which the module checks when it starts. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class AlignmentResolver {
  constructor(@Inject(PlanningService) private readonly planning: PlanningService) {}

  @Query(() => AlignmentType, {
    description:
      'Pohon rencana dengan target, capaian, status, dan anggaran. / The tree of a plan with targets, figures, status and budget.',
  })
  alignment(@Args() { planCode, year, asOf, lowerFormula }: AlignmentArgs): Promise<BasedAlignment> {
    return this.planning.alignment({ planCode, year, asOf: asOf ?? null, lowerFormula });
  }

  @Query(() => AlignmentGapsType, {
    description:
      'Yang tidak selaras antara rencana, capaian, dan anggaran. / What does not line up between plan, figures and budget.',
  })
  alignmentGaps(@Args() { planCode, year, asOf, first, after }: AlignmentGapsArgs): Promise<AlignmentGaps> {
    return this.planning.gaps({ planCode, year, asOf: asOf ?? null, first, after });
  }
}
