import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLanguage, useLocal, useUnitName, useWords } from '../../i18n/index.js';
import { Chart, Empty, StatusBadge, type Plot } from '../../ui/index.js';
import { targetText } from '../rpjmd/indicator-table.js';
import type { IndicatorRowFragment } from '../rpjmd/rpjmd.graphql.js';
import { indicatorSeries, type Progress, type Series } from './indicator-series.js';

const WORDS = defineWords(
  {
    title: 'Target dan capaian',
    none: 'Belum ada target maupun capaian untuk digambar.',
    source: 'target dari dokumen rencana; capaian dari pengirim di tabel di bawah',
    forecast: (value: string, low: string, high: string) => `Perkiraan akhir tahun ${value} (${low}–${high})`,
    note: 'Garis tangga: target tiap tahun; bidang abu-abu: rentang target; titik: capaian; cincin: capaian sementara; garis putus: revisi sebelumnya; tiang dengan belah ketupat: perkiraan akhir tahun dengan selang 90%.',
    counted: 'Kotak: yang dihitung hub dari datanya sendiri.',
    label: (name: string, from: number, to: number) =>
      `Grafik target dan capaian ${name}, ${from} sampai ${to}`,
    year: 'Tahun',
    target: 'Target',
    actual: 'Capaian',
    achievement: '% capaian',
    status: 'Status',
  },
  {
    title: 'Target and actual',
    none: 'There is neither a target nor an actual figure to draw yet.',
    source: 'targets from the plan; actual figures from the senders in the table below',
    forecast: (value: string, low: string, high: string) =>
      `Forecast for the end of the year ${value} (${low}–${high})`,
    note: 'Stairs: target of each year; grey field: target range; dots: actual; rings: provisional; dashes: earlier revision; post with diamond: forecast for the end of the year with its 90% interval.',
    counted: 'Square: what the hub counted from its own data.',
    label: (name: string, from: number, to: number) =>
      `Chart of targets and actual figures of ${name}, ${from} to ${to}`,
    year: 'Year',
    target: 'Target',
    actual: 'Actual',
    achievement: '% achieved',
    status: 'Status',
  },
);

const HEIGHT = 320;

