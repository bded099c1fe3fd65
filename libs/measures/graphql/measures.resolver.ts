import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public, type RequestContext } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { FigureType } from '#core/figures';
import { MeasuresService, type MeasureSlice } from '../measures.service.js';
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
    @Args() { code, asOf, ...of }: MeasureValueArgs,
    @Context() { caller }: RequestContext,
  ): Promise<FigureType> {
    return this.measures.value(code, sliceOf(of), { caller, asOf: asOf ?? null });
  }

  @Query(() => MeasureValuesType, {
    description: 'Satu ukuran untuk semua organisasi sekaligus. / A measure for every organization at once.',
  })
  async measureValues(
    @Args() { code, asOf, ...of }: MeasureValuesArgs,
    @Context() { caller }: RequestContext,
  ): Promise<MeasureValuesType> {
    const asking = { caller, asOf: asOf ?? null };
    const { definition, total, organizations } = await this.measures.ofAll(code, sliceOf(of), asking);
    const { version, name, nameEn } = definition;
    return { code, version, name: { id: name, en: nameEn ?? name }, total, organizations };
  }

  @Query(() => FigureType, {
    description:
      'Mencoba definisi ukuran sebelum dikirim; tidak menyimpan apa pun. / Tries a definition before it is pushed; stores nothing.',
  })
  measurePreview(
    @Args() { definition, asOf, ...of }: MeasurePreviewArgs,
    @Context() { caller }: RequestContext,
  ): Promise<FigureType> {
    return this.measures.preview(definition, sliceOf(of), { caller, asOf: asOf ?? null });
  }
}

interface SliceArgs {
  readonly period: string;
  readonly organizationCode?: string | null;
  readonly regionCode?: string | null;
  readonly governmentCode?: string | null;
}

function sliceOf({ period, organizationCode, regionCode, governmentCode }: SliceArgs): MeasureSlice {
  return {
    period,
    organizationCode: organizationCode ?? null,
    regionCode: regionCode ?? null,
    governmentCode: governmentCode ?? null,
  };
}
