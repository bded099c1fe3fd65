import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, Icon, type Column } from '../../ui/index.js';
import { agencyPath, indicatorPath } from '../paths.js';
import { agencyKey, useGapChoice } from './gap-choice.js';
import type { GapsQuery } from './gaps.graphql.js';
import styles from './gaps.module.css';

const WORDS = defineWords(
  {
    title: 'Temuan',
    caption: 'Temuan dan langkah berikutnya',
    name: 'Apa',
    agency: 'Perangkat daerah',
    detail: 'Mengapa',
    todo: 'Langkah berikutnya',
    noAgency: 'belum ada penanggung jawab',
    of: (agency: string) => `Hanya temuan ${agency}.`,
    all: 'Tampilkan semua perangkat daerah',
    none: 'Tidak ada temuan dengan pilihan ini.',
    more: (shown: string, all: string) =>
      `Tampak ${shown} dari ${all} temuan: paling banyak 500 dari setiap jenis.`,
  },
  {
    title: 'Findings',
    caption: 'Findings and the next step of each',
    name: 'What',
    agency: 'Agency',
    detail: 'Why',
    todo: 'Next step',
    noAgency: 'nobody is in charge yet',
    of: (agency: string) => `Only the findings of ${agency}.`,
    all: 'Show all agencies',
    none: 'There is no finding with this choice.',
    more: (shown: string, all: string) => `${shown} of ${all} findings are shown: at most 500 of each kind.`,
  },
);

type Gaps = GapsQuery['alignmentGaps'];
type Gap = Gaps['groups'][number]['items'][number];

/** The findings of the chosen kind and agency, each with the one thing to do next. */
export function GapTable({ gaps }: { readonly gaps: Gaps }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [{ kind, agency }, hrefOf] = useGapChoice();
  const nameOf = useNames(gaps);
  const columns = useColumns(nameOf);
  const groups = gaps.groups.filter((group) => kind === '' || group.kind === kind);
  const items = groups.flatMap((group) => group.items);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const rows = items.filter((gap) => agency === '' || agencyKey(gap.organizationCode) === agency);
  const [chosen] = gaps.organizations.filter((one) => agencyKey(one.organizationCode) === agency);
  return (
    <section className="stack" aria-labelledby="findings">
      <h2 id="findings">{words.title}</h2>
      {agency !== '' && (
        <p>
          {words.of(nameOf(chosen?.organizationCode ?? null))}{' '}
          <Link href={hrefOf({ agency: '' })}>{words.all}</Link>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <DataTable
          caption={words.caption}
          rows={rows}
          columns={columns}
          keyOf={(gap) => `${gap.kind} ${gap.code} ${agencyKey(gap.organizationCode)}`}
        />
      )}
      {items.length < total && (
        <p className="small quiet">{words.more(format.decimal(items.length), format.decimal(total))}</p>
      )}
    </section>
  );
}

function useNames({ organizations }: Gaps): (code: string | null) => string {
  const words = useWords(WORDS);
  const names = new Map(organizations.map((one) => [one.organizationCode, one.organizationName]));
  return (code) => names.get(code) ?? code ?? words.noAgency;
}

function useColumns(nameOf: (code: string | null) => string): readonly Column<Gap>[] {
  const words = useWords(WORDS);
  const local = useLocal();
  return [
    {
      ...{ key: 'name', title: words.name, isHead: true, minWidth: '14rem' },
      value: ({ name, code }) => `${name} ${code}`,
      cell: ({ kind, name, code }) => (
        <>
          <Link href={pathOf(kind, code)}>{sentenceCase(name)}</Link>
          <br />
          <code className="quiet">{code}</code>
        </>
      ),
    },
    {
      ...{ key: 'agency', title: words.agency, minWidth: '12rem' },
      value: ({ organizationCode }) => nameOf(organizationCode),
      cell: ({ organizationCode }) =>
        organizationCode === null ? (
          <span className="quiet">{words.noAgency}</span>
        ) : (
          <Link href={agencyPath(organizationCode)}>{nameOf(organizationCode)}</Link>
        ),
    },
    {
      ...{ key: 'detail', title: words.detail, minWidth: '14rem' },
      value: ({ detail }) => local(detail),
      cell: ({ detail }) => local(detail),
    },
    {
      ...{ key: 'todo', title: words.todo, minWidth: '16rem' },
      cell: ({ whatToDo }) => (
        <span className={styles.todo}>
          <Icon name="arrow" />
          {local(whatToDo)}
        </span>
      ),
    },
  ];
}

/** Where the finding can be looked at: its indicator, its node in the plan, or the budget of its program. */
function pathOf(kind: Gap['kind'], code: string): string {
  if (kind === 'PROGRAM_WITHOUT_BUDGET') return `/rpjmd?node=${encodeURIComponent(code)}`;
  if (kind === 'BUDGET_WITHOUT_PROGRAM') return '/anggaran?group=program';
  return indicatorPath(code);
}
