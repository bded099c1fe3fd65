import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Empty, Icon, PageHead, Skeleton, type Column } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { agencyPath } from '../paths.js';
import { usePlanYear, type PlanYear } from '../rpjmd/use-plan-year.js';
import { YearChoice } from '../rpjmd/year-choice.js';
import { GAPS, type GapsQuery } from './gaps.graphql.js';
import styles from './gaps.module.css';

const WORDS = defineWords(
  {
    title: 'Yang belum selaras',
    lead: 'Rencana, capaian, dan anggaran saling diperiksa setiap hari. Setiap temuan menyebut satu hal yang perlu dilakukan berikutnya.',
    none: 'Rencana pembangunan belum dikirim ke hub ini.',
    allWell: 'Tidak ada temuan: rencana, capaian, dan anggaran selaras.',
    total: (total: string) => `${total} temuan`,
    kinds: 'Jenis temuan',
    all: 'Semua',
    caption: 'Temuan',
    name: 'Apa',
    agency: 'Perangkat daerah',
    detail: 'Mengapa',
    todo: 'Langkah berikutnya',
    noAgency: 'belum ada penanggung jawab',
  },
  {
    title: 'What does not line up',
    lead: 'Plan, figures and budget are held against each other every day. Every finding names the one thing to do next.',
    none: 'The development plan has not been sent to this hub yet.',
    allWell: 'No findings: plan, figures and budget line up.',
    total: (total: string) => `${total} findings`,
    kinds: 'Kinds of findings',
    all: 'All',
    caption: 'Findings',
    name: 'What',
    agency: 'Agency',
    detail: 'Why',
    todo: 'Next step',
    noAgency: 'nobody is in charge yet',
  },
);

type Gap = GapsQuery['alignmentGaps']['groups'][number]['items'][number];

export default function GapsPage(): ReactNode {
  const words = useWords(WORDS);
  const planYear = usePlanYear();
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        {planYear && <YearChoice planYear={planYear} />}
      </PageHead>
      {planYear === undefined && <Skeleton lines={6} height="4rem" />}
      {planYear === null && <Empty>{words.none}</Empty>}
      {planYear && <GapsView planYear={planYear} />}
    </>
  );
}

function GapsView({ planYear: { plan, year } }: { readonly planYear: PlanYear }): ReactNode {
  const answer = useHub(GAPS, { planCode: plan.code, year });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={6} height="4rem" />}>
      {(data) => <GapsBody data={data} />}
    </Answer>
  );
}

function GapsBody({ data }: { readonly data: GapsQuery }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const [kind, setKind] = useUrlState('kind');
  const { groups, total } = data.alignmentGaps;
  const columns = useColumns(data);
  if (total === 0) return <Empty title={words.allWell} />;
  const rows = groups.filter((group) => kind === '' || group.kind === kind).flatMap(({ items }) => items);
  const choices = [
    { kind: '', label: words.all, count: total },
    ...groups.map((group) => ({ kind: group.kind, label: local(group.title), count: group.count })),
  ];
  return (
    <div className="stack">
      <div className={styles.kinds} role="group" aria-label={words.kinds}>
        {choices.map((choice) => (
          <button
            key={choice.kind}
            type="button"
            className={styles.kind}
            aria-pressed={choice.kind === kind}
            onClick={() => setKind(choice.kind)}
          >
            <b className="number">{format.decimal(choice.count)}</b>
            <span>{choice.label}</span>
          </button>
        ))}
      </div>
      <DataTable
        caption={words.caption}
        rows={rows}
        columns={columns}
        keyOf={(gap) => `${gap.kind} ${gap.code} ${gap.organizationCode ?? ''}`}
      />
    </div>
  );
}

function useColumns({ organizations }: GapsQuery): readonly Column<Gap>[] {
  const words = useWords(WORDS);
  const local = useLocal();
  const nameOf = (code: string | null): string | undefined =>
    organizations.nodes.find((one) => one.code === code)?.name;
  return [
    {
      key: 'name',
      title: words.name,
      isHead: true,
      value: ({ name, code }) => `${name} ${code}`,
      cell: ({ name, code }) => (
        <>
          {name}
          <br />
          <code className="quiet">{code}</code>
        </>
      ),
    },
    {
      key: 'agency',
      title: words.agency,
      value: ({ organizationCode }) => nameOf(organizationCode) ?? organizationCode,
      cell: ({ organizationCode }) =>
        organizationCode === null ? (
          <span className="quiet">{words.noAgency}</span>
        ) : (
          <Link href={agencyPath(organizationCode)}>{nameOf(organizationCode) ?? organizationCode}</Link>
        ),
    },
    {
      key: 'detail',
      title: words.detail,
      value: ({ detail }) => local(detail),
      cell: ({ detail }) => local(detail),
    },
    {
      key: 'todo',
      title: words.todo,
      cell: ({ whatToDo }) => (
        <span className={styles.todo}>
          <Icon name="arrow" />
          {local(whatToDo)}
        </span>
      ),
    },
  ];
}
