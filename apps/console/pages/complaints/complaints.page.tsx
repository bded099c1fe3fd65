import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { useProvince } from '../../shell/use-province.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { Answer, PageHead, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { AgeingChart } from './ageing-chart.js';
import { CalendarNote } from './calendar-note.js';
import { COMPLAINT_NAMES, type ComplaintNamesQuery } from './complaint-names.graphql.js';
import { ComplaintSentences } from './complaint-sentences.js';
import { COMPLAINTS, type ComplaintsQuery } from './complaints.graphql.js';
import { DuplicateGroups } from './duplicate-groups.js';
import { LeagueTable } from './league-table.js';
import { OldestTable } from './oldest-table.js';
import { PeriodChoice, usePeriod } from './period-choice.js';
import type { PeriodName } from './period.js';
import { RegionMap } from './region-map.js';
import { RoadDamageView } from './road-damage-view.js';
import styles from './complaints.module.css';

const WORDS = defineWords(
  {
    title: 'Aduan',
    lead: 'Seberapa cepat warga dijawab, oleh siapa, dan siapa yang masih menunggu. Aduan rahasia ikut dihitung; isinya tidak pernah ditampilkan.',
    view: 'Tampilan',
    all: 'Semua aduan',
    roads: 'Jalan Cantik',
    league: 'Klasemen penanganan',
    leagueOf: 'Klasemen',
    agencies: 'Perangkat daerah provinsi',
    regencies: 'Pemerintah kabupaten/kota',
    map: 'Menurut kabupaten dan kota',
    ageing: 'Yang masih terbuka',
    oldest: 'Sepuluh yang paling lama menunggu jawaban',
  },
  {
    title: 'Complaints',
    lead: 'How fast people are answered, by whom, and who is still waiting. Secret complaints are counted; what they say is never shown.',
    view: 'View',
    all: 'All complaints',
    roads: 'Jalan Cantik (roads)',
    league: 'League of agencies',
    leagueOf: 'League',
    agencies: 'Agencies of the province',
    regencies: 'Regency and city governments',
    map: 'By regency and city',
    ageing: 'Still open',
    oldest: 'The ten that have waited longest for an answer',
  },
);

export default function ComplaintsPage(): ReactNode {
  const words = useWords(WORDS);
  const province = useProvince();
  const [view, setView] = useUrlState('view', 'all');
  const [period] = usePeriod();
  const names = useHub(
    COMPLAINT_NAMES,
    { regionCode: province?.code ?? '' },
    { isWanted: province !== undefined },
  );
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <div className={styles.choices}>
          <PeriodChoice />
          <ChoiceButtons
            label={words.view}
            value={view}
            options={[
              { value: 'all', label: words.all },
              { value: 'roads', label: words.roads },
            ]}
            onChoose={setView}
          />
        </div>
      </PageHead>
      <Answer of={names} skeleton={<Skeleton lines={6} height="5rem" />}>
        {(known) =>
          view === 'roads' ? (
            <RoadDamageView period={period} names={known} />
          ) : (
            <AllComplaints period={period} names={known} />
          )
        }
      </Answer>
    </>
  );
}

interface Part {
  readonly period: PeriodName;
  readonly names: ComplaintNamesQuery;
}

function AllComplaints({ period, names }: Part): ReactNode {
  const [league] = useUrlState('league', 'agencies');
  const answer = useHub(COMPLAINTS, {
    period,
    league: league === 'regencies' ? 'regency_governments' : 'agencies',
  });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={6} height="5rem" />}>
      {(data) => <Body data={data} names={names} period={period} />}
    </Answer>
  );
}

function Body({ data, names, period }: Part & { readonly data: ComplaintsQuery }): ReactNode {
  const words = useWords(WORDS);
  const [league, setLeague] = useUrlState('league', 'agencies');
  return (
    <div className={styles.sections}>
      <div className="stack">
        <ComplaintSentences
          performance={data.complaintPerformance}
          late={data.lateComplaints}
          period={period}
        />
        <CalendarNote years={[...data.complaintPerformance.calendar, ...data.lateComplaints.calendar]} />
      </div>
      <section className="stack" aria-labelledby="league">
        <div className={styles.sectionHead}>
          <h2 id="league">{words.league}</h2>
          <ChoiceButtons
            label={words.leagueOf}
            value={league}
            options={[
              { value: 'agencies', label: words.agencies },
              { value: 'regencies', label: words.regencies },
            ]}
            onChoose={setLeague}
          />
        </div>
        <LeagueTable league={data.complaintLeague} />
      </section>
      <div className={styles.pair}>
        <section className="stack" aria-labelledby="map">
          <h2 id="map">{words.map}</h2>
          <RegionMap rows={data.complaintRegions.regions} regions={names.regions.nodes} period={period} />
        </section>
        <section className="stack" aria-labelledby="ageing">
          <h2 id="ageing">{words.ageing}</h2>
          <AgeingChart performance={data.complaintPerformance} />
        </section>
      </div>
      <section className="stack" aria-labelledby="oldest">
        <h2 id="oldest">{words.oldest}</h2>
        <OldestTable names={names} />
      </section>
      <DuplicateGroups period={period} names={names} />
    </div>
  );
}
