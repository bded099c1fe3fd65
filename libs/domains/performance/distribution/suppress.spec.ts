import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppress } from './suppress.js';

describe('what may be published of people', () => {
  it('is everything where every group is large enough, zero included', () => {
    expect(
      suppress(
        [
          [10, 0, 5],
          [20, 7, 9],
        ],
        5,
      ),
    ).toEqual({
      rows: [
        { cells: [10, 0, 5], total: 15 },
        { cells: [20, 7, 9], total: 36 },
      ],
      columnTotals: [30, 7, 14],
      total: 51,
    });
  });

  it('a group of four takes a second cell with it in its row and in its column', () => {
    const { rows } = suppress(
      [
        [10, 4, 30],
        [20, 8, 9],
      ],
      5,
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      [null, null, 30],
      [null, null, 9],
    ]);
    expect(rows.map(({ total }) => total)).toEqual([44, 37]);
  });

  it('an agency of three is withheld whole, and a second one with it', () => {
    const { rows, total } = suppress(
      [
        [3, 0],
        [6, 6],
        [20, 20],
        [30, 30],
      ],
      5,
    );
    expect(rows.map((row) => row.total)).toEqual([null, null, 40, 60]);
    expect(total).toBe(115);
  });

  it('is nothing of fewer than five people altogether', () => {
    expect(suppress([[2, 2]], 5)).toEqual({
      rows: [{ cells: [null, null], total: null }],
      columnTotals: [null, null],
      total: null,
    });
  });

  const tables = fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 7,
    }),
  );

  it('no line of any table gives a small group away by subtraction', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { rows, columnTotals, total } = suppress(counts, 5);
        const published = [
          ...rows.flatMap(({ cells, total: sum }) => [...cells, sum]),
          ...columnTotals,
          total,
        ];
        for (const count of published) expect(count === null || count === 0 || count >= 5).toBe(true);
        const lines = [
          ...rows.map(({ cells, total: sum }) => ({ cells, sum })),
          { cells: rows.map((row) => row.total), sum: total },
          { cells: columnTotals, sum: total },
          ...columnTotals.map((sum, column) => ({
            cells: rows.map(({ cells }) => cells[column] ?? null),
            sum,
          })),
        ];
        for (const { cells, sum } of lines) {
          const withheld = cells.filter((count) => count === null).length;
          if (sum === null || withheld === 0) continue;
          const left = sum - cells.reduce<number>((known, count) => known + (count ?? 0), 0);
          expect(left === 0 || left >= 5).toBe(true);
          if (withheld === 1) expect(left === 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never shows a number that is not the number', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        suppress(counts, 5).rows.forEach(({ cells }, row) =>
          cells.forEach((count, column) =>
            expect(count === null || count === counts[row]?.[column]).toBe(true),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});
