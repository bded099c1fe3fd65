import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { AppraisalDistributionService } from '../appraisal-distribution.service.js';
import { AppraisalDistributionArgs, AppraisalDistributionType } from './appraisal-distribution.type.js';

/** Open to everybody: numbers of people, none below the minimum of the dataset. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class AppraisalDistributionResolver {
  constructor(
    @Inject(AppraisalDistributionService) private readonly appraisals: AppraisalDistributionService,
  ) {}

  @Query(() => AppraisalDistributionType, {
    description:
      'Sebaran predikat kinerja pegawai per perangkat daerah. / Distribution of employees’ predicates per agency.',
  })
  appraisalDistribution(
    @Args() { organizationCode = null, ...of }: AppraisalDistributionArgs,
  ): Promise<AppraisalDistributionType> {
    return this.appraisals.distribution({ ...of, organizationCode });
  }
}
