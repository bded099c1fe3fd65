import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useHub } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { NotFound } from '../../shell/not-found.js';
import { Answer, PageHead, Skeleton } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import { RPJMD } from '../rpjmd/rpjmd.graphql.js';
import { usePlanYear, type PlanYear } from '../rpjmd/use-plan-year.js';
import { YearChoice } from '../rpjmd/year-choice.js';
import { AchievementTable } from './achievement-table.js';
import { IndicatorChart } from './indicator-chart.js';
import { INDICATOR, type IndicatorQuery } from './indicator.graphql.js';
import { IndicatorMeaning } from './indicator-meaning.js';
import { IndicatorStanding } from './indicator-standing.js';
import { IndicatorNarrative } from './indicator-narrative.js';

const WORDS = defineWords(
  { plan: 'RPJMD', records: 'Rekaman capaian', owner: 'Penanggung jawab' },
  { plan: 'RPJMD', records: 'Records of actual figures', owner: 'In charge' },
);

export default function IndicatorPage(): ReactNode {
  const { code } = useParams<{ code: string }>();
  const answer = useHub(INDICATOR, { code: decodeURIComponent(code) });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={6} height="5rem" />}>
      {({ indicator }) => (indicator === null ? <NotFound /> : <IndicatorView indicator={indicator} />)}
    </Answer>
  );
}

export type Indicator = NonNullable<IndicatorQuery['indicator']>;

function IndicatorView({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const words = useWords(WORDS);
  const planYear = usePlanYear();
  const { organization, node } = indicator;
  return (
    <>
      <PageHead
        title={indicator.name}
        crumbs={
          <>
            <Link href="/rpjmd">{words.plan}</Link>
            {node !== null && (
              <>
                {' / '}
                <Link href={`/rpjmd?node=${encodeURIComponent(node.code)}`}>{node.title}</Link>
              </>
            )}
          </>
        }
      >
        <p className="quiet">
          {indicator.code} · {indicator.unit}
          {organization !== null && (
            <>
              {' · '}
              {words.owner}: <Link href={agencyPath(organization.code)}>{organization.name}</Link>
            </>
          )}
        </p>
        {planYear && <YearChoice planYear={planYear} />}
      </PageHead>
      <div className="stack">
        {planYear && <StandingOf indicator={indicator} planYear={planYear} />}
        <IndicatorNarrative indicator={indicator} />
        <IndicatorMeaning indicator={indicator} />
        <h2>{words.records}</h2>
        <AchievementTable indicator={indicator} />
      </div>
    </>
  );
}

/** The plan's page has usually been here already, so this answer is at hand. */
function StandingOf({
  indicator,
  planYear: { plan, year },
}: {
  readonly indicator: Indicator;
  readonly planYear: PlanYear;
}): ReactNode {
  const answer = useHub(RPJMD, { planCode: plan.code, year });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={1} height="8rem" />}>
      {({ alignment }) => {
        const all = [
          ...alignment.nodes.flatMap(({ indicators }) => indicators),
          ...alignment.unattachedIndicators,
        ];
        const row = all.find((one) => one.code === indicator.code);
        return (
          <div className="stack">
            {row !== undefined && <IndicatorStanding row={row} year={year} />}
            <IndicatorChart indicator={indicator} plan={plan} year={year} forecast={row?.forecast ?? null} />
          </div>
        );
      }}
    </Answer>
  );
}
