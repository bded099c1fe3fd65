export { FigureBasisType, FigureReasonType, FigureRecordsType, FigureType } from './figure.type.js';
export { LocalTextType } from './local-text.type.js';
export { shareFigure, sharePercent, type ShareOf } from './share-figure.js';
export { DAYS, HOURS, PERCENT, PERCENTAGE_POINTS, RUPIAH } from './units.js';
