import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { PlanCascadeService, type PlanCascade } from '../cascade/plan-cascade.service.js';
import { AlignmentArgs } from './alignment.args.js';
import { PlanCascadeType } from './plan-cascade.type.js';

@ArgsType()
class PlanCascadeArgs extends AlignmentArgs {
  @Field(() => String, { description: 'Kode simpul rencana itu. / Code of a node of that plan.' })
  readonly nodeCode!: string;
}

/** Open to everybody: it reads public datasets only, which the module checks when it starts. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class PlanCascadeResolver {
  constructor(@Inject(PlanCascadeService) private readonly cascades: PlanCascadeService) {}

  @Query(() => PlanCascadeType, {
    description:
      'Simpul RPJMD dan yang mengusungnya dalam Renstra, RKPD, anggaran, dan pekerjaan, dengan yang terputus. / A node of a plan and what carries it in strategic plans, annual plan, budget and work, with what is missing.',
  })
  planCascade(@Args() args: PlanCascadeArgs): Promise<PlanCascade> {
    const { planCode, nodeCode, year, asOf, lowerFormula } = args;
    return this.cascades.cascade({ planCode, nodeCode, year, asOf: asOf ?? null, lowerFormula });
  }
}
