import type { ReactNode } from 'react';
import { useHub, useSession } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Figure, Money, type Column } from '../../ui/index.js';
import type { BudgetView } from './budget-view.js';
import { GROUPING_WORDS } from './budget-words.js';
import { DISBURSEMENT, type DisbursementQuery } from './disbursement.graphql.js';

type Control = DisbursementQuery['budgetControl'];
type Group = Control['total'];
type Part = keyof Group['disbursement'];

const WORDS = defineWords(
  {
    heading: 'Pencairan (SP2D) di samping realisasi',
    lead: 'Uang muka (UP dan TU) sudah keluar dari kas dan baru menjadi belanja setelah dipertanggungjawabkan; selisih di luar itu perlu dijelaskan.',
    caption: (group: string) => `SP2D dan realisasi menurut ${group}`,
    whole: 'Semua bersama',
    amount: 'SP2D',
    advances: 'Uang muka',
    realization: 'Realisasi',
    difference: 'SP2D − realisasi',
    unexplained: 'Belum dijelaskan',
    title: (what: string, name: string) => `${what}: ${name}`,
  },
  {
    heading: 'Payment warrants (SP2D) beside the realization',
    lead: 'Advances (UP and TU) have left the treasury and become expenditure when they are accounted for; a difference beyond them needs an explanation.',
    caption: (group: string) => `Payment warrants and realization by ${group}`,
    whole: 'All together',
    amount: 'Warrants',
    advances: 'Advances',
    realization: 'Realization',
    difference: 'Warrants − realization',
    unexplained: 'Not explained',
    title: (what: string, name: string) => `${what}: ${name}`,
  },
);

/** Warrants are not public, so the section is for people who have signed in; whoever may not read them sees why. */
export function DisbursementSection({ view }: { readonly view: BudgetView }): ReactNode {
  const session = useSession();
  return session?.person == null ? null : <Asked view={view} />;
}

function Asked({ view }: { readonly view: BudgetView }): ReactNode {
  const words = useWords(WORDS);
  const { region, year, version, organization, account, group } = view;
  const answer = useHub(DISBURSEMENT, { region, year, version, organization, account, groupBy: group });
  return (
    <section className="stack" aria-labelledby="disbursement">
      <h2 id="disbursement">{words.heading}</h2>
      <Answer of={answer}>{({ budgetControl }) => <Compared control={budgetControl} view={view} />}</Answer>
    </section>
  );
}

function Compared({ control, view }: { readonly control: Control; readonly view: BudgetView }): ReactNode {
  const words = useWords(WORDS);
  const groupings = useWords(GROUPING_WORDS);
  const local = useLocal();
  const columns = useColumns(groupings[view.group]);
  const { reason } = control.total.disbursement.amount;
  if (reason !== null) return <p className="quiet">{local(reason.text)}</p>;
  return (
    <>
      <p className="quiet">{words.lead}</p>
      <DataTable
        caption={words.caption(groupings[view.group].toLowerCase())}
        name="disbursement"
        rows={[control.total, ...control.groups]}
        columns={columns}
        keyOf={({ code }) => code}
      />
    </>
  );
}

function useColumns(heading: string): readonly Column<Group>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const nameOf = ({ name, code }: Group): string => (code === '' ? words.whole : sentenceCase(name ?? code));
  const figure = (part: Part): Column<Group> => ({
    ...{ key: part, title: words[part], align: 'right' },
    value: ({ disbursement }) => {
      const { value } = disbursement[part];
      return value === null ? null : Number(value);
    },
    cell: (row) => (
      <Figure
        of={row.disbursement[part]}
        title={words.title(words[part], nameOf(row))}
        show={format.rupiah}
      />
    ),
  });
  return [
    {
      ...{ key: 'name', title: heading, isHead: true, minWidth: '16rem' },
      value: (row) => `${nameOf(row)} ${row.code}`,
      cell: (row) => (row.code === '' ? <strong>{words.whole}</strong> : nameOf(row)),
    },
    figure('amount'),
    figure('advances'),
    {
      ...{ key: 'realization', title: words.realization, align: 'right' },
      value: ({ realization }) => (realization === null ? null : Number(realization)),
      cell: ({ realization }) => (realization === null ? '–' : <Money of={realization} />),
    },
    figure('difference'),
    figure('unexplained'),
  ];
}
