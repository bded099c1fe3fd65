import { csvCell, CSV_LINE_END, guarded } from '#core/csv';
import { amountCell, workbookBytes } from '#core/xlsx';
import type { RkpdEvaluation } from '../rkpd-evaluation/rkpd-evaluation.service.js';
import { evaluationColumns, type EvaluationColumn } from '../rkpd-evaluation/evaluation-columns.js';

/** The table as CSV, row by row. Text that begins like a formula is guarded; amounts are digits and a sign, and stay as they are. */
export function* evaluationCsv({ rows, year }: RkpdEvaluation): Generator<string> {
  const columns = evaluationColumns(year);
  yield columns.map(({ header }) => csvCell(header)).join(',') + CSV_LINE_END;
  for (const row of rows) {
    const cells = columns.map((column) => {
      const text = String(column.of(row) ?? '');
      return column.isAmount === true ? text : csvCell(NUMBER.test(text) ? text : guarded(text));
    });
    yield cells.join(',') + CSV_LINE_END;
  }
}

/** A value of an indicator may be below zero, which is no formula. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The same as a workbook. */
export function evaluationXlsx({ rows, year, quarter }: RkpdEvaluation): AsyncGenerator<Uint8Array> {
  const columns = evaluationColumns(year);
  const cells = function* () {
    for (const row of rows) yield columns.map((column) => cellOf(column, column.of(row)));
  };
  return workbookBytes({
    sheet: `Evaluasi TW ${quarter} ${year}`,
    columns: columns.map(({ header, isAmount }) => ({
      header,
      ...(isAmount === true ? { numFmt: '#,##0.00' } : {}),
    })),
    rows: cells(),
  });
}

function cellOf(
  { isAmount, isValue }: EvaluationColumn,
  value: string | number | null,
): string | number | null {
  if (typeof value !== 'string') return value;
  const isNumber = isAmount === true || (isValue === true && NUMBER.test(value));
  return isNumber ? amountCell(value) : value;
}
