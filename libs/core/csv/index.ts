export { csvCell, CSV_LINE_END, guarded, unguarded } from './csv-cell.js';
