import { Field, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, FigureType } from '#core/figures';
import { DateScalar, DecimalScalar } from '#core/scalars';
import type { BoardLine } from '../board-line.js';
import type { Margin } from '../formulas/margin.js';
import type { MarginStep, PriceLevel, PriceMargins, ProducerMargin } from '../prices.service.js';
import type { CommodityRow } from '../sql/commodities.sql.js';
import { PriceLevelEnum } from './enums.js';
import { MarketPriceType, PricedCommodityType } from './market-prices.type.js';
import { PriceBoardLineType } from './price-board.type.js';

@ObjectType('PriceMargin', {
  description:
    'Selisih dua harga. Ongkos angkut, susut, dan simpan termasuk di dalamnya: selisih bukan laba. / What lies between two prices. Transport, loss and storage are in it: a margin is not a profit.',
})
export class PriceMarginType implements Margin {
  @Field(() => DecimalScalar, { description: 'Rupiah.' })
  readonly amount!: string;

  @Field(() => DecimalScalar, { description: 'Terhadap harga beli, persen. / Of the price paid, percent.' })
  readonly markupPercent!: string;

  @Field(() => DecimalScalar, { description: 'Terhadap harga jual, persen. / Of the price asked, percent.' })
  readonly sharePercent!: string;
}

@ObjectType('PriceMarginStep')
export class PriceMarginStepType implements MarginStep {
  @Field(() => PriceLevelEnum)
  readonly from!: PriceLevel;

  @Field(() => PriceLevelEnum)
  readonly to!: PriceLevel;

  @Field(() => FigureType, { description: 'Rupiah.' })
  readonly amount!: FigureType;

  @Field(() => FigureType, { description: 'Terhadap harga beli, persen. / Of the price paid, percent.' })
  readonly markup!: FigureType;

  @Field(() => FigureType, { description: 'Terhadap harga jual, persen. / Of the price asked, percent.' })
  readonly share!: FigureType;
}

@ObjectType('ProducerMargin', {
  description:
    'Harga di satu tempat produsen dan jaraknya ke rata-rata eceran. / A producer’s price and its distance to the retail average.',
})
export class ProducerMarginType extends MarketPriceType implements Omit<ProducerMargin, 'commodityCode'> {
  @Field(() => PriceMarginType, { nullable: true })
  readonly toRetail!: Margin | null;
}

@ObjectType('PriceMargins', { description: 'Dari produsen sampai pengecer. / From producer to retail.' })
export class PriceMarginsType implements PriceMargins {
  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => String, { nullable: true })
  readonly regionCode!: string | null;

  @Field(() => PricedCommodityType)
  readonly commodity!: CommodityRow;

  @Field(() => [PriceBoardLineType], { description: 'Rata-rata tiap tingkat. / The average of each level.' })
  readonly levels!: readonly BoardLine[];

  @Field(() => [PriceMarginStepType])
  readonly steps!: readonly MarginStep[];

  @Field(() => [ProducerMarginType])
  readonly producers!: readonly ProducerMargin[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
