import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useHub, type HubAnswer } from '../../client/index.js';
import { reportedYear } from '../../format/index.js';
import { defineWords, useUnitName, useWords } from '../../i18n/index.js';
import { NotFound } from '../../shell/not-found.js';
import { Answer, PageHead, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { agencyPath } from '../paths.js';
import { BasisNote } from '../planning-desk/basis-note.js';
import { YearChoice } from '../rpjmd/year-choice.js';
import { AchievementTable } from './achievement-table.js';
import { IndicatorBudget } from './indicator-budget.js';
import { IndicatorChart } from './indicator-chart.js';
import { IndicatorComparison } from './indicator-comparison.js';
import { INDICATOR, type IndicatorQuery } from './indicator.graphql.js';
import { IndicatorMeaning } from './indicator-meaning.js';
import { IndicatorNarrative } from './indicator-narrative.js';
import { INDICATOR_PROGRESS, type IndicatorProgressQuery } from './indicator-progress.graphql.js';
import type { Progress } from './indicator-series.js';
import { IndicatorStanding } from './indicator-standing.js';
import { TargetHistory } from './target-history.js';

const WORDS = defineWords(
  { plan: 'RPJMD', records: 'Rekaman capaian', owner: 'Penanggung jawab' },
  { plan: 'RPJMD', records: 'Records of actual figures', owner: 'In charge' },
);

export default function IndicatorPage(): ReactNode {
  const { code: written } = useParams<{ code: string }>();
  const code = decodeURIComponent(written);
  const answer = useHub(INDICATOR, { code });
  // Asked at once: the page waits for one of the two, not for one after the other.
  const progress = useHub(INDICATOR_PROGRESS, { code, asOf: null });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={6} height="5rem" />}>
      {({ indicator }) =>
        indicator === null ? <NotFound /> : <IndicatorView indicator={indicator} progress={progress} />
      }
    </Answer>
  );
}

export type Indicator = NonNullable<IndicatorQuery['indicator']>;

function IndicatorView({
  indicator,
  progress,
}: {
  readonly indicator: Indicator;
  readonly progress: HubAnswer<IndicatorProgressQuery>;
}): ReactNode {
  const words = useWords(WORDS);
  const unitName = useUnitName();
  const { organization, node } = indicator;
  const known = progress.data?.indicatorProgress;
  const [year, choose] = useYear(known);
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
          {indicator.code} · {unitName(indicator.unit)}
          {organization !== null && (
            <>
              {' · '}
              {words.owner}: <Link href={agencyPath(organization.code)}>{organization.name}</Link>
            </>
          )}
        </p>
        {known !== undefined && known.years.length > 1 && (
          <YearChoice years={known.years.map((one) => one.year)} year={year} choose={choose} />
        )}
      </PageHead>
      <div className="stack">
        <Answer of={progress} skeleton={<Skeleton lines={2} height="12rem" />}>
          {({ indicatorProgress }) => (
            <ProgressBody indicator={indicator} progress={indicatorProgress} year={year} />
          )}
        </Answer>
      </div>
    </>
  );
}

function ProgressBody({
  indicator,
  progress,
  year,
}: {
  readonly indicator: Indicator;
  readonly progress: Progress;
  readonly year: number;
}): ReactNode {
  const words = useWords(WORDS);
  const standing = progress.years.find((one) => one.year === year)?.standing;
  return (
    <>
      {standing !== undefined && <IndicatorStanding row={standing} year={year} />}
      <IndicatorChart name={indicator.name} progress={progress} year={year} />
      <IndicatorNarrative progress={progress} />
      <IndicatorBudget budget={progress.budget} />
      <IndicatorMeaning indicator={indicator} />
      <h2>{words.records}</h2>
      <AchievementTable progress={progress} />
      <TargetHistory progress={progress} />
      {standing !== undefined && (
        <IndicatorComparison code={indicator.code} year={year} standing={standing} />
      )}
      <BasisNote basis={progress.basis} />
    </>
  );
}

/** The year looked at (`?year=`): the one that reports speak of, or the nearest to it that the plan has. */
function useYear(progress: Progress | undefined): readonly [number, (year: number) => void] {
  const [asked, setAsked] = useUrlState('year');
  const now = reportedYear(new Date());
  const { fromYear, toYear } = progress ?? { fromYear: now, toYear: now };
  const current = Math.min(Math.max(now, fromYear), toYear);
  const isInside = Number(asked) >= fromYear && Number(asked) <= toYear;
  return [
    asked !== '' && isInside ? Number(asked) : current,
    (year) => setAsked(year === current ? '' : String(year)),
  ];
}
