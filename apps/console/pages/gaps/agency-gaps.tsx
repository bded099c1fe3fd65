import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, Icon, type Column } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import { agencyKey, useGapChoice } from './gap-choice.js';
import type { GapsQuery } from './gaps.graphql.js';
import styles from './gaps.module.css';

const WORDS = defineWords(
  {
    title: 'Menurut perangkat daerah',
    caption: 'Banyaknya temuan tiap perangkat daerah menurut jenisnya',
    agency: 'Perangkat daerah',
    total: 'Temuan',
    next: 'Dibenahi lebih dahulu',
    noAgency: 'belum ada penanggung jawab',
    show: (count: string, kind: string, agency: string) => `${count} temuan ${kind}, ${agency}: tampilkan`,
    INDICATOR_WITHOUT_TARGET: 'Tanpa target',
    TARGET_WITHOUT_VALUE: 'Tanpa capaian',
    PROGRAM_WITHOUT_BUDGET: 'Tanpa anggaran',
    BUDGET_WITHOUT_PROGRAM: 'Di luar rencana',
    FIGURE_OVERDUE: 'Terlambat',
    INDICATOR_NODE_UNKNOWN: 'Simpul hilang',
    INDICATOR_MEASURE_UNKNOWN: 'Ukuran hilang',
  },
  {
    title: 'By agency',
    caption: 'Findings of each agency by kind',
    agency: 'Agency',
    total: 'Findings',
    next: 'To mend first',
    noAgency: 'nobody is in charge yet',
    show: (count: string, kind: string, agency: string) => `${count} findings ${kind}, ${agency}: show them`,
    INDICATOR_WITHOUT_TARGET: 'No target',
    TARGET_WITHOUT_VALUE: 'No figure',
    PROGRAM_WITHOUT_BUDGET: 'No budget',
    BUDGET_WITHOUT_PROGRAM: 'Not in plan',
    FIGURE_OVERDUE: 'Overdue',
    INDICATOR_NODE_UNKNOWN: 'Node unknown',
    INDICATOR_MEASURE_UNKNOWN: 'Measure unknown',
  },
);

type Gaps = GapsQuery['alignmentGaps'];
type Agency = Gaps['organizations'][number];

/** Who has how many findings of which kind; every number leads to its findings. */
export function AgencyGaps({ gaps }: { readonly gaps: Gaps }): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns(gaps);
  return (
    <section className="stack" aria-labelledby="agencies">
      <h2 id="agencies">{words.title}</h2>
      <DataTable
        caption={words.caption}
        name="agencies"
        rows={gaps.organizations}
        columns={columns}
        keyOf={({ organizationCode }) => agencyKey(organizationCode)}
        order="-total"
      />
    </section>
  );
}

/** They stand below on the same page, and are there once the address has changed. */
function showFindings(): void {
  requestAnimationFrame(() => document.getElementById('findings')?.scrollIntoView());
}

function useColumns({ groups }: Gaps): readonly Column<Agency>[] {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const [, hrefOf] = useGapChoice();
  const nameOf = ({ organizationName, organizationCode }: Agency): string =>
    organizationName ?? organizationCode ?? words.noAgency;
  const countOf = ({ counts }: Agency, kind: string): number =>
    counts.find((one) => one.kind === kind)?.count ?? 0;
  const count = (agency: Agency, number: number, kind: string, title: string): ReactNode =>
    number === 0 ? (
      <span className="quiet">0</span>
    ) : (
      <Link
        href={hrefOf({ kind, agency: agencyKey(agency.organizationCode) })}
        onClick={showFindings}
        aria-label={words.show(format.decimal(number), title, nameOf(agency))}
      >
        {format.decimal(number)}
      </Link>
    );
  return [
    {
      ...{ key: 'agency', title: words.agency, isHead: true, minWidth: '12rem' },
      value: nameOf,
      cell: (agency) =>
        agency.organizationCode === null ? (
          <span className="quiet">{words.noAgency}</span>
        ) : (
          <Link href={agencyPath(agency.organizationCode)}>{nameOf(agency)}</Link>
        ),
    },
    {
      ...{ key: 'total', title: words.total, align: 'right' },
      value: ({ total }) => total,
      cell: (agency) => <b>{count(agency, agency.total, '', '')}</b>,
    },
    ...groups
      .filter((group) => group.count > 0)
      .map((group): Column<Agency> => {
        const title = local(group.title);
        return {
          ...{ key: group.kind, title: words[group.kind], align: 'right' },
          value: (agency) => countOf(agency, group.kind),
          cell: (agency) => count(agency, countOf(agency, group.kind), group.kind, title),
        };
      }),
    {
      ...{ key: 'next', title: words.next, minWidth: '15rem' },
      cell: ({ next }) => (
        <>
          {sentenceCase(next.name)}
          <span className={`small ${styles.todo}`}>
            <Icon name="arrow" />
            {local(next.whatToDo)}
          </span>
        </>
      ),
    },
  ];
}
