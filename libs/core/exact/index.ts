export { centsOf, centsText, sumOfAmounts } from './cents.js';
export { Exact, moneyText, percentText, quantityText } from './exact.js';
