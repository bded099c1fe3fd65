export { deviationPercent, pricePosition, type PricePosition } from './formulas/deviation.js';
export { marginBetween, type Margin } from './formulas/margin.js';
export { OUTLIER_RULE_2026_11_26 } from './formulas/outlier-rule.js';
export { PricesModule } from './prices.module.js';
export {
  PRICE_LEVELS,
  PricesService,
  type MarketPrices,
  type PriceBoard,
  type PriceLevel,
  type PriceMargins,
  type PriceSeries,
} from './prices.service.js';
