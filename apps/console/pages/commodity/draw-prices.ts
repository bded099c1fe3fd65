import type { Plot } from '../../ui/index.js';
import type { Level, PricePoint, PriceSeries } from './price-series.js';

const STROKES: Readonly<Record<Level, string>> = {
  producer: 'var(--band-4)',
  wholesale: 'var(--ink-2)',
  retail: 'var(--accent)',
};
const DASHES: Readonly<Record<Level, string>> = { producer: '2 3', wholesale: '6 3', retail: 'none' };

interface Bounds {
  readonly kind: string;
  readonly lowerPrice: string | null;
  readonly upperPrice: string | null;
}

/** Three lines told apart by colour, dash and name; the reference as a field or a stroke; what was set aside as rings and crosses. */
export function drawPrices(
  plot: Plot,
  { points, ends }: PriceSeries,
  reference: Bounds | undefined,
  {
    width,
    height,
    language,
    rupiah,
  }: {
    readonly width: number;
    readonly height: number;
    readonly language: string;
    readonly rupiah: (value: number) => string;
  },
): SVGElement | HTMLElement {
  const isNarrow = width < 560;
  const day = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
  });
  return plot.plot({
    width,
    height,
    marginLeft: 52,
    marginRight: isNarrow ? 16 : 84,
    marginTop: 20,
    marginBottom: 28,
    style: { background: 'transparent', color: 'var(--ink-2)', fontSize: '13px', fontFamily: 'var(--font)' },
    x: { type: 'utc', label: null, ticks: isNarrow ? 4 : 8, tickFormat: (at: Date) => day.format(at) },
    y: { label: null, grid: true, nice: true, ticks: 6, tickFormat: rupiah },
    marks: [
      ...referenceMarks(plot, reference, rupiah),
      ...(['producer', 'wholesale', 'retail'] as const).map((level) =>
        plot.line(
          points.filter((point) => point.level === level),
          {
            ...{ x: 'at', y: 'value', stroke: STROKES[level], strokeWidth: 2.25 },
            ...{ strokeDasharray: DASHES[level], strokeLinejoin: 'round' },
          },
        ),
      ),
      ...setAsideMarks(plot, points),
      plot.text(ends, {
        ...{ x: 'at', y: 'value', text: 'name', textAnchor: isNarrow ? 'end' : 'start' },
        ...(isNarrow ? { dy: -10 } : { dx: 8 }),
        ...{ fill: 'var(--ink)', fontWeight: 600, stroke: 'var(--sheet)', strokeWidth: 4 },
      }),
    ],
  });
}

function referenceMarks(plot: Plot, reference: Bounds | undefined, rupiah: (value: number) => string) {
  if (reference === undefined) return [];
  const bounds = [reference.lowerPrice, reference.upperPrice].flatMap((one) =>
    one === null ? [] : [Number(one)],
  );
  const [low, high] = bounds;
  return [
    ...(low === undefined || high === undefined
      ? []
      : [plot.rectY([{ low, high }], { y1: 'low', y2: 'high', fill: 'var(--ink)', fillOpacity: 0.09 })]),
    plot.ruleY(bounds, { stroke: 'var(--ink)', strokeWidth: 1.5 }),
    // The name of a ceiling stands above its stroke, that of a floor below.
    ...[reference.upperPrice, reference.lowerPrice].map((bound, index) =>
      plot.text(bound === null ? [] : [Number(bound)], {
        ...{ frameAnchor: 'left', textAnchor: 'start', y: (value: number) => value, dx: 4 },
        ...(index === 0 ? { lineAnchor: 'bottom', dy: -4 } : { lineAnchor: 'top', dy: 4 }),
        text: (value: number) => `${reference.kind} ${rupiah(value)}`,
        ...{ fill: 'var(--ink)', stroke: 'var(--sheet)', strokeWidth: 4 },
      }),
    ),
  ];
}

function setAsideMarks(plot: Plot, points: readonly PricePoint[]) {
  const known = points.filter(({ value }) => !Number.isNaN(value));
  return [
    // A day on which everything was imputed has no price to stand at.
    plot.dotX(
      points.filter(({ value, imputedCount }) => Number.isNaN(value) && imputedCount > 0),
      {
        ...{ x: 'at', frameAnchor: 'bottom', r: 4, strokeDasharray: '2 2', strokeWidth: 1.75 },
        stroke: (point: PricePoint) => STROKES[point.level],
      },
    ),
    plot.dot(
      known.filter(({ imputedCount }) => imputedCount > 0),
      {
        ...{ x: 'at', y: 'value', r: 5, fill: 'var(--sheet)', strokeDasharray: '2 2', strokeWidth: 1.75 },
        stroke: (point: PricePoint) => STROKES[point.level],
      },
    ),
    plot.dot(
      known.filter(({ outlierCount }) => outlierCount > 0),
      {
        ...{ x: 'at', y: 'value', r: 5, symbol: 'times', strokeWidth: 2, stroke: 'var(--band-1)' },
      },
    ),
  ];
}
