export { tableAsOf, type AsOfTable } from '#dataset-runtime';
