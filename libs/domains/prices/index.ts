export { PricesModule } from './prices.module.js';
export {
  PricesService,
  type MarketPrices,
  type PriceBoard,
  type PriceMargins,
  type PriceSeries,
} from './prices.service.js';
