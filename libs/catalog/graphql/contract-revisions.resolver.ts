import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import type { Pool } from '#core/database';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { READ_DATABASE } from '#core/wiring';
import { contractRevisions } from '../contracts/contract-revisions.js';
import { ContractRevisionType } from './contract-revision.type.js';

@ArgsType()
export class ContractRevisionsArgs {
  @Field(() => String, { nullable: true, description: 'Semua bila tidak disebut. / All unless told.' })
  readonly dataset?: string | null;

  @Field(() => Int, { description: 'Paling banyak 200. / At most 200.' })
  readonly first: number = 50;
}

/** Contracts are public, also of datasets whose records are not: whoever sends must know what is taken. */
@Resolver()
@Public()
export class ContractRevisionsResolver {
  constructor(@Inject(READ_DATABASE) private readonly pool: Pool) {}

  @Query(() => [ContractRevisionType], {
    description:
      'Kontrak yang pernah berlaku di hub ini, terbaru dahulu, dengan bedanya. / The contracts that were in force on this hub, newest first, and how they differ.',
  })
  @Costs(COMPUTED_QUERY_COST)
  async contractRevisions(
    @Args() { dataset, first }: ContractRevisionsArgs,
  ): Promise<readonly ContractRevisionType[]> {
    const revisions = await contractRevisions(this.pool, { dataset: dataset ?? null, first });
    return revisions.map(({ changes, ...revision }) => ({
      ...revision,
      changes: changes.map(({ kind, ...change }) => ({ ...change, isBreaking: kind === 'breaking' })),
    }));
  }
}
