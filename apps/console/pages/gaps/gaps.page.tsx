import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { usePlanYear, type PlanYear } from '../rpjmd/use-plan-year.js';
import { YearChoice } from '../rpjmd/year-choice.js';
import { AgencyGaps } from './agency-gaps.js';
import { useGapChoice } from './gap-choice.js';
import { GapTable } from './gap-table.js';
import { GAPS, type GapsQuery } from './gaps.graphql.js';
import styles from './gaps.module.css';

const WORDS = defineWords(
  {
    title: 'Yang belum selaras',
    lead: 'Rencana, capaian, dan anggaran saling diperiksa setiap hari. Setiap temuan menyebut satu hal yang perlu dilakukan berikutnya.',
    none: 'Rencana pembangunan belum dikirim ke hub ini.',
    allWell: 'Tidak ada temuan: rencana, capaian, dan anggaran selaras.',
    kinds: 'Jenis temuan',
    all: 'Semua',
  },
  {
    title: 'What does not line up',
    lead: 'Plan, figures and budget are held against each other every day. Every finding names the one thing to do next.',
    none: 'The development plan has not been sent to this hub yet.',
    allWell: 'No findings: plan, figures and budget line up.',
    kinds: 'Kinds of findings',
    all: 'All',
  },
);

export default function GapsPage(): ReactNode {
  const words = useWords(WORDS);
  const planYear = usePlanYear();
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        {planYear && <YearChoice {...planYear} />}
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
      {({ alignmentGaps }) => <GapsBody gaps={alignmentGaps} />}
    </Answer>
  );
}

function GapsBody({ gaps }: { readonly gaps: GapsQuery['alignmentGaps'] }): ReactNode {
  const words = useWords(WORDS);
  if (gaps.total === 0) return <Empty title={words.allWell} />;
  return (
    <div className="stack">
      <Kinds gaps={gaps} />
      <AgencyGaps gaps={gaps} />
      <GapTable gaps={gaps} />
    </div>
  );
}

function Kinds({ gaps: { groups, total } }: { readonly gaps: GapsQuery['alignmentGaps'] }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const [{ kind }, hrefOf] = useGapChoice();
  const choices = [
    { kind: '', label: words.all, count: total },
    ...groups.map((group) => ({ kind: group.kind, label: local(group.title), count: group.count })),
  ];
  return (
    <nav className={styles.kinds} aria-label={words.kinds}>
      {choices.map((choice) => (
        <Link
          key={choice.kind}
          href={hrefOf({ kind: choice.kind })}
          className={styles.kind ?? ''}
          aria-current={choice.kind === kind ? 'true' : undefined}
        >
          <b className="number">{format.decimal(choice.count)}</b>
          <span>{choice.label}</span>
        </Link>
      ))}
    </nav>
  );
}
