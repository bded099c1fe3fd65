import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLanguage, useWords } from '../../i18n/index.js';
import { Chart, Empty, type Plot } from '../../ui/index.js';
import type { ComplaintsQuery } from './complaints.graphql.js';

const WORDS = defineWords(
  {
    title: 'Umur aduan yang terbuka',
    unit: 'banyaknya aduan, hari ini',
    none: 'Tidak ada aduan yang terbuka.',
    range: (from: string, to: string) => `${from}–${to} hari`,
    under: (to: string) => `di bawah ${to} hari`,
    over: (from: string) => `${from} hari ke atas`,
    note: 'Semua yang belum selesai, kapan pun diterima, dihitung sejak diterima. Dua batang terbawah sudah lewat dua minggu.',
    age: 'Umur',
    count: 'Aduan',
    label: (total: string, old: string) =>
      `${total} aduan terbuka menurut umurnya; ${old} berumur dua minggu atau lebih`,
  },
  {
    title: 'Age of open complaints',
    unit: 'complaints, today',
    none: 'No complaint is open.',
    range: (from: string, to: string) => `${from}–${to} days`,
    under: (to: string) => `under ${to} day`,
    over: (from: string) => `${from} days and more`,
    note: 'All that are not finished, whenever they came in, reckoned from receipt. The two lowest bars have passed two weeks.',
    age: 'Age',
    count: 'Complaints',
    label: (total: string, old: string) =>
      `${total} open complaints by age; ${old} are two weeks old or more`,
  },
);

const TWO_WEEKS_DAYS = 14;
const HEIGHT = 260;

interface Bar {
  readonly name: string;
  readonly count: number;
  readonly isOld: boolean;
}

export function AgeingChart({
  performance: { openByAge },
}: {
  readonly performance: ComplaintsQuery['complaintPerformance'];
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { language } = useLanguage();
  const bars = openByAge.map(({ fromDays, toDays, count }): Bar => {
    const [from, to] = [format.decimal(fromDays), toDays === null ? null : format.decimal(toDays)];
    const name = to === null ? words.over(from) : fromDays === 0 ? words.under(to) : words.range(from, to);
    return { name, count, isOld: fromDays >= TWO_WEEKS_DAYS };
  });
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const old = bars.filter(({ isOld }) => isOld).reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <Empty>{words.none}</Empty>;
  return (
    <div className="sheet">
      <Chart
        title={words.title}
        unit={words.unit}
        note={words.note}
        label={words.label(format.decimal(total), format.decimal(old))}
        height={HEIGHT}
        inputs={`${language} ${bars.map(({ count }) => count).join(' ')}`}
        draw={(plot, size) => drawBars(plot, bars, { ...size, write: (count) => format.decimal(count) })}
        table={
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{words.age}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ name, count }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{format.decimal(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </div>
  );
}

function drawBars(
  plot: Plot,
  bars: readonly Bar[],
  {
    width,
    height,
    write,
  }: { readonly width: number; readonly height: number; readonly write: (count: number) => string },
): SVGElement | HTMLElement {
  return plot.plot({
    ...{ width, height, marginLeft: 118, marginRight: 56, marginTop: 4, marginBottom: 4 },
    x: { axis: null, domain: [0, Math.max(...bars.map(({ count }) => count))] },
    y: { label: null, domain: bars.map(({ name }) => name), tickSize: 0, padding: 0.28 },
    style: { fontSize: '14px', background: 'none' },
    marks: [
      plot.barX(bars, {
        x: 'count',
        y: 'name',
        fill: ({ isOld }: Bar) => (isOld ? 'var(--band-1)' : 'var(--line-strong)'),
      }),
      plot.text(bars, {
        x: 'count',
        y: 'name',
        text: ({ count }: Bar) => write(count),
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--ink)',
        fontWeight: 600,
      }),
    ],
  });
}
