export { Exact, moneyText, percentText, quantityText } from './exact.js';
