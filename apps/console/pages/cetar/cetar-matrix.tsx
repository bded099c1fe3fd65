import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, type Column } from '../../ui/index.js';
import { agencyScorePath } from '../paths.js';
import type { CetarQuery } from './cetar.graphql.js';
import { Heat } from './heat.js';
import { Movement } from './movement.js';
import { usePeriod } from './period-choice.js';

const WORDS = defineWords(
  {
    caption: 'Skor CETAR per perangkat daerah dan dimensi',
    rank: 'Peringkat',
    agency: 'Perangkat daerah',
    score: 'Skor',
    coverage: 'Bobot berdata',
    previous: 'Skor sebelumnya',
    weight: (title: string, weight: string) => `${title} (${weight})`,
    noRank: 'tanpa peringkat',
  },
  {
    caption: 'CETAR score of each agency by dimension',
    rank: 'Rank',
    agency: 'Agency',
    score: 'Score',
    coverage: 'Weight with data',
    previous: 'Score before',
    weight: (title: string, weight: string) => `${title} (${weight})`,
    noRank: 'not ranked',
  },
);

type Agency = CetarQuery['cetar']['agencies'][number];

export function CetarMatrix({ agencies }: { readonly agencies: readonly Agency[] }): ReactNode {
  const words = useWords(WORDS);
  const dimensions = useDimensionColumns(agencies);
  const [head, rest] = useAgencyColumns();
  return (
    <DataTable
      caption={words.caption}
      rows={agencies}
      columns={[...head, ...dimensions, ...rest]}
      keyOf={({ code }) => code}
      order="rank"
    />
  );
}

function useDimensionColumns(agencies: readonly Agency[]): readonly Column<Agency>[] {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  return (agencies[0]?.dimensions ?? []).map(({ code, title, weight }): Column<Agency> => {
    const dimensionOf = (agency: Agency) => agency.dimensions.find((one) => one.code === code);
    return {
      key: code,
      title: words.weight(local(title), format.percent(weight)),
      minWidth: '7.5rem',
      align: 'right',
      value: (agency) => numberOf(dimensionOf(agency)?.score ?? null),
      cell: (agency) => {
        const dimension = dimensionOf(agency);
        return dimension === undefined ? null : <Heat {...dimension} />;
      },
    };
  });
}

function useAgencyColumns(): readonly [readonly Column<Agency>[], readonly Column<Agency>[]] {
  const words = useWords(WORDS);
  const format = useFormat();
  const [period] = usePeriod();
  const head: readonly Column<Agency>[] = [
    {
      key: 'rank',
      title: words.rank,
      value: ({ rank }) => rank,
      cell: ({ rank, previousRank }) =>
        rank === null ? (
          <span className="quiet small">{words.noRank}</span>
        ) : (
          <>
            <b className="number">{format.decimal(rank)}</b>
            <br />
            <Movement rank={rank} previousRank={previousRank} />
          </>
        ),
    },
    {
      key: 'agency',
      title: words.agency,
      isHead: true,
      minWidth: '13rem',
      value: ({ name }) => name,
      cell: ({ code, name }) => <Link href={`${agencyScorePath(code)}?masa=${period}`}>{name}</Link>,
    },
    {
      key: 'score',
      title: words.score,
      minWidth: '7.5rem',
      align: 'right',
      value: ({ score }) => numberOf(score),
      cell: (agency) => <Heat {...agency} isStrong />,
    },
  ];
  const rest: readonly Column<Agency>[] = [
    {
      key: 'coverage',
      title: words.coverage,
      align: 'right',
      isExtra: true,
      value: ({ coveragePercent }) => Number(coveragePercent),
      cell: ({ coveragePercent }) => format.percent(coveragePercent, { most: 0 }),
    },
    {
      key: 'previous',
      title: words.previous,
      align: 'right',
      isExtra: true,
      value: ({ previousScore }) => numberOf(previousScore),
      cell: ({ previousScore }) =>
        previousScore === null ? '–' : format.decimal(previousScore, { least: 1, most: 1 }),
    },
  ];
  return [head, rest];
}

function numberOf(score: string | null): number | null {
  return score === null ? null : Number(score);
}
