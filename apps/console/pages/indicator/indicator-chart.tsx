import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLanguage, useWords } from '../../i18n/index.js';
import { Chart, Empty, type Plot } from '../../ui/index.js';
import { indicatorSeries, type Series } from './indicator-series.js';
import type { Indicator } from './indicator.page.js';

const WORDS = defineWords(
  {
    title: 'Target dan capaian',
    none: 'Belum ada target maupun capaian untuk digambar.',
    source: 'target dari dokumen rencana; capaian dari pengirim di tabel di bawah',
    note: 'Garis tangga: target tiap tahun; bidang abu-abu: rentang target; titik: capaian; cincin: capaian sementara; garis putus: revisi sebelumnya.',
    label: (name: string, from: number, to: number) =>
      `Grafik target dan capaian ${name}, ${from} sampai ${to}`,
    year: 'Tahun',
    target: 'Target',
    actual: 'Capaian terakhir',
  },
  {
    title: 'Target and actual',
    none: 'There is neither a target nor an actual figure to draw yet.',
    source: 'targets from the plan; actual figures from the senders in the table below',
    note: 'Stairs: target of each year; grey field: target range; dots: actual; rings: provisional; dashes: earlier revision.',
    label: (name: string, from: number, to: number) =>
      `Chart of targets and actual figures of ${name}, ${from} to ${to}`,
    year: 'Year',
    target: 'Target',
    actual: 'Latest actual',
  },
);

const HEIGHT = 320;

export function IndicatorChart({
  indicator,
  plan,
}: {
  readonly indicator: Indicator;
  readonly plan: {
    readonly code: string;
    readonly regionCode: string;
    readonly startYear: number;
    readonly endYear: number;
  };
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { language } = useLanguage();
  const series = indicatorSeries(indicator, plan);
  if (series.targets.length === 0 && series.actuals.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <section className="sheet">
      <Chart
        title={words.title}
        unit={indicator.unit}
        source={words.source}
        note={words.note}
        label={words.label(indicator.name, series.from, series.to)}
        height={HEIGHT}
        inputs={`${indicator.code} ${plan.code} ${language}`}
        draw={(plot, size) =>
          drawSeries(plot, series, { ...size, decimal: (value) => format.decimal(value, { most: 2 }) })
        }
        table={
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                <th scope="col">{words.target}</th>
                <th scope="col">{words.actual}</th>
              </tr>
            </thead>
            <tbody>
              {series.years.map(({ year, low, high, actual }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td>
                    {low === null || high === null
                      ? '–'
                      : low === high
                        ? format.decimal(low)
                        : `${format.decimal(low)}–${format.decimal(high)}`}
                  </td>
                  <td>{actual === null ? '–' : format.decimal(actual)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}

function drawSeries(
  plot: Plot,
  { targets, earlier, actuals, from, to }: Series,
  {
    width,
    height,
    decimal,
  }: { readonly width: number; readonly height: number; readonly decimal: (value: number) => string },
): SVGElement | HTMLElement {
  const time = (year: number, month: number): Date => new Date(Date.UTC(year, month, 0));
  // A target holds for its whole year: each is drawn from January to December.
  const field = targets.flatMap(({ year, low, high }) => [
    { at: time(year, 1), low, high, year },
    { at: time(year, 12), low, high, year },
  ]);
  const points = actuals.map(({ year, month, ...rest }) => ({ ...rest, at: time(year, month) }));
  return plot.plot({
    width,
    height,
    marginLeft: 56,
    marginRight: 16,
    marginBottom: 28,
    style: { background: 'transparent', color: 'var(--ink-2)', fontSize: '13px', fontFamily: 'var(--font)' },
    x: { type: 'utc', domain: [time(from, 1), time(to, 12)], label: null, ticks: 'year', tickFormat: '%Y' },
    y: { label: null, grid: true, nice: true, ticks: 5, tickFormat: (value: number) => decimal(value) },
    marks: [
      plot.areaY(field, { x: 'at', y1: 'low', y2: 'high', z: 'year', fill: 'var(--ink)', fillOpacity: 0.12 }),
      plot.line(
        earlier.flatMap(({ year, high }) => [
          { at: time(year, 1), high, year },
          { at: time(year, 12), high, year },
        ]),
        { x: 'at', y: 'high', stroke: 'var(--line-strong)', strokeDasharray: '3 3' },
      ),
      plot.line(field, { x: 'at', y: 'low', stroke: 'var(--ink)', strokeWidth: 1.75 }),
      plot.line(field, { x: 'at', y: 'high', stroke: 'var(--ink)', strokeWidth: 1.75 }),
      plot.line(points, { x: 'at', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }),
      plot.dot(points, {
        x: 'at',
        y: 'value',
        r: 3.5,
        stroke: 'var(--accent)',
        strokeWidth: 1.75,
        fill: (point: { readonly isProvisional: boolean }) =>
          point.isProvisional ? 'var(--sheet)' : 'var(--accent)',
      }),
    ],
  });
}
