export { formatDecimal, formatPercent, formatRupiah, formatRupiahExactly, type Digits } from './number.js';
export { formatAge, formatDay, formatMoment, formatMonth, monthInProvince, reportedYear } from './time.js';
export { useFormat, type Format } from './use-format.js';
