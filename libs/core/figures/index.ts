export { FigureBasisType, FigureReasonType, FigureRecordsType, FigureType } from './figure.type.js';
export { LocalTextType } from './local-text.type.js';
