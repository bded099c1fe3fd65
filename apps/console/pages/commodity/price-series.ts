import type { CommodityQuery } from './commodity.graphql.js';

export type Level = 'producer' | 'wholesale' | 'retail';

export interface PricePoint {
  readonly level: Level;
  readonly name: string;
  readonly at: Date;
  /** NaN breaks the line: on that day there was nothing but what does not count. */
  readonly value: number;
  readonly imputedCount: number;
  readonly outlierCount: number;
}

export interface PriceDay {
  readonly date: string;
  readonly producer?: string | null;
  readonly wholesale?: string | null;
  readonly retail?: string | null;
  readonly setAside: number;
}

export interface PriceSeries {
  readonly points: readonly PricePoint[];
  /** The latest known point of each level, where its name stands. */
  readonly ends: readonly PricePoint[];
  readonly days: readonly PriceDay[];
}

const LEVELS = ['producer', 'wholesale', 'retail'] as const;

export function priceSeries(data: CommodityQuery, names: Readonly<Record<Level, string>>): PriceSeries {
  const points = LEVELS.flatMap((level) =>
    data[level].points.map(({ date, average, imputedCount, outlierCount }) => ({
      level,
      name: names[level],
      at: new Date(`${date}T00:00:00Z`),
      value: average === null ? Number.NaN : Number(average),
      imputedCount,
      outlierCount,
    })),
  );
  const ends = LEVELS.flatMap((level) => {
    const end = points.findLast((point) => point.level === level && !Number.isNaN(point.value));
    return end === undefined ? [] : [end];
  });
  return { points, ends, days: daysOf(data) };
}

function daysOf(data: CommodityQuery): readonly PriceDay[] {
  const days = new Map<string, PriceDay>();
  for (const level of LEVELS) {
    for (const { date, average, imputedCount, outlierCount } of data[level].points) {
      const before = days.get(date) ?? { date, setAside: 0 };
      const setAside = before.setAside + imputedCount + outlierCount;
      days.set(date, { ...before, [level]: average, setAside });
    }
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
