import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public, type RequestContext } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { FigureType } from '#core/figures';
import { MeasuresService } from '../measures.service.js';
import { MeasureValuesType } from './measure-values.type.js';
import { MeasurePreviewArgs, MeasureValueArgs, MeasureValuesArgs } from './measures.args.js';

/** Open to everybody: each figure is computed under the rights of whoever asks. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class MeasuresResolver {
  constructor(@Inject(MeasuresService) private readonly measures: MeasuresService) {}

  @Query(() => FigureType, {
    description: 'Satu ukuran hidup, terbuka sampai catatannya. / A live measure, open down to its records.',
  })
  measureValue(
    @Args() { code, period, organizationCode, regionCode, asOf }: MeasureValueArgs,
    @Context() { caller }: RequestContext,
  ): Promise<FigureType> {
    return this.measures.value(
      code,
      { period, organizationCode: organizationCode ?? null, regionCode: regionCode ?? null },
      { caller, asOf: asOf ?? null },
    );
  }

  @Query(() => MeasureValuesType, {
    description: 'Satu ukuran untuk semua organisasi sekaligus. / A measure for every organization at once.',
  })
  async measureValues(
    @Args() { code, period, regionCode, asOf }: MeasureValuesArgs,
    @Context() { caller }: RequestContext,
  ): Promise<MeasureValuesType> {
    const { definition, total, organizations } = await this.measures.ofAll(
      code,
      { period, regionCode: regionCode ?? null },
      { caller, asOf: asOf ?? null },
    );
    const { version, name, nameEn } = definition;
    return { code, version, name: { id: name, en: nameEn ?? name }, total, organizations };
  }

  @Query(() => FigureType, {
    description:
      'Mencoba definisi ukuran sebelum dikirim; tidak menyimpan apa pun. / Tries a definition before it is pushed; stores nothing.',
  })
  measurePreview(
    @Args() { definition, period, organizationCode, regionCode, asOf }: MeasurePreviewArgs,
    @Context() { caller }: RequestContext,
  ): Promise<FigureType> {
    return this.measures.preview(
      definition,
      { period, organizationCode: organizationCode ?? null, regionCode: regionCode ?? null },
      { caller, asOf: asOf ?? null },
    );
  }
}
