import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import {
  PricesService,
  type MarketPrices,
  type PriceBoard,
  type PriceMargins,
  type PriceSeries,
} from '../prices.service.js';
import { MarketPricesType } from './market-prices.type.js';
import { PriceBoardType } from './price-board.type.js';
import { PriceMarginsType } from './price-margins.type.js';
import { PriceSeriesType } from './price-series.type.js';
import { CommodityPriceArgs, MarketPricesArgs, PriceBoardArgs, PriceSeriesArgs } from './prices.args.js';

/** Open to everybody: it reads public datasets only, which the module checks when it starts. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class PricesResolver {
  constructor(@Inject(PricesService) private readonly prices: PricesService) {}

  @Query(() => PriceBoardType, {
    description:
      'Rata-rata, perubahan, dan jarak dari HAP/HET tiap komoditas. / Average, change and distance from the reference price of each commodity.',
  })
  priceBoard(@Args() { commodityCodes, levels, regionCode, date }: PriceBoardArgs): Promise<PriceBoard> {
    return this.prices.board({
      commodityCodes: commodityCodes ?? null,
      levels,
      regionCode: regionCode ?? null,
      date: date ?? null,
    });
  }

  @Query(() => MarketPricesType, {
    description:
      'Harga terbaru satu komoditas di tiap pasar. / The latest price of a commodity at each market.',
  })
  marketPrices(@Args() { commodityCode, levels, regionCode, date }: MarketPricesArgs): Promise<MarketPrices> {
    return this.prices.marketPrices({
      commodityCode,
      levels,
      regionCode: regionCode ?? null,
      date: date ?? null,
    });
  }

  @Query(() => PriceMarginsType, {
    description:
      'Selisih produsen → grosir → eceran. Wilayah hanya membatasi pasar eceran. / Margins producer → wholesale → retail. The region limits the retail markets only.',
  })
  priceMargins(@Args() { commodityCode, regionCode, date }: CommodityPriceArgs): Promise<PriceMargins> {
    return this.prices.margins({ commodityCode, regionCode: regionCode ?? null, date: date ?? null });
  }

  @Query(() => PriceSeriesType, { description: 'Untuk grafik. / For charts.' })
  priceSeries(@Args() { commodityCode, level, regionCode, from, to }: PriceSeriesArgs): Promise<PriceSeries> {
    return this.prices.series({ commodityCode, level, regionCode: regionCode ?? null, from, to });
  }
}
