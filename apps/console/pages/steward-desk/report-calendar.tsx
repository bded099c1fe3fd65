import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { datasetTitle } from '../../client/dataset-title.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { daysAround } from '../../format/days.js';
import { Answer, DataTable, Empty, Figure, type Column } from '../../ui/index.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { useUrlState } from '../../url/use-url-state.js';
import { sourcePath } from '../paths.js';
import { Expectations } from './expectations.js';
import { REPORT_CALENDAR, type ReportCalendarQuery } from './steward-desk.graphql.js';

const WORDS = defineWords(
  {
    rates: 'Kelengkapan dan ketepatan waktu',
    lead: 'Yang jatuh tempo dari 90 hari lalu sampai 31 hari ke depan. Laporan yang jatuh tempo sebelum sumbernya terhubung dihitung lengkap bila ada, tetapi ketepatan waktunya tidak dinilai.',
    by: 'Menurut',
    dataset: 'Kumpulan data',
    organization: 'Organisasi',
    source: 'Sumber',
    none: 'Belum ada laporan yang jatuh tempo.',
    nobody: 'tanpa organisasi',
    due: 'Jatuh tempo',
    late: 'Terlambat',
    missing: 'Belum datang',
    unjudged: 'Tidak dinilai',
    upcoming: 'Akan jatuh tempo',
    ofThem: (received: string, upcoming: string) => `${received} dari ${upcoming} sudah datang`,
    completeness: 'Kelengkapan',
    onTime: 'Tepat waktu',
    of: (part: string, all: string) => `${part} dari ${all}`,
  },
  {
    rates: 'Completeness and punctuality',
    lead: 'Due from 90 days ago to 31 days ahead. Reports that were due before their source was connected count as complete when they are here, but their punctuality is not judged.',
    by: 'By',
    dataset: 'Dataset',
    organization: 'Organization',
    source: 'Source',
    none: 'No report has been due yet.',
    nobody: 'no organization',
    due: 'Due',
    late: 'Late',
    missing: 'Missing',
    unjudged: 'Not judged',
    upcoming: 'Due later',
    ofThem: (received: string, upcoming: string) => `${received} of ${upcoming} are here`,
    completeness: 'Completeness',
    onTime: 'On time',
    of: (part: string, all: string) => `${part} of ${all}`,
  },
);

const GROUPS = ['dataset', 'organization', 'source'] as const;
type Group = (typeof GROUPS)[number];
type Line = ReportCalendarQuery['reportingDiscipline'][number];

/** Who keeps to the release schedule, and who owes what next. */
export function ReportCalendar(): ReactNode {
  const words = useWords(WORDS);
  const days = useMemo(() => daysAround(DAYS_BACK, DAYS_AHEAD), []);
  const [asked, setGroup] = useUrlState('menurut', 'dataset');
  const groupBy = GROUPS.find((group) => group === asked) ?? 'dataset';
  const answer = useHub(REPORT_CALENDAR, { ...days, groupBy });
  const columns = useColumns(groupBy);
  return (
    <div className="stack">
      <h2>{words.rates}</h2>
      <p className="quiet">{words.lead}</p>
      <ChoiceButtons
        label={words.by}
        value={groupBy}
        options={GROUPS.map((value) => ({ value, label: words[value] }))}
        onChoose={setGroup}
      />
      <Answer of={answer}>
        {({ reportingDiscipline }) =>
          reportingDiscipline.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <DataTable
              caption={words.rates}
              name="disiplin"
              rows={reportingDiscipline}
              columns={columns}
              keyOf={({ key }) => key ?? ''}
            />
          )
        }
      </Answer>
      <Expectations />
    </div>
  );
}

function useColumns(groupBy: Group): readonly Column<Line>[] {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const nameOf = ({ key, name }: Line): string => {
    if (key === null) return words.nobody;
    return groupBy === 'dataset' ? local(datasetTitle(key)) : (name ?? key);
  };
  const count = (key: 'due' | 'late' | 'missing' | 'unjudged'): Column<Line> => ({
    key,
    title: words[key],
    align: 'right',
    value: (row) => row[key],
    cell: (row) => format.decimal(row[key]),
  });
  const rate = (key: 'completeness' | 'onTimeRate', title: string): Column<Line> => ({
    key,
    title,
    align: 'right',
    value: (row) => (row[key].value === null ? null : Number(row[key].value)),
    cell: ({ [key]: figure }) => (
      <>
        <Figure of={figure} title={title} show={(value) => format.percent(value)} />
        {figure.value !== null && (
          <>
            <br />
            <span className="quiet small">
              {words.of(format.decimal(figure.numerator ?? 0), format.decimal(figure.denominator ?? 0))}
            </span>
          </>
        )}
      </>
    ),
  });
  return [
    {
      key: 'name',
      title: words[groupBy],
      isHead: true,
      minWidth: '14rem',
      value: nameOf,
      cell: (row) =>
        groupBy === 'source' && row.key !== null ? (
          <Link href={sourcePath(row.key)}>{nameOf(row)}</Link>
        ) : (
          nameOf(row)
        ),
    },
    rate('completeness', words.completeness),
    rate('onTimeRate', words.onTime),
    count('due'),
    count('late'),
    count('missing'),
    count('unjudged'),
    {
      key: 'upcoming',
      title: words.upcoming,
      align: 'right',
      value: ({ upcoming }) => upcoming,
      cell: ({ upcoming, upcomingReceived }) =>
        upcoming === 0 ? '0' : words.ofThem(format.decimal(upcomingReceived), format.decimal(upcoming)),
    },
  ];
}

const DAYS_BACK = 90;
const DAYS_AHEAD = 31;
