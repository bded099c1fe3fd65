import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Costs, Requires } from '#access';
import { badInput, notFound } from '#core/errors';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { INGEST, type IngestContext } from '#ingest';
import { MappingInput, MappingProofType, type MappedFieldInput } from './mapping-proof.types.js';
import { proveMapping, type FieldToProve, type MappingProof } from './prove-mapping.js';

/** For whoever sets up a connector. It reads code lists only, but it works for its answer, so nobody asks without a name. */
@Resolver()
export class MappingProofResolver {
  constructor(@Inject(INGEST) private readonly ingest: IngestContext) {}

  @Query(() => MappingProofType)
  @Requires('client')
  @Costs(COMPUTED_QUERY_COST)
  mappingProof(
    @Args('input', { type: () => MappingInput }) { dataset, fields, locale, sample }: MappingInput,
  ): Promise<MappingProof> {
    if (!this.ingest.registry.all.some(({ definition }) => definition.name === dataset))
      throw notFound({ id: 'Kumpulan data', en: 'The dataset' }, dataset);
    return proveMapping(this.ingest, {
      ...{ dataset, sample, locale: locale ?? null },
      fields: fields.map(fieldToProve),
    });
  }
}

function fieldToProve({ field, from, constant }: MappedFieldInput): FieldToProve {
  if (constant === null || constant === undefined) return { field, from: from ?? null, constant: null };
  if (typeof constant === 'string' || typeof constant === 'number' || typeof constant === 'boolean')
    return { field, from: null, constant };
  throw badInput(
    `fields.${field}.constant`,
    {
      id: 'harus teks, bilangan, true, atau false',
      en: 'it must be a text, a number, true or false',
    },
    { value: constant },
  );
}
