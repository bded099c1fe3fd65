import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, Empty, Figure, type Column } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import type { ComplaintsQuery } from './complaints.graphql.js';
import { usePeriodWords } from './period-choice.js';
import styles from './complaints.module.css';

type League = ComplaintsQuery['complaintLeague'];
type Standing = League['standings'][number];

const WORDS = defineWords(
  {
    caption: 'Klasemen penanganan aduan',
    none: 'Tidak ada aduan bagi kelompok ini pada periode tersebut.',
    rank: 'Peringkat',
    noRank: 'belum diberi peringkat',
    movement: (period: string) => `Sejak ${period}`,
    up: (places: string) => `naik ${places}`,
    down: (places: string) => `turun ${places}`,
    same: 'tetap',
    name: 'Perangkat daerah',
    inTime: '% dalam batas',
    inTimeTitle: (name: string) => `Dijawab dalam batas waktunya: ${name}`,
    within24: '% dalam 24 jam',
    within24Title: (name: string) => `Dijawab dalam 24 jam: ${name}`,
    reopenedTitle: (name: string) => `Dibuka kembali: ${name}`,
    governor: 'Ke gubernur',
    governorTitle: (name: string) => `Dieskalasi ke gubernur: ${name}`,
    median: 'Separuh dijawab dalam (jam)',
    p90: '9 dari 10 dijawab dalam (jam)',
    received: 'Diterima',
    answered: 'Dijawab',
    open: 'Terbuka',
    reopened: '% dibuka kembali',
    order: (formula: string) => `Urutan: ${formula}.`,
    unassigned: (count: string) => `${count} aduan belum punya penanggung jawab.`,
  },
  {
    caption: 'League of handling complaints',
    none: 'No complaints for this group in that period.',
    rank: 'Rank',
    noRank: 'not ranked yet',
    movement: (period: string) => `Since ${period}`,
    up: (places: string) => `up ${places}`,
    down: (places: string) => `down ${places}`,
    same: 'same',
    name: 'Agency',
    inTime: '% in time',
    inTimeTitle: (name: string) => `Answered in time: ${name}`,
    within24: '% within 24 h',
    within24Title: (name: string) => `Answered within 24 hours: ${name}`,
    reopenedTitle: (name: string) => `Taken up again: ${name}`,
    governor: 'To the governor',
    governorTitle: (name: string) => `Escalated to the governor: ${name}`,
    median: 'Half answered within (hours)',
    p90: '9 in 10 answered within (hours)',
    received: 'Received',
    answered: 'Answered',
    open: 'Open',
    reopened: '% reopened',
    order: (formula: string) => `Order: ${formula}.`,
    unassigned: (count: string) => `Nobody is in charge of ${count} complaints.`,
  },
);

export function LeagueTable({ league }: { readonly league: League }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const columns = useColumns(league);
  if (league.standings.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <>
      <DataTable
        caption={words.caption}
        name="league"
        rows={league.standings}
        columns={columns}
        keyOf={({ organizationCode }) => organizationCode}
        order="rank"
      />
      <p className="small quiet">
        {words.order(local(league.formula))}
        {league.unassigned > 0 && ` ${words.unassigned(format.decimal(league.unassigned))}`}
      </p>
    </>
  );
}

function useColumns(league: League): readonly Column<Standing>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const inWords = usePeriodWords();
  const count = (key: 'received' | 'answered' | 'open', isExtra = false): Column<Standing> => ({
    ...{ key, title: words[key], align: 'right', isExtra },
    value: (row) => row[key],
    cell: (row) => format.decimal(row[key]),
  });
  const hours = (key: 'medianHours' | 'p90Hours', title: string): Column<Standing> => ({
    ...{ key, title, align: 'right' },
    value: (row) => (row[key] === null ? null : Number(row[key])),
    cell: (row) => (row[key] === null ? '–' : format.decimal(row[key], { least: 1, most: 1 })),
  });
  const figure = (
    key: 'within24HoursPercent' | 'reopenedPercent' | 'escalatedToGovernor',
    title: string,
    heading: (name: string) => string,
  ): Column<Standing> => ({
    ...{ key, title, align: 'right' },
    value: ({ figures }) => (figures[key].value === null ? null : Number(figures[key].value)),
    cell: ({ name, figures }) => (
      <Figure
        of={{ ...figures[key], basis: league.basis }}
        title={heading(name)}
        show={(value) =>
          key === 'escalatedToGovernor' ? format.decimal(value) : format.percent(value, { least: 1, most: 1 })
        }
      />
    ),
  });
  return [
    {
      key: 'rank',
      title: words.rank,
      align: 'right',
      // Whoever has no rank stands behind all who have one.
      value: ({ rank }) => rank,
      cell: ({ rank }) =>
        rank === null ? <span className="quiet small">{words.noRank}</span> : <b>{rank}</b>,
    },
    {
      key: 'movement',
      title: words.movement(inWords(league.previous.name)),
      value: ({ movement }) => movement,
      cell: ({ movement }) => <Movement of={movement} />,
    },
    {
      key: 'name',
      title: words.name,
      isHead: true,
      minWidth: '16rem',
      value: ({ name }) => name,
      cell: ({ name, organizationCode }) => <Link href={agencyPath(organizationCode)}>{name}</Link>,
    },
    {
      key: 'inTime',
      title: words.inTime,
      align: 'right',
      minWidth: '10rem',
      value: ({ inTimePercent }) => (inTimePercent === null ? null : Number(inTimePercent)),
      cell: (row) => (
        <div className={styles.share}>
          <Figure
            of={{ ...row.figures.inTimePercent, basis: league.basis }}
            title={words.inTimeTitle(row.name)}
            show={(value) => format.percent(value, { least: 1, most: 1 })}
          />
          <span className={styles.track} aria-hidden="true">
            <span style={{ width: `${row.inTimePercent ?? 0}%` }} />
          </span>
        </div>
      ),
    },
    figure('within24HoursPercent', words.within24, words.within24Title),
    hours('medianHours', words.median),
    hours('p90Hours', words.p90),
    count('received'),
    count('answered', true),
    count('open'),
    figure('reopenedPercent', words.reopened, words.reopenedTitle),
    figure('escalatedToGovernor', words.governor, words.governorTitle),
  ];
}

/** Places won or lost, as an arrow and a word. */
function Movement({ of }: { readonly of: number | null }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  if (of === null) return <span className="quiet">–</span>;
  if (of === 0) return <span className="quiet">{words.same}</span>;
  const places = format.decimal(Math.abs(of));
  return (
    <span className={`number ${of > 0 ? styles.up : styles.down}`}>
      <span aria-hidden="true">{of > 0 ? '▲' : '▼'}</span> {of > 0 ? words.up(places) : words.down(places)}
    </span>
  );
}
