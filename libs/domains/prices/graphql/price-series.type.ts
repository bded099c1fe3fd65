import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { DateScalar, DecimalScalar } from '#core/scalars';
import type { PriceSeries } from '../prices.service.js';
import type { CommodityRow } from '../sql/commodities.sql.js';
import type { PricePoint } from '../sql/price-series.sql.js';
import { PricedCommodityType } from './market-prices.type.js';

@ObjectType('PricePoint', {
  description: 'Satu hari; hari tanpa harga tidak bertitik. / One day; a day without prices has no point.',
})
export class PricePointType implements PricePoint {
  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Null bila hanya ada perkiraan atau pencilan. / Null with nothing but imputed values and outliers.',
  })
  readonly average!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly lowest!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly highest!: string | null;

  @Field(() => Int)
  readonly marketCount!: number;

  @Field(() => Int)
  readonly imputedCount!: number;

  @Field(() => Int)
  readonly outlierCount!: number;
}

@ObjectType('PriceSeries', { description: 'Deret harga harian. / Daily series of a price.' })
export class PriceSeriesType implements Omit<PriceSeries, 'date'> {
  @Field(() => PricedCommodityType)
  readonly commodity!: CommodityRow;

  @Field(() => [PricePointType])
  readonly points!: readonly PricePoint[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
