import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useWords } from '../../i18n/index.js';
import { Badge, DataTable, type Column } from '../../ui/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import { agencyPath } from '../paths.js';
import type { DaysQuery } from './days.graphql.js';
import { REVIEWS, REVIEW_WORDS } from './review-words.js';

export type Deliverable = DaysQuery['ninetyNineDays']['stages'][number]['deliverables'][number];

const WORDS = defineWords(
  {
    caption: 'Hasil program 99 hari',
    title: 'Hasil',
    stage: (stage: string) => `tahap ${stage}`,
    late: 'Terlambat',
    days: (days: string) => `${days} hari`,
    due: 'Tenggat',
    completed: (day: string) => `selesai ${day}`,
    progress: 'Kemajuan',
    review: 'Tashih',
    agency: 'Perangkat daerah',
    area: 'Bakorwil',
  },
  {
    caption: 'Deliverables of the 99 days',
    title: 'Deliverable',
    stage: (stage: string) => `stage ${stage}`,
    late: 'Late by',
    days: (days: string) => counted(days, 'day'),
    due: 'Due',
    completed: (day: string) => `completed ${day}`,
    progress: 'Progress',
    review: 'Review',
    agency: 'Agency',
    area: 'Coordination area',
  },
);

export function DeliverableTable({
  deliverables,
}: {
  readonly deliverables: readonly Deliverable[];
}): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns();
  return (
    <DataTable
      caption={words.caption}
      name="deliverables"
      rows={deliverables}
      columns={columns}
      keyOf={({ code }) => code}
      order="-late"
    />
  );
}

function useColumns(): readonly Column<Deliverable>[] {
  const words = useWords(WORDS);
  const reviews = useWords(REVIEW_WORDS);
  const format = useFormat();
  return [
    {
      ...{ key: 'title', title: words.title, isHead: true, minWidth: '18rem' },
      value: ({ title, code }) => `${title} ${code}`,
      cell: ({ title, code, stage }) => (
        <>
          {title}
          <br />
          <span className="small quiet">
            <code>{code}</code> · {words.stage(format.decimal(stage))}
          </span>
        </>
      ),
    },
    {
      ...{ key: 'late', title: words.late, align: 'right' },
      value: ({ daysLate }) => daysLate,
      cell: ({ daysLate, isLate }) =>
        isLate ? <b className="number">{words.days(format.decimal(daysLate))}</b> : '–',
    },
    {
      ...{ key: 'due', title: words.due, minWidth: '8rem' },
      value: ({ dueOn }) => dueOn,
      cell: ({ dueOn, completedOn }) => (
        <>
          {format.day(dueOn)}
          {completedOn !== null && (
            <div className="small quiet">{words.completed(format.day(completedOn))}</div>
          )}
        </>
      ),
    },
    {
      ...{ key: 'progress', title: words.progress, align: 'right' },
      value: ({ progressPercent }) => Number(progressPercent),
      cell: ({ progressPercent }) => format.percent(progressPercent),
    },
    {
      ...{ key: 'review', title: words.review },
      value: ({ reviewStatus }) => wordFor(reviews, reviewStatus),
      cell: ({ reviewStatus }) => (
        <Badge tone={REVIEWS.find(([key]) => key === reviewStatus)?.[1] ?? 0}>
          {wordFor(reviews, reviewStatus)}
        </Badge>
      ),
    },
    {
      ...{ key: 'agency', title: words.agency, minWidth: '13rem' },
      value: ({ organizationName }) => organizationName,
      cell: ({ organizationCode, organizationName }) => (
        <Link href={agencyPath(organizationCode)}>{organizationName ?? organizationCode}</Link>
      ),
    },
    {
      ...{ key: 'area', title: words.area, minWidth: '11rem' },
      value: ({ coordinationAreaName }) => coordinationAreaName,
      cell: ({ coordinationAreaName }) => coordinationAreaName ?? '–',
    },
  ];
}
