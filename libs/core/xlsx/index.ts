export { amountCell, workbookBytes, type Workbook } from './workbook.js';
