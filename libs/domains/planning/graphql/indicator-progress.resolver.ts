import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { DateTimeScalar } from '#core/scalars';
import type { LowerFormula } from '../formulas/achievement.js';
import { IndicatorProgressService, type IndicatorProgress } from '../progress/indicator-progress.service.js';
import { LowerFormulaEnum } from './enums.js';
import { IndicatorProgressType } from './indicator-progress.type.js';
import { optional } from './texts.js';

@ArgsType()
export class IndicatorProgressArgs {
  @Field(() => String, { description: 'Kode indikator. / Code of the indicator.' })
  readonly code!: string;

  @Field(() => Int, optional('Tahun pertama; dari rencananya', 'First year; that of its plan unless told'))
  readonly fromYear?: number | null;

  @Field(() => Int, optional('Tahun terakhir; paling banyak sepuluh', 'Last year; ten at most'))
  readonly toYear?: number | null;

  @Field(() => String, optional('Wilayah; dari rencananya', 'Region; that of its plan unless told'))
  readonly regionCode?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Menurut yang tercatat pada saat ini. / By what was recorded at this moment.',
  })
  readonly asOf?: string | null;

  @Field(() => LowerFormulaEnum, { defaultValue: 'target_over_value' })
  readonly lowerFormula!: LowerFormula;
}

/** Open to everybody: it reads public datasets only, which the module checks when it starts. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class IndicatorProgressResolver {
  constructor(@Inject(IndicatorProgressService) private readonly indicators: IndicatorProgressService) {}

  @Query(() => IndicatorProgressType, {
    description:
      'Satu indikator: target menurut revisi, capaian, prakiraan, program, dan anggarannya. / One indicator: targets by revision, figures, forecast, programs and budget.',
  })
  indicatorProgress(@Args() args: IndicatorProgressArgs): Promise<IndicatorProgress> {
    const { code, fromYear, toYear, regionCode, asOf, lowerFormula } = args;
    return this.indicators.progress({
      code,
      lowerFormula,
      fromYear: fromYear ?? null,
      toYear: toYear ?? null,
      regionCode: regionCode ?? null,
      asOf: asOf ?? null,
    });
  }
}
