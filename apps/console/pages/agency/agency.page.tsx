import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useHub } from '../../client/index.js';
import { lastDays } from '../../format/days.js';
import { reportedYear, useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { NotFound } from '../../shell/not-found.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { KIND_WORDS } from '../agencies/organization-words.js';
import { agencyPath } from '../paths.js';
import { IndicatorTable } from '../rpjmd/indicator-table.js';
import { RPJMD } from '../rpjmd/rpjmd.graphql.js';
import { usePlanYear, type PlanYear } from '../rpjmd/use-plan-year.js';
import { AGENCY, type AgencyQuery } from './agency.graphql.js';
import { AgencyFacts } from './agency-facts.js';
import { AgencySentences } from './agency-sentences.js';
import styles from './agency.module.css';

const WORDS = defineWords(
  {
    all: 'Perangkat daerah',
    indicators: 'Indikator RPJMD yang diampu',
    noIndicators: 'Tidak ada indikator RPJMD yang diampu organisasi ini.',
    ended: (day: string) => `Organisasi ini berakhir ${day}.`,
    successor: 'Penggantinya',
  },
  {
    all: 'Agencies',
    indicators: 'RPJMD indicators in its charge',
    noIndicators: 'This organization is in charge of no RPJMD indicator.',
    ended: (day: string) => `This organization ended on ${day}.`,
    successor: 'Its successor',
  },
);

export default function AgencyPage(): ReactNode {
  const planYear = usePlanYear();
  if (planYear === undefined) return <Skeleton lines={6} height="5rem" />;
  return <AgencyOf planYear={planYear} />;
}

function AgencyOf({ planYear }: { readonly planYear: PlanYear | null }): ReactNode {
  const { code } = useParams<{ code: string }>();
  const fiscalYear = planYear?.year ?? reportedYear(new Date());
  const planCode = planYear?.plan.code ?? '';
  const { to: today } = lastDays(1);
  const yearEnd = `${fiscalYear}-12-31`;
  const answer = useHub(AGENCY, {
    ...{ code: decodeURIComponent(code), fiscalYear, planCode, period: String(fiscalYear) },
    ...{ from: `${fiscalYear}-01-01`, to: today < yearEnd ? today : yearEnd },
  });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={6} height="5rem" />}>
      {(data) =>
        data.organization === null ? (
          <NotFound />
        ) : (
          <AgencyView organization={data.organization} data={data} year={fiscalYear} planYear={planYear} />
        )
      }
    </Answer>
  );
}

export type Organization = NonNullable<AgencyQuery['organization']>;

function AgencyView({
  organization,
  data,
  year,
  planYear,
}: {
  readonly organization: Organization;
  readonly data: AgencyQuery;
  readonly year: number;
  readonly planYear: PlanYear | null;
}): ReactNode {
  const words = useWords(WORDS);
  const kinds = useWords(KIND_WORDS);
  const format = useFormat();
  const { parent, validTo, successor } = organization;
  return (
    <>
      <PageHead
        title={organization.name}
        crumbs={
          <>
            <Link href="/opd">{words.all}</Link>
            {parent !== null && (
              <>
                {' / '}
                <Link href={agencyPath(parent.code)}>{parent.name}</Link>
              </>
            )}
          </>
        }
      >
        <p className="quiet">
          {kinds[organization.kind]} · {organization.region?.name} · <code>{organization.code}</code>
        </p>
        {validTo !== null && (
          <p>
            {words.ended(format.day(validTo))}{' '}
            {successor !== null && (
              <>
                {words.successor}: <Link href={agencyPath(successor.code)}>{successor.name}</Link>
              </>
            )}
          </p>
        )}
      </PageHead>
      <div className={styles.layout}>
        <div className="stack">
          <AgencySentences data={data} name={organization.name} year={year} />
          {planYear !== null && (
            <section className="stack">
              <h2>{words.indicators}</h2>
              <AgencyIndicators code={organization.code} planYear={planYear} />
            </section>
          )}
        </div>
        <AgencyFacts organization={organization} />
      </div>
    </>
  );
}

function AgencyIndicators({
  code,
  planYear: { plan, year },
}: {
  readonly code: string;
  readonly planYear: PlanYear;
}): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(RPJMD, { planCode: plan.code, year });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={4} height="3rem" />}>
      {({ alignment }) => {
        const all = [
          ...alignment.nodes.flatMap(({ indicators }) => indicators),
          ...alignment.unattachedIndicators,
        ];
        const own = all.filter(({ organizationCode }) => organizationCode === code);
        return own.length === 0 ? <Empty>{words.noIndicators}</Empty> : <IndicatorTable indicators={own} />;
      }}
    </Answer>
  );
}
