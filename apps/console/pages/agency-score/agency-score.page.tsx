import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, Icon, PageHead, Skeleton } from '../../ui/index.js';
import { Heat } from '../cetar/heat.js';
import { Movement } from '../cetar/movement.js';
import { PeriodChoice, usePeriod, usePeriodName } from '../cetar/period-choice.js';
import { agencyPath } from '../paths.js';
import { AGENCY_SCORE, type AgencyScoreQuery } from './agency-score.graphql.js';
import { DimensionSheet } from './dimension-sheet.js';
import { Equation } from './equation.js';
import styles from './agency-score.module.css';

const WORDS = defineWords(
  {
    all: 'Skor CETAR',
    title: (name: string) => `CETAR ${name}`,
    ranked: (rank: string, of: string, period: string) => `Peringkat ${rank} dari ${of} pada ${period}`,
    unranked: (period: string) => `Tanpa peringkat pada ${period}`,
    before: (score: string, period: string) => `Skor ${period}: ${score}`,
    whole: 'Skor keseluruhan',
    how: 'Rata-rata tertimbang dimensi yang punya skor; yang tidak punya tidak menambah dan tidak mengurangi.',
    profile: 'Tentang perangkat daerah ini',
  },
  {
    all: 'CETAR scores',
    title: (name: string) => `CETAR of ${name}`,
    ranked: (rank: string, of: string, period: string) => `Rank ${rank} of ${of} in ${period}`,
    unranked: (period: string) => `Not ranked in ${period}`,
    before: (score: string, period: string) => `Score of ${period}: ${score}`,
    whole: 'Overall score',
    how: 'The weighted mean of the dimensions that have a score; what has none neither helps nor hurts.',
    profile: 'About this agency',
  },
);

export default function AgencyScorePage(): ReactNode {
  const { code } = useParams<{ code: string }>();
  const [period] = usePeriod();
  const answer = useHub(AGENCY_SCORE, { period, code: decodeURIComponent(code) });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={5} height="8rem" />}>
      {({ cetar }) => <AgencyScore cetar={cetar} />}
    </Answer>
  );
}

export type Agency = AgencyScoreQuery['cetar']['agencies'][number];

function AgencyScore({ cetar }: { readonly cetar: AgencyScoreQuery['cetar'] }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const nameOf = usePeriodName();
  const [agency] = cetar.agencies;
  if (agency === undefined) return null;
  const { rank, previousScore } = agency;
  return (
    <div className="stack">
      <PageHead
        title={words.title(agency.name)}
        crumbs={<Link href={`/cetar?masa=${cetar.period}`}>{words.all}</Link>}
        lead={
          rank === null
            ? words.unranked(nameOf(cetar.period))
            : words.ranked(format.decimal(rank), format.decimal(cetar.scoredCount), nameOf(cetar.period))
        }
      />
      <div className={styles.tools}>
        <PeriodChoice />
        <Link href={agencyPath(agency.code)} className="button">
          {words.profile} <Icon name="arrow" />
        </Link>
      </div>
      <section className={`sheet ${styles.whole}`}>
        <div className={styles.wholeScore}>
          <h2>{words.whole}</h2>
          <Heat {...agency} isStrong />
          <p className="row small">
            <Movement rank={rank} previousRank={agency.previousRank} />
            {previousScore !== null && (
              <span className="quiet">
                {words.before(format.decimal(previousScore, { most: 1 }), nameOf(cetar.previousPeriod))}
              </span>
            )}
          </p>
        </div>
        <div className="stack">
          <p className="quiet">{agency.reason === null ? words.how : local(agency.reason.text)}</p>
          <Equation
            parts={agency.dimensions.map(({ title, weight, score }) => ({
              name: local(title),
              weight,
              score,
            }))}
            result={agency.score}
          />
        </div>
      </section>
      {agency.dimensions.map((dimension) => (
        <DimensionSheet key={dimension.code} dimension={dimension} />
      ))}
      <p className="small quiet measure">
        {local(cetar.definition.title)}. {local(cetar.definition.source)}
      </p>
    </div>
  );
}
