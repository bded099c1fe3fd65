import { csvCell, CSV_LINE_END, guarded } from '#core/csv';
import { XLSX_EXACT_DIGITS_MAX } from '#core/limits';
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

/** The same as a workbook; every cell is a value, so nothing in it is a formula. */
export async function* evaluationXlsx({ rows, year, quarter }: RkpdEvaluation): AsyncGenerator<Uint8Array> {
  // Loaded when the first workbook is asked for.
  const { writeXlsxStream } = await import('hucre/xlsx');
  const columns = evaluationColumns(year);
  const cells = function* () {
    for (const row of rows) yield columns.map((column) => xlsxCell(column, column.of(row)));
  };
  const bytes = writeXlsxStream(cells(), {
    name: `Evaluasi TW ${quarter} ${year}`,
    columns: columns.map(({ header, isAmount }) => ({
      header,
      ...(isAmount === true ? { numFmt: '#,##0.00' } : {}),
    })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: Infinity,
  });
  const reader = bytes.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function xlsxCell({ isAmount }: EvaluationColumn, value: string | number | null): string | number | null {
  if (isAmount !== true || typeof value !== 'string') return value;
  const digits = value.replace(/^-?0*/, '').replace('.', '').length;
  return digits <= XLSX_EXACT_DIGITS_MAX ? Number(value) : value;
}
