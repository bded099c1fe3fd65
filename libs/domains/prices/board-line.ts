import type { FigureType } from '#core/figures';
import { pricePosition, type PricePosition } from './formulas/deviation.js';
import { changeFigure, deviationFigure, type FigureContext } from './price-figures.js';
import type { BoardRow } from './sql/price-board.sql.js';
import type { ReferenceRow } from './sql/reference-in-force.sql.js';

/** How an average lies to one reference price in force. */
export interface ReferenceDeviation extends ReferenceRow {
  /** Null without an average. */
  readonly position: PricePosition | null;
  readonly fromUpper: FigureType | null;
  readonly fromLower: FigureType | null;
}

export interface BoardLine extends Omit<BoardRow, 'average' | 'changePercent'> {
  readonly average: FigureType;
  readonly changePercent: FigureType;
  readonly references: readonly ReferenceDeviation[];
}

export function boardLine(
  row: BoardRow,
  references: readonly ReferenceRow[],
  { average, ...context }: FigureContext & { readonly average: FigureType },
): BoardLine {
  const own = references.filter(
    ({ commodityCode, level }) => commodityCode === row.commodityCode && level === row.level,
  );
  return {
    ...row,
    average,
    changePercent: changeFigure(row, context),
    references: own.map((reference) => ({
      position: row.average === null ? null : pricePosition(row.average, reference),
      fromUpper: reference.upperPrice === null ? null : deviationFigure(row, reference.upperPrice, context),
      fromLower: reference.lowerPrice === null ? null : deviationFigure(row, reference.lowerPrice, context),
      ...reference,
    })),
  };
}
