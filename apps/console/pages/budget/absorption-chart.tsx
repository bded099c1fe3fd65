import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLanguage, useWords } from '../../i18n/index.js';
import { Chart, Empty, type Plot } from '../../ui/index.js';
import type { BudgetView } from './budget-view.js';
import type { BudgetQuery } from './budget.graphql.js';
import { PositionBadge } from './position-badge.js';

type Month = BudgetQuery['months']['groups'][number];

const WORDS = defineWords(
  {
    title: 'Serapan terhadap pita yang diharapkan',
    unit: 'persen dari pagu setahun, kumulatif',
    none: 'Belum ada realisasi tahun ini.',
    note: 'Bidang abu-abu: pita pengendalian tiap bulan, bukan ketentuan undang-undang. Cincin: bulan di luar pita.',
    source: 'realisasi yang dikirim perangkat daerah',
    label: (last: string, month: string, low: string, high: string) =>
      `Serapan kumulatif per bulan; ${month}: ${last}, pita ${low}–${high}%`,
    month: 'Bulan',
    absorption: 'Serapan',
    band: 'Pita',
    position: 'Letak',
  },
  {
    title: 'Absorption against the expected band',
    unit: 'percent of the budget of the year, cumulative',
    none: 'Nothing has been spent this year yet.',
    note: 'Grey field: the control band of each month, which is no law. Rings: months outside the band.',
    source: 'spending as sent by the agencies',
    label: (last: string, month: string, low: string, high: string) =>
      `Cumulative absorption by month; ${month}: ${last}, band ${low}–${high}%`,
    month: 'Month',
    absorption: 'Absorption',
    band: 'Band',
    position: 'Place',
  },
);

export const CHART_HEIGHT = 300;

export function AbsorptionChart({
  months,
  view,
}: {
  readonly months: readonly Month[];
  readonly view: BudgetView;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { language } = useLanguage();
  const last = months.at(-1);
  if (last === undefined) return <Empty>{words.none}</Empty>;
  const share = ({ absorption: { value } }: Month): string => (value === null ? '–' : format.percent(value));
  const monthName = ({ band }: Month): string => format.month(view.year, band.month);
  return (
    <div className="sheet">
      <Chart
        title={words.title}
        unit={words.unit}
        source={words.source}
        note={words.note}
        label={words.label(share(last), monthName(last), last.band.lower, last.band.upper)}
        height={CHART_HEIGHT}
        inputs={`${language} ${JSON.stringify(view)} ${months.length} ${last.realization ?? ''}`}
        draw={(plot, size) =>
          drawAbsorption(plot, months, {
            ...size,
            label: share(last),
            monthTick: (month) => format.month(view.year, month).split(' ')[0] ?? '',
          })
        }
        table={
          <table className="plain">
            <thead>
              <tr>
                {[words.month, words.absorption, words.band, words.position].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month.code}>
                  <th scope="row">{monthName(month)}</th>
                  <td>{share(month)}</td>
                  <td>
                    {format.decimal(month.band.lower)}–{format.decimal(month.band.upper)}%
                  </td>
                  <td>
                    <PositionBadge position={month.position} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </div>
  );
}

interface Point {
  readonly month: number;
  readonly value: number;
  readonly isOutside: boolean;
}

function drawAbsorption(
  plot: Plot,
  months: readonly Month[],
  {
    width,
    height,
    label,
    monthTick,
  }: {
    readonly width: number;
    readonly height: number;
    readonly label: string;
    readonly monthTick: (month: number) => string;
  },
): SVGElement | HTMLElement {
  const bands = months.map(({ band }) => ({
    ...{ month: band.month, low: Number(band.lower), high: Number(band.upper) },
  }));
  // A month of which nothing was sent has no point: that is not zero.
  const points = months.flatMap(({ absorption: { value }, band: { month }, position }): Point[] =>
    value === null ? [] : [{ month, value: Number(value), isOutside: position !== 'within' }],
  );
  return plot.plot({
    ...{ width, height, marginLeft: 44, marginRight: 52, marginBottom: 28 },
    x: { label: null, domain: [1, 12], ticks: monthTicks(width), tickFormat: monthTick },
    y: { label: null, domain: [0, 100], ticks: 5, tickFormat: (value: number) => `${value}%`, grid: true },
    style: { fontSize: '13px', background: 'none' },
    marks: [
      plot.areaY(bands, { x: 'month', y1: 'low', y2: 'high', fill: 'var(--line)' }),
      plot.line(points, { x: 'month', y: 'value', stroke: 'var(--accent)', strokeWidth: 2.5 }),
      plot.dot(points, {
        ...{ x: 'month', y: 'value', r: 4.5, stroke: 'var(--accent)', strokeWidth: 2 },
        fill: ({ isOutside }: Point) => (isOutside ? 'var(--sheet)' : 'var(--accent)'),
      }),
      plot.text(points.slice(-1), {
        ...{ x: 'month', y: 'value', text: () => label, dx: 10, textAnchor: 'start' },
        ...{ fill: 'var(--ink)', fontWeight: 700 },
      }),
    ],
  });
}

/** Every month, or every third where their names would run into each other. */
export function monthTicks(width: number): readonly number[] {
  return width < NARROW_PX ? [1, 4, 7, 10] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
}

const NARROW_PX = 480;
