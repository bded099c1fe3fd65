export {
  columnLetters,
  excelSerial,
  writeXlsx,
  type XlsxCell,
  type XlsxOptions,
  type XlsxSheet,
} from './write-xlsx.js';
export { writeZip, type ZipPart } from './write-zip.js';
