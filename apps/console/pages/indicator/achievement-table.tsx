import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useUnitName, useWords } from '../../i18n/index.js';
import { DataTable, Empty, type Column } from '../../ui/index.js';
import type { Progress } from './indicator-series.js';

const WORDS = defineWords(
  {
    caption: 'Capaian yang dikirim',
    none: 'Belum ada capaian yang dikirim untuk tahun-tahun rencana ini.',
    period: 'Periode',
    value: 'Nilai',
    state: 'Keadaan',
    provisional: 'sementara',
    final: 'tetap',
    source: 'Dikirim oleh',
    recordedAt: 'Tercatat',
    evidence: 'Bukti',
    open: 'buka',
  },
  {
    caption: 'Actual figures that were sent',
    none: 'No actual figures have been sent for the years of this plan yet.',
    period: 'Period',
    value: 'Value',
    state: 'State',
    provisional: 'provisional',
    final: 'final',
    source: 'Sent by',
    recordedAt: 'Recorded',
    evidence: 'Evidence',
    open: 'open',
  },
);

type Figure = Progress['years'][number]['figures'][number];

export function AchievementTable({ progress }: { readonly progress: Progress }): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns(progress.unit);
  const figures = progress.years.flatMap((year) => year.figures);
  if (figures.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <DataTable
      caption={words.caption}
      name="figures"
      rows={figures}
      columns={columns}
      keyOf={({ year, month }) => `${year} ${month}`}
      order="-period"
    />
  );
}

function useColumns(unit: string): readonly Column<Figure>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const unitName = useUnitName();
  const stateOf = ({ isProvisional }: Figure): string => (isProvisional ? words.provisional : words.final);
  const sourceOf = ({ sourceName, sourceCode }: Figure): string => sourceName ?? sourceCode ?? '–';
  return [
    {
      ...{ key: 'period', title: words.period, isHead: true },
      value: ({ year, month }) => year * 100 + month,
      cell: ({ year, month }) => format.month(year, month),
    },
    {
      ...{ key: 'value', title: `${words.value} (${unitName(unit)})`, align: 'right' },
      value: ({ value }) => Number(value),
      cell: ({ value }) => format.decimal(value),
    },
    { ...{ key: 'state', title: words.state }, value: stateOf, cell: stateOf },
    { ...{ key: 'source', title: words.source, minWidth: '10rem' }, value: sourceOf, cell: sourceOf },
    {
      ...{ key: 'recordedAt', title: words.recordedAt },
      value: ({ recordedAt }) => recordedAt,
      cell: ({ recordedAt }) => <span className="number">{format.moment(recordedAt)}</span>,
    },
    {
      ...{ key: 'evidence', title: words.evidence, isExtra: true },
      value: ({ evidenceUrl }) => evidenceUrl,
      cell: ({ evidenceUrl }) =>
        evidenceUrl === null || !WEB.test(evidenceUrl) ? (
          (evidenceUrl ?? '–')
        ) : (
          <a href={evidenceUrl} rel="noreferrer nofollow">
            {words.open}
          </a>
        ),
    },
  ];
}

/** Anybody may send an address; only those of the web become links. */
const WEB = /^https?:\/\//u;
