import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { datasetTitle } from '../../client/dataset-title.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { lastDays } from '../../format/days.js';
import { Answer, DataTable, Empty, type Column } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { sourcePath } from '../paths.js';
import { OVERDUE_REPORTS, type OverdueReportsQuery } from './steward-desk.graphql.js';

const WORDS = defineWords(
  {
    none: 'Semua laporan yang jatuh tempo sudah datang',
    noneText: 'Dilihat dari yang jatuh tempo dalam 90 hari terakhir.',
    caption: 'Laporan yang jatuh tempo dan belum datang',
    silent: 'Sumber yang senyap',
    silentText: 'Laporan terakhirnya yang jatuh tempo belum datang.',
    source: 'Sumber',
    dataset: 'Kumpulan data',
    period: 'Masa laporan',
    due: 'Jatuh tempo',
    last: 'Terakhir diterima',
    never: 'belum pernah',
    missing: 'Belum datang',
    organization: 'Organisasi',
    first: 'Dari awal',
    more: 'Berikutnya',
  },
  {
    none: 'All reports that were due have come',
    noneText: 'Of those that fell due in the last 90 days.',
    caption: 'Reports that are due and have not come',
    silent: 'Silent sources',
    silentText: 'Their latest report that was due has not come.',
    source: 'Source',
    dataset: 'Dataset',
    period: 'Period',
    due: 'Due',
    last: 'Last received',
    never: 'never',
    missing: 'Missing',
    organization: 'Organization',
    first: 'From the beginning',
    more: 'Next',
  },
);

export function Overdue(): ReactNode {
  const words = useWords(WORDS);
  const range = useMemo(() => lastDays(DAYS), []);
  const [after, setAfter] = useUrlState('setelah');
  const answer = useHub(OVERDUE_REPORTS, after === '' ? range : { ...range, after });
  const reports = useReportColumns();
  const silent = useSilentColumns();
  return (
    <Answer of={answer}>
      {({ arrivals, silentSources }) =>
        arrivals.nodes.length + silentSources.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneText}</p>
          </Empty>
        ) : (
          <div className="stack">
            {silentSources.length > 0 && (
              <>
                <h2>{words.silent}</h2>
                <p className="quiet">{words.silentText}</p>
                <DataTable
                  caption={words.silent}
                  name="senyap"
                  rows={silentSources}
                  columns={silent}
                  keyOf={({ sourceCode, dataset }) => `${sourceCode} ${dataset}`}
                />
              </>
            )}
            <h2>{words.caption}</h2>
            <DataTable
              caption={words.caption}
              rows={arrivals.nodes}
              columns={reports}
              keyOf={({ id }) => id}
              order="due"
            />
            <p className="row">
              {after !== '' && (
                <button type="button" className="button" onClick={() => setAfter('')}>
                  {words.first}
                </button>
              )}
              {arrivals.hasNextPage && arrivals.endCursor !== null && (
                <button type="button" className="button" onClick={() => setAfter(arrivals.endCursor ?? '')}>
                  {words.more}
                </button>
              )}
            </p>
          </div>
        )
      }
    </Answer>
  );
}

type Report = OverdueReportsQuery['arrivals']['nodes'][number];
type Silent = OverdueReportsQuery['silentSources'][number];
interface Named {
  readonly sourceCode: string;
  readonly sourceName: string;
  readonly dataset: string;
}

function useNameColumns(): readonly Column<Named>[] {
  const words = useWords(WORDS);
  const local = useLocal();
  return [
    {
      key: 'source',
      title: words.source,
      isHead: true,
      value: ({ sourceName }) => sourceName,
      cell: ({ sourceName, sourceCode }) => <Link href={sourcePath(sourceCode)}>{sourceName}</Link>,
    },
    {
      key: 'dataset',
      title: words.dataset,
      value: ({ dataset }) => local(datasetTitle(dataset)),
      cell: ({ dataset }) => local(datasetTitle(dataset)),
    },
  ];
}

function useReportColumns(): readonly Column<Report>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  return [
    ...useNameColumns(),
    {
      key: 'organization',
      title: words.organization,
      minWidth: '12rem',
      value: ({ organizationName, organizationCode }) => organizationName ?? organizationCode ?? '',
      cell: ({ organizationName, organizationCode }) => organizationName ?? organizationCode ?? '–',
    },
    {
      key: 'period',
      title: words.period,
      value: ({ periodStart }) => periodStart,
      cell: ({ periodStart, periodEnd }) =>
        periodStart === periodEnd
          ? format.day(periodStart)
          : `${format.day(periodStart)} – ${format.day(periodEnd)}`,
    },
    {
      key: 'due',
      title: words.due,
      value: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => `${format.day(dueOn)} (${format.age(dueOn)})`,
    },
  ];
}

function useSilentColumns(): readonly Column<Silent>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  return [
    ...useNameColumns(),
    {
      key: 'missing',
      title: words.missing,
      align: 'right',
      value: ({ missing }) => missing,
      cell: ({ missing }) => format.decimal(missing),
    },
    {
      key: 'last',
      title: words.last,
      value: ({ lastReceivedAt }) => lastReceivedAt ?? '',
      cell: ({ lastReceivedAt }) => (lastReceivedAt === null ? words.never : format.moment(lastReceivedAt)),
    },
  ];
}

const DAYS = 90;
