export { readBasis, readBasisIn, type BasisOf, type FigureBasis } from './basis/read-basis.js';
export { RememberedAnswers, type Answered } from './remembered/remembered-answers.js';
export { expectArrival } from './arrivals/expect-arrival.js';
export { recordArrivals } from './arrivals/record-arrivals.js';
export { recordContracts } from './contracts/record-contracts.js';
export { CatalogModule } from './catalog.module.js';
export { ArrivalsService, type ArrivalPage, type DisciplineLine } from './arrivals/arrivals.service.js';
export { PublishingModule } from './publishing/publishing.module.js';