export function IndicatorChart({
  name,
  progress,
  year,
}: {
  readonly name: string;
  readonly progress: Progress;
  /** Whose forecast is drawn. */
  readonly year: number;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { language } = useLanguage();
  const local = useLocal();
  const unitName = useUnitName();
  const series = indicatorSeries(progress);
  const forecast = progress.years.find((one) => one.year === year)?.standing.forecast ?? null;
  const ahead = forecast === null ? null : forecastOf(forecast, year);
  const counted = progress.years.flatMap(({ standing: { value } }) =>
    value?.origin === 'live_measure'
      ? [{ year: value.periodYear, month: value.periodMonth, value: Number(value.value) }]
      : [],
  );
  const note = counted.length === 0 ? words.note : `${words.note} ${words.counted}`;
  if (series.targets.length === 0 && series.actuals.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <section className="sheet">
      <Chart
        title={words.title}
        unit={unitName(progress.unit)}
        source={words.source}
        note={
          ahead === null || forecast?.methodText == null
            ? note
            : `${note} ${words.forecast(
                format.decimal(ahead.value, { most: 2 }),
                format.decimal(ahead.low, { most: 2 }),
                format.decimal(ahead.high, { most: 2 }),
              )}: ${local(forecast.methodText)}`
        }
        label={words.label(name, series.from, series.to)}
        height={HEIGHT}
        inputs={`${JSON.stringify([series, counted, ahead])} ${language}`}
        draw={(plot, size) =>
          drawSeries(plot, series, {
            ahead,
            counted,
            ...size,
            decimal: (value) => format.decimal(value, { most: 2 }),
          })
        }
        table={
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                <th scope="col">{words.target}</th>
                <th scope="col">{words.actual}</th>
                <th scope="col">{words.achievement}</th>
                <th scope="col">{words.status}</th>
              </tr>
            </thead>
            <tbody>
              {progress.years.map(({ year: one, standing }) => (
                <tr key={one}>
                  <th scope="row">{one}</th>
                  <td>{targetText(standing.target, format.decimal)}</td>
                  <td>{standing.value === null ? '–' : format.decimal(standing.value.value)}</td>
                  <td>
                    {standing.achievementPercent === null ? '–' : format.percent(standing.achievementPercent)}
                  </td>
                  <td>
                    <StatusBadge status={standing.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}

interface Forecast {
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function forecastOf({ value, low, high }: IndicatorRowFragment['forecast'], year: number): Forecast | null {
  if (value === null) return null;
  return { year, value: Number(value), low: Number(low ?? value), high: Number(high ?? value) };
}

function drawSeries(
  plot: Plot,
  { targets, earlier, actuals, from, to }: Series,
  {
    width,
    height,
    decimal,
    ahead,
    counted,
  }: {
    readonly counted: readonly { readonly year: number; readonly month: number; readonly value: number }[];
    readonly ahead: Forecast | null;
    readonly width: number;
    readonly height: number;
    readonly decimal: (value: number) => string;
  },
): SVGElement | HTMLElement {
  const time = (year: number, month: number): Date => new Date(Date.UTC(year, month - 1, 1));
  // A target holds for its whole year: each is drawn from its January to the next one's.
  const stairs = <T extends { readonly year: number }>(
    steps: readonly T[],
  ): readonly (T & { readonly at: Date })[] =>
    steps.flatMap((step) => [
      { ...step, at: time(step.year, 1) },
      { ...step, at: time(step.year + 1, 1) },
    ]);
  const field = stairs(targets);
  // What was reached by the end of a month stands at its end.
  const points = actuals.map(({ year, month, ...rest }) => ({ ...rest, at: time(year, month + 1) }));
  return plot.plot({
    width,
    height,
    marginLeft: 56,
    marginRight: 16,
    marginBottom: 28,
    style: { background: 'transparent', color: 'var(--ink-2)', fontSize: '13px', fontFamily: 'var(--font)' },
    x: {
      type: 'utc',
      domain: [time(from, 1), time(to + 1, 1)],
      label: null,
      ticks: 'year',
      tickFormat: '%Y',
    },
    y: { label: null, grid: true, nice: true, ticks: 5, tickFormat: (value: number) => decimal(value) },
    marks: [
      plot.areaY(field, { x: 'at', y1: 'low', y2: 'high', z: 'year', fill: 'var(--ink)', fillOpacity: 0.12 }),
      ...(['low', 'high'] as const).map((y) =>
        plot.line(stairs(earlier), {
          ...{
            x: 'at',
            y,
            z: ({ revision, year }: { readonly revision: number; readonly year: number }) =>
              `${revision} ${year}`,
          },
          ...{ stroke: 'var(--line-strong)', strokeDasharray: '3 3' },
        }),
      ),
      plot.line(field, { x: 'at', y: 'low', stroke: 'var(--ink)', strokeWidth: 1.75 }),
      plot.line(field, { x: 'at', y: 'high', stroke: 'var(--ink)', strokeWidth: 1.75 }),
      ...(ahead === null
        ? []
        : [
            plot.ruleX([ahead], {
              x: time(ahead.year + 1, 1),
              y1: 'low',
              y2: 'high',
              stroke: 'var(--accent)',
              strokeWidth: 5,
              strokeOpacity: 0.35,
            }),
            plot.dot([ahead], {
              x: time(ahead.year + 1, 1),
              y: 'value',
              symbol: 'diamond',
              r: 6,
              stroke: 'var(--accent)',
              fill: 'var(--sheet)',
            }),
          ]),
      plot.dot(counted, {
        x: ({ year, month }: { readonly year: number; readonly month: number }) => time(year, month + 1),
        ...{
          y: 'value',
          symbol: 'square',
          r: 5,
          stroke: 'var(--ink)',
          strokeWidth: 1.75,
          fill: 'var(--sheet)',
        },
      }),
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
