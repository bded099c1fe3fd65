import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useUnitName, useWords } from '../../i18n/index.js';
import { DataTable, type Column } from '../../ui/index.js';
import type { Progress } from './indicator-series.js';

const WORDS = defineWords(
  {
    title: 'Riwayat target',
    caption: 'Target menurut rencana, tahun, dan revisi',
    year: 'Tahun',
    plan: 'Rencana',
    revision: (revision: string) => `revisi ${revision}`,
    target: 'Target',
    state: 'Keadaan',
    in_force: 'berlaku',
    revised: 'diganti revisi berikutnya',
    corrected: 'dibetulkan',
    withdrawn: 'ditarik',
    draft: 'rancangan',
    valid: 'Rencana berlaku',
    since: (day: string) => `sejak ${day}`,
    between: (from: string, to: string) => `${from} – ${to}`,
    recordedAt: 'Tercatat',
  },
  {
    title: 'History of the targets',
    caption: 'Targets by plan, year and revision',
    year: 'Year',
    plan: 'Plan',
    revision: (revision: string) => `revision ${revision}`,
    target: 'Target',
    state: 'State',
    in_force: 'in force',
    revised: 'replaced by a later revision',
    corrected: 'corrected',
    withdrawn: 'taken back',
    draft: 'draft',
    valid: 'Plan in force',
    since: (day: string) => `since ${day}`,
    between: (from: string, to: string) => `${from} – ${to}`,
    recordedAt: 'Recorded',
  },
);

type Plan = Progress['plans'][number];
type Row = Plan['steps'][number] & { readonly planTitle: string };

/** Every target that any plan set for the indicator, and what became of it. */
export function TargetHistory({ progress: { plans, unit } }: { readonly progress: Progress }): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns(unit);
  const rows = plans.flatMap(({ title, steps }) => steps.map((step): Row => ({ ...step, planTitle: title })));
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="targets">
      <h2 id="targets">{words.title}</h2>
      <DataTable
        caption={words.caption}
        name="targets"
        rows={rows}
        columns={columns}
        keyOf={({ planCode, year, revision, recordedAt }) => `${planCode} ${year} ${revision} ${recordedAt}`}
        order="year"
      />
    </section>
  );
}

function useColumns(unit: string): readonly Column<Row>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const unitName = useUnitName();
  return [
    {
      ...{ key: 'year', title: words.year, isHead: true },
      value: ({ year }) => year,
      cell: ({ year }) => year,
    },
    {
      ...{ key: 'target', title: `${words.target} (${unitName(unit)})`, align: 'right' },
      value: ({ high }) => Number(high),
      cell: ({ low, high }) =>
        low === high ? format.decimal(low) : `${format.decimal(low)}–${format.decimal(high)}`,
    },
    {
      ...{ key: 'state', title: words.state },
      value: ({ state }) => words[state],
      cell: ({ state }) => words[state],
    },
    {
      ...{ key: 'plan', title: words.plan, minWidth: '16rem' },
      value: ({ planTitle, revision }) => `${planTitle} ${revision}`,
      cell: ({ planTitle, revision }) => (
        <>
          {planTitle}
          <br />
          <span className="small quiet">{words.revision(format.decimal(revision))}</span>
        </>
      ),
    },
    {
      ...{ key: 'valid', title: words.valid, minWidth: '11rem' },
      value: ({ validFrom }) => validFrom,
      cell: ({ validFrom, validTo }) => {
        if (validFrom === null) return '–';
        return validTo === null
          ? words.since(format.day(validFrom))
          : words.between(format.day(validFrom), format.day(validTo));
      },
    },
    {
      ...{ key: 'recordedAt', title: words.recordedAt },
      value: ({ recordedAt }) => recordedAt,
      cell: ({ recordedAt }) => <span className="number">{format.moment(recordedAt)}</span>,
    },
  ];
}
