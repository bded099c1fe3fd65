import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { Answer, Empty, Figure, Sentence, Sentences, Skeleton } from '../../ui/index.js';
import { BasisNote } from './basis-note.js';
import { useBoardChoice } from './board-choice.js';
import { completedFigure, lateFigure, progressFigure } from './board-figures.js';
import { DAYS, type DaysQuery } from './days.graphql.js';
import { DeliverableList } from './deliverable-list.js';
import { PlanChoice, usePlan, type Plan } from './plan-choice.js';
import { StageCards } from './stage-cards.js';
import { TallyTable } from './tally-table.js';
import styles from './planning-desk.module.css';

type Board = DaysQuery['ninetyNineDays'];

const WORDS = defineWords(
  {
    none: 'Belum ada rencana program 99 hari yang dikirim ke hub ini.',
    day: (day: string) => `Hari ke-${day}`,
    before: 'Belum dimulai',
    after: 'Sudah berakhir',
    dates: (from: string, to: string) => `dari 99, ${from} sampai ${to}`,
    progress: 'kemajuan rata-rata;',
    ahead: (points: string) => `${points} poin di depan hari berjalan`,
    behind: (points: string) => `${points} poin di belakang hari berjalan`,
    completed: (total: string) => `dari ${total} hasil sudah selesai`,
    late: 'hasil lewat tenggat',
    stages: 'Tahap',
    byArea: 'Kemajuan menurut Bakorwil',
    byOrganization: 'Kemajuan menurut perangkat daerah',
    by: 'Dirinci menurut',
    areas: 'Bakorwil',
    organizations: 'Perangkat daerah',
    lateTitle: 'Hasil yang terlambat',
    progressTitle: 'Kemajuan rata-rata program 99 hari',
    completedTitle: 'Hasil yang selesai',
  },
  {
    none: 'No program of 99 days has been sent to this hub yet.',
    day: (day: string) => `Day ${day}`,
    before: 'Not begun yet',
    after: 'Over',
    dates: (from: string, to: string) => `of 99, ${from} to ${to}`,
    progress: 'mean progress;',
    ahead: (points: string) => `${points} points ahead of the days gone by`,
    behind: (points: string) => `${points} points behind the days gone by`,
    completed: (total: string) => `of ${total} deliverables are complete`,
    late: 'deliverables are past their due day',
    stages: 'Stages',
    byArea: 'Progress by coordination area',
    byOrganization: 'Progress by agency',
    by: 'Broken down by',
    areas: 'Coordination area',
    organizations: 'Agency',
    lateTitle: 'Deliverables that are late',
    progressTitle: 'Mean progress of the 99 days',
    completedTitle: 'Deliverables that are complete',
  },
);

/** The program of 99 days: where it stands by stage, by area or agency, and what is late. */
export function DaysView({ plans }: { readonly plans: readonly Plan[] }): ReactNode {
  const words = useWords(WORDS);
  const plan = usePlan(plans);
  const answer = useHub(DAYS, { planCode: plan?.code ?? '' }, { isWanted: plan !== undefined });
  if (plan === undefined) return <Empty>{words.none}</Empty>;
  return (
    <div className="stack">
      <PlanChoice plans={plans} />
      <Answer of={answer} skeleton={<Skeleton lines={5} height="5rem" />}>
        {({ ninetyNineDays }) => <BoardBody board={ninetyNineDays} />}
      </Answer>
    </div>
  );
}

function BoardBody({ board }: { readonly board: Board }): ReactNode {
  const words = useWords(WORDS);
  const [{ by }, choose] = useBoardChoice();
  const isByAgency = by === 'organizations';
  return (
    <div className={styles.sections}>
      <BoardSentences board={board} />
      <section className="stack" aria-labelledby="stages">
        <h2 id="stages">{words.stages}</h2>
        <StageCards stages={board.stages} />
      </section>
      <section className="stack" aria-labelledby="where">
        <div className={styles.sectionHead}>
          <h2 id="where">{isByAgency ? words.byOrganization : words.byArea}</h2>
          <ChoiceButtons
            label={words.by}
            value={isByAgency ? 'organizations' : 'areas'}
            options={(['areas', 'organizations'] as const).map((value) => ({ value, label: words[value] }))}
            onChoose={(value) => {
              choose({ by: value === 'organizations' ? value : 'areas', place: '' });
            }}
          />
        </div>
        <TallyTable
          title={isByAgency ? words.organizations : words.areas}
          tallies={isByAgency ? board.organizations : board.coordinationAreas}
          elapsedPercent={Number(board.elapsedPercent)}
        />
      </section>
      <DeliverableList board={board} />
      <BasisNote basis={board.basis} />
    </div>
  );
}

function BoardSentences({ board }: { readonly board: Board }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { day, startsOn, endsOn, progressPercent, aheadPercent, elapsedPercent, total } = board;
  const count = (value: string): string => format.decimal(value);
  const ahead = aheadPercent === null ? null : Number(aheadPercent);
  const isOver = Number(elapsedPercent) >= 100;
  const points = (value: string): string => format.decimal(value.replace('-', ''), { most: 1 });
  return (
    <Sentences width="15rem">
      <Sentence
        figure={day === null ? (isOver ? words.after : words.before) : words.day(format.decimal(day))}
      >
        {words.dates(format.day(startsOn), format.day(endsOn))}
      </Sentence>
      {progressPercent !== null && (
        <Sentence
          figure={
            <Figure
              of={progressFigure(board)}
              title={words.progressTitle}
              show={(value) => format.percent(value)}
            />
          }
        >
          {ahead === null || aheadPercent === null
            ? words.progress
            : `${words.progress} ${ahead < 0 ? words.behind(points(aheadPercent)) : words.ahead(points(aheadPercent))}`}
        </Sentence>
      )}
      <Sentence figure={<Figure of={completedFigure(board)} title={words.completedTitle} show={count} />}>
        {words.completed(format.decimal(total))}
      </Sentence>
      <Sentence figure={<Figure of={lateFigure(board)} title={words.lateTitle} show={count} />}>
        {words.late}
      </Sentence>
    </Sentences>
  );
}
