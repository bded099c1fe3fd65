import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, Money, type Column } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import type { BudgetNamesQuery } from './budget-names.graphql.js';
import type { BudgetQuery } from './budget.graphql.js';

type Findings = BudgetQuery['budgetFindings'];
type Finding = Findings['items'][number];

const WORDS = defineWords(
  {
    caption: 'Rekening induk yang bukan jumlah rinciannya',
    account: 'Rekening induk',
    agency: 'Perangkat daerah',
    amount: 'Pagu induk',
    sum: 'Jumlah rincian',
    difference: 'Selisih',
    kind: 'Temuan',
    parent_differs: 'induk bukan jumlah rinciannya',
    parent_counted_twice: 'induk dan rincian dikirim bersama: terhitung dua kali',
    activity: (code: string) => `kegiatan ${code}`,
    more: (shown: string, all: string) => `${shown} dari ${all} temuan.`,
  },
  {
    caption: 'Parent accounts that are not the sum of their accounts',
    account: 'Parent account',
    agency: 'Agency',
    amount: 'Amount of the parent',
    sum: 'Sum of its accounts',
    difference: 'Difference',
    kind: 'Finding',
    parent_differs: 'the parent is not the sum of its accounts',
    parent_counted_twice: 'parent and accounts were both sent: counted twice',
    activity: (code: string) => `activity ${code}`,
    more: (shown: string, all: string) => `${shown} of ${all} findings.`,
  },
);

export function FindingsTable({
  findings,
  names,
}: {
  readonly findings: Findings;
  readonly names: BudgetNamesQuery;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const columns = useColumns(names);
  return (
    <>
      <DataTable
        caption={words.caption}
        name="findings"
        rows={findings.items}
        columns={columns}
        keyOf={({ organizationCode, activityCode, accountCode, fundSourceCode, versionCode, kind }) =>
          [kind, organizationCode, activityCode, accountCode, fundSourceCode, versionCode].join(' ')
        }
      />
      {findings.total > findings.items.length && (
        <p className="small quiet">
          {words.more(format.decimal(findings.items.length), format.decimal(findings.total))}
        </p>
      )}
    </>
  );
}

function useColumns(names: BudgetNamesQuery): readonly Column<Finding>[] {
  const words = useWords(WORDS);
  const local = useLocal();
  const nameOf = (code: string): string =>
    names.organizations.nodes.find((one) => one.code === code)?.name ?? code;
  const money = (key: 'amount' | 'childrenSum' | 'difference', title: string): Column<Finding> => ({
    ...{ key, title, align: 'right' },
    value: (row) => Number(row[key]),
    cell: (row) => <Money of={row[key]} />,
  });
  return [
    {
      ...{ key: 'account', title: words.account, isHead: true, minWidth: '12rem' },
      value: ({ accountCode }) => accountCode,
      cell: ({ accountCode, activityCode }) => (
        <>
          <code>{accountCode}</code>
          <br />
          <span className="small quiet">{words.activity(activityCode)}</span>
        </>
      ),
    },
    {
      ...{ key: 'agency', title: words.agency, minWidth: '12rem' },
      value: ({ organizationCode }) => nameOf(organizationCode),
      cell: ({ organizationCode }) => (
        <Link href={agencyPath(organizationCode)}>{nameOf(organizationCode)}</Link>
      ),
    },
    {
      ...{ key: 'kind', title: words.kind, minWidth: '14rem' },
      value: ({ kind, detail }) => `${words[kind]} ${local(detail)}`,
      cell: ({ kind }) => words[kind],
    },
    money('amount', words.amount),
    money('childrenSum', words.sum),
    money('difference', words.difference),
  ];
}
