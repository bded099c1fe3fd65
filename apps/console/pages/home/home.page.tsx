import { useMemo, type ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { beginOfDay, lastDays } from '../../format/days.js';
import { monthInProvince } from '../../format/index.js';
import { useProvince } from '../../shell/use-province.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { usePlanYear, type PlanYear } from '../rpjmd/use-plan-year.js';
import { Headlines } from './headlines.js';
import { HOME } from './home.graphql.js';
import { HomeSearch } from './home-search.js';
import { WeekList } from './week-list.js';

const WORDS = defineWords(
  {
    title: (province: string) => `Data ${province}, apa adanya`,
    waiting: 'Data provinsi, apa adanya',
    lead: 'Target di samping capaian, anggaran di samping serapan, aduan di samping jawabannya. Setiap angka dapat dibuka sampai hitungannya.',
    none: 'Rencana pembangunan belum dikirim ke hub ini.',
    today: 'Keadaan hari ini',
    week: 'Tujuh hari terakhir',
  },
  {
    title: (province: string) => `The data of ${province}, as they are`,
    waiting: 'The data of the province, as they are',
    lead: 'Targets beside results, budgets beside spending, complaints beside their answers. Every figure opens into its arithmetic.',
    none: 'The development plan has not been sent to this hub yet.',
    today: 'How things stand today',
    week: 'The last seven days',
  },
);

export default function HomePage(): ReactNode {
  const words = useWords(WORDS);
  const province = useProvince();
  const planYear = usePlanYear();
  return (
    <>
      <PageHead title={province === undefined ? words.waiting : words.title(province.name)} lead={words.lead}>
        <HomeSearch />
      </PageHead>
      {planYear === undefined && <Skeleton lines={2} height="11rem" />}
      {planYear === null && <Empty>{words.none}</Empty>}
      {planYear && <HomeFigures planYear={planYear} />}
    </>
  );
}

function HomeFigures({ planYear: { plan, year } }: { readonly planYear: PlanYear }): ReactNode {
  const words = useWords(WORDS);
  // Once a visit: a moment that moved with every rendering would be a new question each time.
  const days = useMemo(() => lastDays(REPORT_DAYS), []);
  const weekStart = useMemo(() => new Date(Date.now() - WEEK_DAYS * DAY_MS).toISOString(), []);
  const { from: weekDay } = useMemo(() => lastDays(WEEK_DAYS), []);
  // What arrives every day is of this year from its first day on; what is reported by the month still speaks of the last one.
  const { year: thisYear } = monthInProvince(new Date());
  const answer = useHub(HOME, {
    ...{ planCode: plan.code, year, period: String(thisYear), weekStart, weekDay },
    ...{ yearStart: `${thisYear}-01-01`, yearStartAt: beginOfDay(`${thisYear}-01-01`) },
    ...days,
  });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={2} height="11rem" />}>
      {(data) => (
        <div className="stack">
          <h2>{words.today}</h2>
          <Headlines data={data} year={year} thisYear={thisYear} />
          <h2>{words.week}</h2>
          <WeekList data={data} />
        </div>
      )}
    </Answer>
  );
}

const REPORT_DAYS = 30;
const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;
