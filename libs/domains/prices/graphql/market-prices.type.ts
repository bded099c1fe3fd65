import { Field, ObjectType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { DateScalar, DecimalScalar } from '#core/scalars';
import type { MarketPrices } from '../prices.service.js';
import type { CommodityRow } from '../sql/commodities.sql.js';
import type { MarketPriceRow } from '../sql/market-prices.sql.js';
import { PriceLevelEnum, SetAsideReasonEnum } from './enums.js';

@ObjectType('PricedCommodity')
export class PricedCommodityType implements CommodityRow {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly group!: string;

  @Field(() => String)
  readonly unit!: string;
}

@ObjectType('MarketPrice', {
  description:
    'Harga terbaru satu pasar yang diamati dan bukan pencilan, dan yang sebelumnya. / The latest price of a market that was observed and is no outlier, and the one before.',
})
export class MarketPriceType implements Omit<MarketPriceRow, 'commodityCode'> {
  @Field(() => PriceLevelEnum)
  readonly level!: string;

  @Field(() => String)
  readonly marketCode!: string;

  @Field(() => String)
  readonly marketName!: string;

  @Field(() => String)
  readonly regionCode!: string;

  @Field(() => String)
  readonly unit!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Null bila tujuh hari tidak ada. / Null when there was none for seven days.',
  })
  readonly price!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly date!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly previousPrice!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly previousDate!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Rupiah.' })
  readonly change!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Persen. / Percent.' })
  readonly changePercent!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Nilai yang lebih baru tetapi tidak dihitung. / A newer value that does not count.',
  })
  readonly setAsidePrice!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly setAsideDate!: string | null;

  @Field(() => SetAsideReasonEnum, { nullable: true })
  readonly setAsideBecause!: 'imputed' | 'outlier' | null;
}

@ObjectType('MarketPrices', {
  description: 'Harga satu komoditas menurut pasar. / Prices of one commodity by market.',
})
export class MarketPricesType implements MarketPrices {
  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => String, { nullable: true })
  readonly regionCode!: string | null;

  @Field(() => PricedCommodityType)
  readonly commodity!: CommodityRow;

  @Field(() => [MarketPriceType])
  readonly markets!: readonly MarketPriceRow[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
