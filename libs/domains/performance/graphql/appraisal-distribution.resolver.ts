import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public, type RequestContext } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { AppraisalDistributionService } from '../appraisal-distribution.service.js';
import { AppraisalDistributionArgs, AppraisalDistributionType } from './appraisal-distribution.type.js';

/** Open to everybody, in rounded numbers. */
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
    @Context() { caller }: RequestContext,
  ): Promise<AppraisalDistributionType> {
    return this.appraisals.distribution({ ...of, organizationCode }, caller);
  }
}
