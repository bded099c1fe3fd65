import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { CetarService } from '../cetar.service.js';
import { CetarType } from './cetar.type.js';

/** Open to everybody: citizens audit agencies with it. It reads as the anonymous caller. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class CetarResolver {
  constructor(@Inject(CetarService) private readonly scores: CetarService) {}

  @Query(() => CetarType, {
    description:
      'Skor CETAR per perangkat daerah dan dimensi, dengan hitungannya. / The CETAR score of each agency by dimension, with its arithmetic.',
  })
  cetar(
    @Args('period', { description: '2026, 2026-Q3, 2026-S1, 2026-10' }) period: string,
    @Args('organizationCode', { type: () => String, nullable: true }) organizationCode?: string | null,
    @Args('definition', {
      type: () => String,
      nullable: true,
      description:
        'Versi definisi; bawaan: yang berlaku. / Version of the definition; the one in force unless told.',
    })
    definition?: string | null,
  ): Promise<CetarType> {
    return this.scores.cetar({
      period,
      organizationCode: organizationCode ?? null,
      definition: definition ?? null,
    });
  }
}
