import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { DataTable, Empty, Figure, Money, type Column } from '../../ui/index.js';
import { AbsorptionBar } from './absorption-bar.js';
import { stepInto } from './budget-steps.js';
import type { BudgetView, ChangeBudgetView } from './budget-view.js';
import { GROUPING_WORDS, POSITION_WORDS } from './budget-words.js';
import type { BudgetQuery } from './budget.graphql.js';
import { PositionBadge } from './position-badge.js';
import styles from './budget.module.css';

type Control = BudgetQuery['budgetControl'];
type Group = Control['groups'][number];

const WORDS = defineWords(
  {
    heading: (group: string) => `Menurut ${group}`,
    caption: (group: string) => `Anggaran dan serapan menurut ${group}`,
    none: 'Tidak ada anggaran dengan pilihan ini.',
    budget: 'Pagu',
    realization: 'Realisasi',
    absorption: 'Serapan',
    position: 'Terhadap pita',
    deviation: 'Terhadap anggaran kas',
    physical: 'Fisik',
    lead: 'Fisik − serapan',
    title: (what: string, name: string) => `${what}: ${name}`,
    open: (name: string, by: string) => `rinci ${name} menurut ${by}`,
    more: (shown: string, all: string) => `${shown} kelompok terbesar dari ${all}.`,
    nameless: 'tanpa nama',
  },
  {
    heading: (group: string) => `By ${group}`,
    caption: (group: string) => `Budget and absorption by ${group}`,
    none: 'There is no budget with this choice.',
    budget: 'Budget',
    realization: 'Spent',
    absorption: 'Absorption',
    position: 'Against the band',
    deviation: 'Against the cash plan',
    physical: 'Physical',
    lead: 'Physical − absorption',
    title: (what: string, name: string) => `${what}: ${name}`,
    open: (name: string, by: string) => `break ${name} down by ${by}`,
    more: (shown: string, all: string) => `The ${shown} largest of ${all} groups.`,
    nameless: 'without a name',
  },
);

/** Sorted bars and their numbers in one table; an agency opens into its programs, an account into those below it. */
export function GroupTable({
  control,
  view,
  change,
}: {
  readonly control: Control;
  readonly view: BudgetView;
  readonly change: ChangeBudgetView;
}): ReactNode {
  const words = useWords(WORDS);
  const groupings = useWords(GROUPING_WORDS);
  const format = useFormat();
  const columns = useColumns(view, change);
  const group = groupings[view.group].toLowerCase();
  return (
    <section className="stack" aria-labelledby="groups">
      <h2 id="groups">{words.heading(group)}</h2>
      {control.groups.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <DataTable
          caption={words.caption(group)}
          name="groups"
          rows={control.groups}
          columns={columns}
          keyOf={({ code }) => code}
          order="absorption"
        />
      )}
      {control.groupCount > control.groups.length && (
        <p className="small quiet">
          {words.more(format.decimal(control.groups.length), format.decimal(control.groupCount))}
        </p>
      )}
    </section>
  );
}

const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));

function useColumns(view: BudgetView, change: ChangeBudgetView): readonly Column<Group>[] {
  const words = useWords(WORDS);
  const groupings = useWords(GROUPING_WORDS);
  const positions = useWords(POSITION_WORDS);
  const format = useFormat();
  const nameOf = ({ name, code }: Group): string => sentenceCase(name ?? code);
  const percent = (value: string): string => format.percent(value, { least: 1, most: 1 });
  const money = (key: 'budget' | 'realization'): Column<Group> => ({
    ...{ key, title: words[key], align: 'right' },
    value: (row) => numberOf(row[key]),
    cell: (row) => (row[key] === null ? '–' : <Money of={row[key]} />),
  });
  return [
    {
      ...{ key: 'name', title: groupings[view.group], isHead: true, minWidth: '16rem' },
      value: (row) => `${nameOf(row)} ${row.code}`,
      cell: (row) => <GroupName row={row} view={view} change={change} />,
    },
    money('budget'),
    money('realization'),
    {
      ...{ key: 'absorption', title: words.absorption, align: 'right', minWidth: '11rem' },
      value: ({ absorption }) => numberOf(absorption.value),
      cell: (row) => (
        <div className={styles.share}>
          <Figure of={row.absorption} title={words.title(words.absorption, nameOf(row))} show={percent} />
          <AbsorptionBar group={row} />
        </div>
      ),
    },
    {
      ...{ key: 'position', title: words.position, minWidth: '9rem' },
      value: ({ position }) => positions[position ?? 'none'],
      cell: ({ position }) => <PositionBadge position={position} />,
    },
    {
      ...{ key: 'deviation', title: words.deviation, align: 'right' },
      value: ({ cashPlanDeviation }) => numberOf(cashPlanDeviation.value),
      cell: (row) => (
        <Figure
          of={row.cashPlanDeviation}
          title={words.title(words.deviation, nameOf(row))}
          show={format.rupiah}
        />
      ),
    },
    {
      ...{ key: 'physical', title: words.physical, align: 'right' },
      value: ({ physicalProgress }) => numberOf(physicalProgress.value),
      cell: (row) => (
        <Figure of={row.physicalProgress} title={words.title(words.physical, nameOf(row))} show={percent} />
      ),
    },
    {
      ...{ key: 'lead', title: words.lead, align: 'right', isExtra: true },
      value: ({ physicalLead }) => numberOf(physicalLead.value),
      cell: (row) => (
        <Figure
          of={row.physicalLead}
          title={words.title(words.lead, nameOf(row))}
          show={(value) => format.decimal(value, { least: 1, most: 1 })}
        />
      ),
    },
  ];
}

function GroupName({
  row: { name, code },
  view,
  change,
}: {
  readonly row: Group;
  readonly view: BudgetView;
  readonly change: ChangeBudgetView;
}): ReactNode {
  const words = useWords(WORDS);
  const groupings = useWords(GROUPING_WORDS);
  const step = stepInto(view, code);
  const shown = sentenceCase(name ?? words.nameless);
  return (
    <>
      {step === null ? (
        shown
      ) : (
        <button
          type="button"
          className={styles.open}
          title={words.open(sentenceCase(name ?? code), groupings[step.group].toLowerCase())}
          onClick={() => change(step)}
        >
          {shown}
        </button>
      )}
      {view.group !== 'organization' && (
        <>
          <br />
          <code className="quiet">{code}</code>
        </>
      )}
    </>
  );
}
