import { ArgsType, Field } from '@nestjs/graphql';
import { DateScalar } from '#core/scalars';
import { PRICE_LEVELS, type PriceLevel } from '../prices.service.js';
import { PriceLevelEnum } from './enums.js';

const LEVELS = 'Tingkat perdagangan; semua bila tidak disebut. / Levels of trade; all unless told.';

@ArgsType()
class PlaceAndDayArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Wilayah dan semua di bawahnya. / A region and all below it.',
  })
  readonly regionCode?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Hari ini bila tidak disebut. / Today unless told.',
  })
  readonly date?: string | null;
}

@ArgsType()
export class PriceBoardArgs extends PlaceAndDayArgs {
  @Field(() => [String], { nullable: true, description: 'Paling banyak 200. / At most 200.' })
  readonly commodityCodes?: readonly string[] | null;

  @Field(() => [PriceLevelEnum], { defaultValue: ['retail'], description: LEVELS })
  readonly levels!: readonly PriceLevel[];
}

@ArgsType()
export class CommodityPriceArgs extends PlaceAndDayArgs {
  @Field(() => String)
  readonly commodityCode!: string;
}

@ArgsType()
export class MarketPricesArgs extends CommodityPriceArgs {
  @Field(() => [PriceLevelEnum], { defaultValue: [...PRICE_LEVELS], description: LEVELS })
  readonly levels!: readonly PriceLevel[];
}

@ArgsType()
export class PriceSeriesArgs {
  @Field(() => String)
  readonly commodityCode!: string;

  @Field(() => PriceLevelEnum)
  readonly level!: PriceLevel;

  @Field(() => String, { nullable: true })
  readonly regionCode?: string | null;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar, { description: 'Paling banyak 366 hari. / At most 366 days.' })
  readonly to!: string;
}
