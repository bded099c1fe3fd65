import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useLanguage, useWords } from '../../i18n/index.js';
import { Chart, Empty, Money, type Plot } from '../../ui/index.js';
import { CHART_HEIGHT, monthTicks } from './absorption-chart.js';
import type { BudgetView } from './budget-view.js';
import type { BudgetQuery } from './budget.graphql.js';

type Month = BudgetQuery['months']['groups'][number];

const WORDS = defineWords(
  {
    title: 'Realisasi terhadap anggaran kas',
    unit: 'rupiah, kumulatif',
    none: 'Bagian ini belum mengirim anggaran kas, sehingga tidak ada rencana untuk dibandingkan.',
    note: 'Garis putus: anggaran kas; garis utuh: realisasi dari yang mengirim anggaran kas saja.',
    source: 'anggaran kas dan realisasi yang dikirim perangkat daerah',
    label: (spent: string, plan: string, month: string) =>
      `Sampai ${month} dibelanjakan ${spent}, direncanakan ${plan}`,
    month: 'Bulan',
    plan: 'Anggaran kas',
    spent: 'Realisasi',
    planEnd: 'rencana',
    spentEnd: 'realisasi',
  },
  {
    title: 'Spending against the cash plan',
    unit: 'rupiah, cumulative',
    none: 'This part has sent no cash plan, so there is nothing to compare with.',
    note: 'Dashes: cash plan; line: spending of those alone who sent a cash plan.',
    source: 'cash plan and spending as sent by the agencies',
    label: (spent: string, plan: string, month: string) =>
      `Until ${month} ${spent} was spent, ${plan} was planned`,
    month: 'Month',
    plan: 'Cash plan',
    spent: 'Spent',
    planEnd: 'plan',
    spentEnd: 'spent',
  },
);

export function CashPlanChart({
  months,
  view,
}: {
  readonly months: readonly Month[];
  readonly view: BudgetView;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { language } = useLanguage();
  const planned = months.filter(({ cashPlan }) => cashPlan !== null);
  const last = planned.at(-1);
  if (last === undefined) return <Empty>{words.none}</Empty>;
  const monthName = ({ band }: Month): string => format.month(view.year, band.month);
  return (
    <div className="sheet">
      <Chart
        title={words.title}
        unit={words.unit}
        source={words.source}
        note={words.note}
        label={words.label(
          format.rupiah(last.plannedRealization ?? '0'),
          format.rupiah(last.cashPlan ?? '0'),
          monthName(last),
        )}
        height={CHART_HEIGHT}
        inputs={`${language} ${JSON.stringify(view)} ${planned.length} ${last.cashPlan ?? ''}`}
        draw={(plot, size) =>
          drawCashPlan(plot, planned, {
            ...size,
            words,
            rupiah: format.rupiah,
            monthTick: (month) => format.month(view.year, month).split(' ')[0] ?? '',
          })
        }
        table={
          <table className="plain">
            <thead>
              <tr>
                {[words.month, words.plan, words.spent].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {planned.map((month) => (
                <tr key={month.code}>
                  <th scope="row">{monthName(month)}</th>
                  <td>{month.cashPlan !== null && <Money of={month.cashPlan} />}</td>
                  <td>{month.plannedRealization === null ? '–' : <Money of={month.plannedRealization} />}</td>
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
  readonly rupiah: number;
}

function drawCashPlan(
  plot: Plot,
  months: readonly Month[],
  {
    width,
    height,
    words,
    rupiah,
    monthTick,
  }: {
    readonly width: number;
    readonly height: number;
    readonly words: { readonly planEnd: string; readonly spentEnd: string };
    readonly rupiah: (value: string) => string;
    readonly monthTick: (month: number) => string;
  },
): SVGElement | HTMLElement {
  // A month of which nothing was sent has no point: that is not zero.
  const course = (amount: (month: Month) => string | null): readonly Point[] =>
    months.flatMap((one) => {
      const rupiahText = amount(one);
      return rupiahText === null ? [] : [{ month: one.band.month, rupiah: Number(rupiahText) }];
    });
  const plan = course(({ cashPlan }) => cashPlan);
  const spent = course(({ plannedRealization }) => plannedRealization);
  const place = { x: 'month', y: 'rupiah' } as const;
  const atEnd = { ...place, dx: 8, textAnchor: 'start', fill: 'var(--ink)' } as const;
  return plot.plot({
    ...{ width, height, marginLeft: 68, marginRight: 66, marginBottom: 28 },
    x: { label: null, domain: [1, 12], ticks: monthTicks(width), tickFormat: monthTick },
    y: {
      label: null,
      zero: true,
      ticks: 5,
      tickFormat: (value: number) => rupiah(String(value)),
      grid: true,
    },
    style: { fontSize: '13px', background: 'none' },
    marks: [
      plot.line(plan, { ...place, stroke: 'var(--ink-2)', strokeWidth: 2, strokeDasharray: '6 4' }),
      plot.line(spent, { ...place, stroke: 'var(--accent)', strokeWidth: 2.5 }),
      plot.dot(spent, { ...place, r: 4, fill: 'var(--accent)' }),
      plot.text(plan.slice(-1), { ...atEnd, text: () => words.planEnd }),
      plot.text(spent.slice(-1), { ...atEnd, text: () => words.spentEnd, fontWeight: 700 }),
    ],
  });
}
