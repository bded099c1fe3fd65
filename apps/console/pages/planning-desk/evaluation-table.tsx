import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useUnitName, useWords } from '../../i18n/index.js';
import { DataTable, Money, type Column } from '../../ui/index.js';
import { agencyPath, indicatorPath } from '../paths.js';
import type { EvaluationQuery } from './evaluation.graphql.js';

type Row = EvaluationQuery['rkpdEvaluation']['rows'][number];

const WORDS = defineWords(
  {
    caption: 'Evaluasi RKPD per triwulan',
    title: 'Program, kegiatan, subkegiatan',
    indicator: 'Indikator',
    objective: 'Sasaran',
    targetEnd: 'Target akhir',
    before: 'Capaian s.d. tahun lalu',
    targetYear: 'Target',
    quarter: (quarter: string) => `TW ${quarter}`,
    reached: 'Capaian',
    achievement: '% target akhir',
    budget: 'Pagu tahun ini',
    spent: 'Realisasi Rp',
    agency: 'Perangkat daerah',
    drivers: 'Pendorong',
    obstacles: 'Penghambat',
    followUp: 'Tindak lanjut',
  },
  {
    caption: 'Evaluation of the annual plan by quarter',
    title: 'Program, activity, sub-activity',
    indicator: 'Indicator',
    objective: 'Objective',
    targetEnd: 'End target',
    before: 'Reached by last year',
    targetYear: 'Target',
    quarter: (quarter: string) => `Q ${quarter}`,
    reached: 'Reached',
    achievement: '% of end target',
    budget: 'Budget of the year',
    spent: 'Spent, Rp',
    agency: 'Agency',
    drivers: 'What helped',
    obstacles: 'What hindered',
    followUp: 'What follows',
  },
);

export function EvaluationTable({
  rows,
  quarter,
}: {
  readonly rows: readonly Row[];
  /** Later quarters have no figures yet and no columns. */
  readonly quarter: number;
}): ReactNode {
  const words = useWords(WORDS);
  const columns = [...useResultColumns(quarter), ...useAmountColumns()];
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      columns={columns}
      keyOf={({ no }) => String(no)}
      order="no"
    />
  );
}

const numberOf = (value: string | null | undefined): number | null => (value == null ? null : Number(value));

function useResultColumns(quarter: number): readonly Column<Row>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const decimal = (key: string, title: string, of: (row: Row) => string | null | undefined): Column<Row> => ({
    ...{ key, title, align: 'right' },
    value: (row) => numberOf(of(row)),
    cell: (row) => {
      const value = of(row);
      return value == null ? '–' : format.decimal(value, { most: 2 });
    },
  });
  const unitName = useUnitName();
  /** A target may be a range, which is text. */
  const target = (key: 'targetEnd' | 'targetYear', title: string): Column<Row> => ({
    ...{ key, title, align: 'right' },
    cell: (row) => (row[key] === null ? '–' : targetText(row[key], format.decimal)),
  });
  return [
    {
      ...{ key: 'no', title: 'No', align: 'right' },
      value: ({ no }) => no,
      cell: ({ no }) => format.decimal(no),
    },
    {
      ...{ key: 'title', title: words.title, isHead: true, minWidth: '15rem' },
      value: ({ title, code }) => `${title} ${code}`,
      cell: ({ title, code }) => (
        <>
          {sentenceCase(title)}
          <br />
          <code className="quiet">{code}</code>
        </>
      ),
    },
    {
      ...{ key: 'indicator', title: words.indicator, minWidth: '12rem' },
      value: ({ indicator }) => indicator,
      cell: ({ indicator, indicatorCode, unit }) =>
        indicator === null || indicatorCode === null ? (
          '–'
        ) : (
          <>
            <Link href={indicatorPath(indicatorCode)}>{indicator}</Link>
            {unit !== null && <span className="small quiet"> ({unitName(unit)})</span>}
          </>
        ),
    },
    {
      ...{ key: 'objective', title: words.objective, minWidth: '14rem', isExtra: true },
      value: ({ objective }) => objective,
      cell: ({ objective }) => objective ?? '–',
    },
    target('targetYear', words.targetYear),
    ...['I', 'II', 'III', 'IV']
      .slice(0, quarter)
      .map((name, at) => decimal(`q${at + 1}`, words.quarter(name), ({ quarters }) => quarters[at])),
    decimal('reached', words.reached, ({ reachedYear }) => reachedYear),
    target('targetEnd', words.targetEnd),
    {
      ...decimal('achievement', words.achievement, ({ achievementPercent }) => achievementPercent),
      cell: ({ achievementPercent }) =>
        achievementPercent === null ? '–' : <b>{format.percent(achievementPercent)}</b>,
    },
    decimal('before', words.before, ({ reachedBefore }) => reachedBefore),
  ];
}

function useAmountColumns(): readonly Column<Row>[] {
  const words = useWords(WORDS);
  const money = (key: 'budgetYear' | 'spentYear', title: string): Column<Row> => ({
    ...{ key, title, align: 'right', minWidth: '8rem' },
    value: ({ amounts }) => numberOf(amounts[key]),
    cell: ({ amounts }) => (amounts[key] === null ? '–' : <Money of={amounts[key]} />),
  });
  const text = (key: 'drivers' | 'obstacles' | 'followUp'): Column<Row> => ({
    ...{ key, title: words[key], minWidth: '14rem', isExtra: true },
    value: (row) => row[key],
    cell: (row) => row[key] ?? '–',
  });
  return [
    money('budgetYear', words.budget),
    money('spentYear', words.spent),
    {
      ...{ key: 'agency', title: words.agency, minWidth: '13rem' },
      value: ({ organizationName }) => organizationName,
      cell: ({ organizationCode, organizationName }) =>
        organizationCode === null ? (
          '–'
        ) : (
          <Link href={agencyPath(organizationCode)}>{organizationName ?? organizationCode}</Link>
        ),
    },
    ...(['drivers', 'obstacles', 'followUp'] as const).map(text),
  ];
}

/** `16–17` stays a range, `16.5` becomes the reader's decimal. */
function targetText(text: string, decimal: (value: string) => string): string {
  return text
    .split('–')
    .map((part) => (DECIMAL.test(part) ? decimal(part) : part))
    .join('–');
}

const DECIMAL = /^-?\d+(\.\d+)?$/u;
