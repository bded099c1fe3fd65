import type { LocalText } from '#dataset';
import { type Reading, refusal } from '../refusal.js';
import type { Cell } from '../sources/source-row.js';
import { expandNumericText, significantDigits } from './decimal-text.js';
import { zeroFormatted } from './zero-format.js';

/** Excel keeps 15 significant digits of a number and replaces the rest with zeros. */
const EXCEL_DIGITS = 15;

/** The text of a cell. A code that a spreadsheet turned into a number or a date is recovered where that is certain. */
export function parseText(cell: Cell, trims: boolean): Reading<string> {
  if (cell.kind === 'number') return numberAsText(cell);
  if (cell.kind === 'date') {
    return refusal('DATE_IN_TEXT_CELL', {
      id: 'Excel mengubah isi sel ini menjadi tanggal; format kolomnya sebagai Teks lalu ketik ulang',
      en: 'Excel turned this cell into a date; format the column as Text and type it again',
    });
  }
  if (!trims) return { value: cell.raw };
  const trimmed = cell.raw.trim();
  return trimmed === cell.raw ? { value: trimmed } : { value: trimmed, note: TRIMMED };
}

function numberAsText(cell: Cell): Reading<string> {
  const decimal = expandNumericText(cell.raw);
  if (decimal === undefined) return { value: cell.raw };
  if (significantDigits(decimal) >= EXCEL_DIGITS && !isExact(cell)) {
    return refusal('DIGITS_LOST', {
      id: `Excel hanya menyimpan ${EXCEL_DIGITS} angka; format kolom ini sebagai Teks lalu isi ulang`,
      en: `Excel keeps only ${EXCEL_DIGITS} digits; format this column as Text and fill it in again`,
    });
  }
  const formatted = zeroFormatted(decimal, cell.format);
  if (formatted !== undefined && formatted !== decimal) {
    return {
      value: formatted,
      note: { id: `nol menurut format ${cell.format}`, en: `zeros from the format ${cell.format}` },
    };
  }
  return { value: decimal, note: FROM_NUMBER };
}

/** JSON numbers are text in the file: no digit is lost before we read them. */
function isExact(cell: Cell): boolean {
  return cell.json !== undefined;
}

const TRIMMED: LocalText = { id: 'spasi di tepi dibuang', en: 'blanks around it taken off' };
const FROM_NUMBER: LocalText = { id: 'angka dijadikan teks', en: 'a number, sent as text' };
