import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { CascadeSection } from './cascade-section.js';
import { IndicatorTable } from './indicator-table.js';
import { PlanSummary } from './plan-summary.js';
import { PlanTree } from './plan-tree.js';
import { RPJMD, type IndicatorRowFragment, type RpjmdQuery } from './rpjmd.graphql.js';
import { subtreeOf } from './subtree.js';
import { usePlanYear, type PlanYear } from './use-plan-year.js';
import { YearChoice } from './year-choice.js';
import styles from './rpjmd.module.css';

const WORDS = defineWords(
  {
    title: 'RPJMD',
    none: 'Rencana pembangunan belum dikirim ke hub ini.',
    whole: 'Seluruh rencana',
    indicators: 'Indikator',
  },
  {
    title: 'RPJMD, the five-year plan',
    none: 'The development plan has not been sent to this hub yet.',
    whole: 'The whole plan',
    indicators: 'Indicators',
  },
);

export default function RpjmdPage(): ReactNode {
  const words = useWords(WORDS);
  const planYear = usePlanYear();
  if (planYear === undefined) return <Skeleton lines={6} height="4rem" />;
  if (planYear === null) {
    return (
      <>
        <PageHead title={words.title} />
        <Empty>{words.none}</Empty>
      </>
    );
  }
  return <PlanView planYear={planYear} />;
}

function PlanView({ planYear }: { readonly planYear: PlanYear }): ReactNode {
  const { plan, year } = planYear;
  const answer = useHub(RPJMD, { planCode: plan.code, year });
  return (
    <>
      <PageHead title={plan.title}>
        <YearChoice {...planYear} />
      </PageHead>
      <Answer of={answer} skeleton={<Skeleton lines={8} height="4rem" />}>
        {({ alignment }) => <PlanBody alignment={alignment} />}
      </Answer>
    </>
  );
}

function PlanBody({ alignment }: { readonly alignment: RpjmdQuery['alignment'] }): ReactNode {
  const words = useWords(WORDS);
  const [node, setNode] = useUrlState('node');
  const below = node === '' ? undefined : subtreeOf(alignment.nodes, node);
  const chosen = alignment.nodes.find(({ code }) => code === node);
  const indicators: readonly IndicatorRowFragment[] = [
    ...alignment.nodes.filter(({ code }) => below?.has(code) ?? true).flatMap((one) => one.indicators),
    ...(below === undefined ? alignment.unattachedIndicators : []),
  ];
  return (
    <div className="stack">
      <PlanSummary alignment={alignment} />
      <div className={styles.layout}>
        <PlanTree nodes={alignment.nodes} chosen={node} onChoose={setNode} wholeLabel={words.whole} />
        <section className="stack" aria-labelledby="plan-node">
          <h2 id="plan-node">{chosen?.title ?? words.indicators}</h2>
          <IndicatorTable indicators={indicators} />
          {chosen !== undefined && (
            <CascadeSection planCode={alignment.plan.code} nodeCode={chosen.code} year={alignment.year} />
          )}
        </section>
      </div>
    </div>
  );
}
