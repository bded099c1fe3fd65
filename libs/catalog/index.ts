export { readBasis, type BasisOf, type FigureBasis } from './basis/read-basis.js';
export { recordArrivals } from './arrivals/record-arrivals.js';
