import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Badge, DataTable, type Column } from '../../ui/index.js';
import { NOWHERE, useBoardChoice } from './board-choice.js';
import type { DaysQuery } from './days.graphql.js';
import { ProgressBar } from './progress-bar.js';
import { REVIEWS, REVIEW_WORDS } from './review-words.js';
import styles from './planning-desk.module.css';

type Tally = DaysQuery['ninetyNineDays']['coordinationAreas'][number];

const WORDS = defineWords(
  {
    caption: (by: string) => `Kemajuan program 99 hari menurut ${by}`,
    progress: 'Kemajuan',
    completed: 'Selesai',
    of: (completed: string, total: string) => `${completed} dari ${total}`,
    late: 'Terlambat',
    none: 'tidak ada',
    nowhere: 'Tanpa wilayah koordinasi',
    pace: 'Garis tegak: hari berjalan. Batang di kirinya tertinggal. Angka tiap tahap membuka hasilnya.',
    stage: (stage: string) => `Tahap ${stage}`,
    open: (stage: string, name: string) => `hasil tahap ${stage}, ${name}`,
  },
  {
    caption: (by: string) => `Progress of the 99 days by ${by}`,
    progress: 'Progress',
    completed: 'Complete',
    of: (completed: string, total: string) => `${completed} of ${total}`,
    late: 'Late',
    none: 'none',
    nowhere: 'Without a coordination area',
    pace: 'Upright stroke: days gone by. A bar that ends left of it is behind. The figures of a stage open its deliverables.',
    stage: (stage: string) => `Stage ${stage}`,
    open: (stage: string, name: string) => `deliverables of stage ${stage}, ${name}`,
  },
);

export function TallyTable({
  title,
  tallies,
  elapsedPercent,
}: {
  readonly title: string;
  readonly tallies: readonly Tally[];
  readonly elapsedPercent: number;
}): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns(title, elapsedPercent);
  return (
    <>
      <DataTable
        caption={words.caption(title.toLowerCase())}
        name="tally"
        rows={tallies}
        columns={columns}
        keyOf={({ code }) => code ?? ''}
        order="progress"
      />
      <p className="small quiet">{words.pace}</p>
    </>
  );
}

function useColumns(title: string, elapsedPercent: number): readonly Column<Tally>[] {
  const words = useWords(WORDS);
  const reviews = useWords(REVIEW_WORDS);
  const format = useFormat();
  const nameOf = ({ name, code }: Tally): string => name ?? code ?? words.nowhere;
  return [
    { ...{ key: 'name', title, isHead: true, minWidth: '15rem' }, value: nameOf, cell: nameOf },
    {
      ...{ key: 'progress', title: words.progress, minWidth: '14rem' },
      value: ({ progressPercent }) => (progressPercent === null ? null : Number(progressPercent)),
      cell: ({ progressPercent }) =>
        progressPercent === null ? (
          '–'
        ) : (
          <div className={styles.pacing}>
            <span className="number">{format.percent(progressPercent, { least: 1, most: 1 })}</span>
            <ProgressBar percent={Number(progressPercent)} elapsedPercent={elapsedPercent} />
          </div>
        ),
    },
    {
      ...{ key: 'completed', title: words.completed, align: 'right' },
      value: ({ completed }) => completed,
      cell: ({ completed, total }) => words.of(format.decimal(completed), format.decimal(total)),
    },
    {
      ...{ key: 'late', title: words.late, align: 'right' },
      value: ({ late }) => late,
      cell: ({ late }) =>
        late === 0 ? (
          <span className="quiet">{words.none}</span>
        ) : (
          <Badge tone={1} icon="clock">
            {format.decimal(late)}
          </Badge>
        ),
    },
    ...STAGES.map((stage): Column<Tally> => ({
      ...{ key: `stage${stage}`, title: words.stage(format.decimal(stage)), minWidth: '8.5rem' },
      value: (row) => numberOf(stageOf(row, stage)?.progressPercent),
      cell: (row) => <StageCell tally={row} stage={stage} name={nameOf(row)} />,
    })),
    ...REVIEWS.map(([key]): Column<Tally> => ({
      ...{ key, title: reviews[key], align: 'right', isExtra: true },
      value: (row) => countOf(row, key),
      cell: (row) => format.decimal(countOf(row, key)),
    })),
  ];
}

/** Mean progress and what is complete in one stage; opens the deliverables. */
function StageCell({
  tally,
  stage,
  name,
}: {
  readonly tally: Tally;
  readonly stage: number;
  readonly name: string;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [, , hrefOf] = useBoardChoice();
  const of = stageOf(tally, stage);
  if (of === undefined || of.progressPercent === null) return <span className="quiet">–</span>;
  const number = format.decimal(stage);
  return (
    <>
      <Link
        href={hrefOf({ stage: String(stage), place: tally.code ?? NOWHERE, show: '' })}
        onClick={showDeliverables}
        aria-label={`${format.percent(of.progressPercent, { most: 0 })}, ${words.open(number, name)}`}
      >
        {format.percent(of.progressPercent, { most: 0 })}
      </Link>
      <span className="small quiet"> {words.of(format.decimal(of.completed), format.decimal(of.total))}</span>
      {of.late > 0 && (
        <>
          {' '}
          <Badge tone={1} icon="clock">
            {format.decimal(of.late)}
          </Badge>
        </>
      )}
    </>
  );
}

/** They stand below on the same page, and are there once the address has changed. */
function showDeliverables(): void {
  requestAnimationFrame(() => document.getElementById('deliverables')?.scrollIntoView());
}

const STAGES = [1, 2, 3] as const;
const stageOf = ({ stages }: Tally, stage: number) => stages.find((one) => one.stage === stage);
const numberOf = (value: string | null | undefined): number | null => (value == null ? null : Number(value));

function countOf({ reviews }: Tally, key: string): number {
  return reviews.find(({ status }) => status === key)?.count ?? 0;
}
