import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { useProvince } from '../../shell/use-province.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { Answer, PageHead, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { ComparisonView } from './comparison-view.js';
import { DaysView } from './days-view.js';
import { EvaluationView } from './evaluation-view.js';
import { PLANNING_DESK } from './planning-desk.graphql.js';
import styles from './planning-desk.module.css';

const WORDS = defineWords(
  {
    title: 'Meja Bappeda',
    lead: 'Formulir evaluasi yang sudah terisi, papan program 99 hari, dan rencana yang sama pada dua tanggal.',
    view: 'Pekerjaan',
    evaluation: 'Evaluasi RKPD',
    days: 'Program 99 hari',
    comparison: 'Bandingkan dua tanggal',
  },
  {
    title: 'Planning desk',
    lead: 'The evaluation form already filled in, the board of the 99 days, and the same plan on two days.',
    view: 'Task',
    evaluation: 'Evaluation of the annual plan',
    days: 'Program of 99 days',
    comparison: 'Compare two days',
  },
);

const VIEWS = ['evaluation', 'days', 'comparison'] as const;

export default function PlanningDeskPage(): ReactNode {
  const words = useWords(WORDS);
  const province = useProvince();
  const [asked, setView] = useUrlState('view', 'evaluation');
  const view = VIEWS.find((one) => one === asked) ?? 'evaluation';
  const answer = useHub(PLANNING_DESK, {});
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <div className={styles.views}>
          <ChoiceButtons
            label={words.view}
            value={view}
            options={VIEWS.map((value) => ({ value, label: words[value] }))}
            onChoose={setView}
          />
        </div>
      </PageHead>
      <Answer of={answer} skeleton={<Skeleton lines={6} height="4rem" />}>
        {({ plans: { nodes } }) => {
          if (province === undefined) return null;
          // The province's own plans first: they are what this desk is about.
          const isOwn = (one: { readonly regionCode: string }): number =>
            one.regionCode === province.code ? 0 : 1;
          const plans = nodes.toSorted((a, b) => isOwn(a) - isOwn(b) || b.startYear - a.startYear);
          const ofKind = (kind: string) => plans.filter((plan) => plan.kind === kind);
          if (view === 'days') return <DaysView plans={ofKind('INITIATIVE_99')} />;
          if (view === 'comparison') return <ComparisonView plans={ofKind('RPJMD')} />;
          return <EvaluationView plans={ofKind('RKPD')} />;
        }}
      </Answer>
    </>
  );
}
