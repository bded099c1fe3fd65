import { Inject } from '@nestjs/common';
import { Context, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public, pushLimits, type Caller, type RequestContext, type ScopeLimit } from '#access';
import type { DatasetDefinition } from '#dataset';
import type { IngestContext } from '../ingest-context.js';
import { INGEST } from '../ingest.tokens.js';

@ObjectType('PushLimit', {
  description:
    'Rekaman harus berada di organisasi dan wilayah ini; null tidak membatasi. / A record must lie in these organizations and regions; null does not limit.',
})
export class PushLimitObject {
  @Field(() => [String], { nullable: true }) readonly organizations: readonly string[] | null = null;
  @Field(() => [String], { nullable: true }) readonly regions: readonly string[] | null = null;
}

@ObjectType('DatasetContract', {
  description:
    'Kontrak yang diterima hub ini, dan apa yang boleh dikirim penanya. / The contract this hub takes, and what the caller may push.',
})
export class DatasetContractObject {
  @Field() readonly dataset: string = '';
  @Field(() => Int) readonly version: number = 0;
  @Field() readonly mayPush: boolean = false;
  @Field(() => [PushLimitObject], {
    description:
      'Cukup satu yang dipenuhi; kosong bila tidak boleh mengirim. / Meeting one of them is enough; empty when nothing may be pushed.',
  })
  readonly pushLimits: readonly ScopeLimit[] = [];
}

/** Lets a connector compare what it was built with, and what it is about to send, with what this hub takes. */
@Resolver()
@Public()
export class ContractResolver {
  constructor(@Inject(INGEST) private readonly ingest: IngestContext) {}

  @Query(() => [DatasetContractObject])
  datasetContracts(@Context() { caller }: RequestContext): readonly DatasetContractObject[] {
    return this.ingest.registry.all.map(({ definition }) => contractFor(caller, definition));
  }
}

function contractFor(caller: Caller, { name, version }: DatasetDefinition): DatasetContractObject {
  const limits = pushLimits(caller, name);
  return { dataset: name, version, mayPush: limits !== 'none', pushLimits: limits === 'none' ? [] : limits };
}
