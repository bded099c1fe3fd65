import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLanguage, useWords } from '../../i18n/index.js';
import { Chart, type Plot } from '../../ui/index.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import {
  DAMAGE_STATES,
  damageRegions,
  LATE_DAYS,
  type DamagePoint,
  type DamageRegion,
  type DamageState,
} from './damage-points.js';
import styles from './complaints.module.css';

const WORDS = defineWords(
  {
    title: 'Titik kerusakan jalan',
    unit: 'satu tanda = satu laporan, menurut lintang dan bujurnya',
    late: (days: string) => `terbuka ${days} hari atau lebih`,
    open: (days: string) => `terbuka kurang dari ${days} hari`,
    closed: (_days: string) => 'sudah ditutup',
    legend: 'Keterangan tanda',
    label: (late: string, open: string, closed: string) =>
      `Sebaran titik kerusakan jalan: ${late} lama terbuka, ${open} terbuka, ${closed} sudah ditutup`,
    note: 'Nama wilayah ditulis di atas titik-titiknya. Laporan rahasia tidak digambar.',
    region: 'Wilayah',
    noRegion: 'Tanpa wilayah',
    longitude: 'Bujur timur →',
    latitude: '↑ Lintang',
  },
  {
    title: 'Points of road damage',
    unit: 'one mark = one report, by its latitude and longitude',
    late: (days: string) => `open for ${days} days or more`,
    open: (days: string) => `open for less than ${days} days`,
    closed: (_days: string) => 'closed',
    legend: 'Meaning of the marks',
    label: (late: string, open: string, closed: string) =>
      `Where road damage was reported: ${late} open for long, ${open} open, ${closed} closed`,
    note: 'Names of regions stand above their points. Secret reports are not drawn.',
    region: 'Region',
    noRegion: 'Without a region',
    longitude: 'East longitude →',
    latitude: '↑ Latitude',
  },
);

export function DamageMap({
  points,
  regions,
  drawnAs,
}: {
  readonly points: readonly DamagePoint[];
  readonly regions: ComplaintNamesQuery['regions']['nodes'];
  /** Changes when other points are to be drawn. */
  readonly drawnAs: string;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { language } = useLanguage();
  const byRegion = damageRegions(points, regions);
  const count = (state: DamageState): string =>
    format.decimal(points.filter((point) => point.state === state).length);
  return (
    <div className="sheet stack">
      <ul className={`${styles.marks} small`} aria-label={words.legend}>
        {DAMAGE_STATES.toReversed().map((state) => (
          <li key={state} className={styles[state]}>
            <span aria-hidden="true">{GLYPHS[state]}</span>
            {words[state](format.decimal(LATE_DAYS))} <b className="number">{count(state)}</b>
          </li>
        ))}
      </ul>
      <Chart
        title={words.title}
        unit={words.unit}
        note={words.note}
        label={words.label(count('late'), count('open'), count('closed'))}
        height={MAP_HEIGHT}
        inputs={`${language} ${drawnAs} ${points.length}`}
        draw={(plot, { width }) =>
          drawMap(plot, {
            points,
            byRegion,
            width,
            words,
            degrees: (value) => format.decimal(value, DEGREES),
          })
        }
        table={
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{words.region}</th>
                {DAMAGE_STATES.toReversed().map((state) => (
                  <th key={state} scope="col">
                    {words[state](format.decimal(LATE_DAYS))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byRegion.map(({ code, name, counts }) => (
                <tr key={code ?? ''}>
                  <th scope="row">{name ?? words.noRegion}</th>
                  {DAMAGE_STATES.toReversed().map((state) => (
                    <td key={state}>{format.decimal(counts[state])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </div>
  );
}

function drawMap(
  plot: Plot,
  {
    points,
    byRegion,
    width,
    words,
    degrees,
  }: {
    readonly points: readonly DamagePoint[];
    readonly byRegion: readonly DamageRegion[];
    readonly width: number;
    readonly words: { readonly longitude: string; readonly latitude: string };
    readonly degrees: (value: number) => string;
  },
): SVGElement | HTMLElement {
  const isNarrow = width < NARROW_PX;
  const marks = DAMAGE_STATES.map((state) =>
    plot.dot(
      points.filter((point) => point.state === state),
      { x: 'longitude', y: 'latitude', symbol: SYMBOLS[state], r: isNarrow ? 2.5 : 4, ...COLOURS[state] },
    ),
  );
  return plot.plot({
    ...{ width, marginLeft: 44, marginBottom: 36, marginTop: 36, marginRight: 12 },
    // A degree is nearly as long either way this close to the equator.
    aspectRatio: 1,
    x: { label: words.longitude, nice: true, ticks: isNarrow ? 3 : 6, tickFormat: degrees },
    y: { label: words.latitude, nice: true, ticks: 4, tickFormat: degrees },
    grid: true,
    style: { fontSize: isNarrow ? '11px' : '13px', background: 'none' },
    marks: [
      ...marks,
      plot.text(namesThatFit(byRegion, points, width - MARGINS_PX), {
        ...{ x: 'longitude', y: 'latitude', dy: isNarrow ? -7 : -12 },
        text: shortName,
        ...{ fill: 'var(--ink)', stroke: 'var(--sheet)', strokeWidth: 4, fontWeight: 600 },
      }),
    ],
  });
}

/** Of names that would lie over each other only that of the region with more open points is written; the table has all. */
function namesThatFit(
  regions: readonly DamageRegion[],
  points: readonly DamagePoint[],
  widthPx: number,
): readonly DamageRegion[] {
  const longitudes = points.map(({ longitude }) => longitude);
  const pxOfDegree = widthPx / (Math.max(...longitudes) - Math.min(...longitudes) || 1);
  const written: DamageRegion[] = [];
  for (const region of regions) {
    if (region.name === null) continue;
    const isFree = written.every((other) => {
      const roomPx = ((shortName(region).length + shortName(other).length) / 2) * LETTER_PX;
      return (
        Math.abs(region.longitude - other.longitude) * pxOfDegree > roomPx ||
        Math.abs(region.latitude - other.latitude) * pxOfDegree > LINE_PX
      );
    });
    if (isFree) written.push(region);
  }
  return written;
}

const shortName = ({ name }: DamageRegion): string => (name ?? '').replace(/^Kabupaten /u, '');
const LETTER_PX = 7;
const LINE_PX = 14;
const MARGINS_PX = 56;
const MAP_HEIGHT = 200;
const DEGREES = { least: 1, most: 1 } as const;
const NARROW_PX = 560;
const SYMBOLS = { late: 'triangle', open: 'circle', closed: 'times' } as const;
const GLYPHS = { late: '▲', open: '●', closed: '×' } as const;
const COLOURS = {
  late: { fill: 'var(--band-1)' },
  open: { fill: 'var(--band-2)' },
  closed: { stroke: 'var(--band-5)', strokeWidth: 1.5 },
} as const;
