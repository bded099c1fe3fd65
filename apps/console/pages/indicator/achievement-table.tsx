import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { DataTable, Empty, type Column } from '../../ui/index.js';
import type { Indicator } from './indicator.page.js';

const WORDS = defineWords(
  {
    caption: 'Capaian yang dikirim',
    none: 'Belum ada capaian yang dikirim untuk indikator ini.',
    period: 'Periode',
    region: 'Wilayah',
    value: 'Nilai',
    state: 'Keadaan',
    provisional: 'sementara',
    final: 'tetap',
    source: 'Dikirim oleh',
    recordedAt: 'Tercatat',
  },
  {
    caption: 'Actual figures that were sent',
    none: 'No actual figures have been sent for this indicator yet.',
    period: 'Period',
    region: 'Region',
    value: 'Value',
    state: 'State',
    provisional: 'provisional',
    final: 'final',
    source: 'Sent by',
    recordedAt: 'Recorded',
  },
);

type Achievement = Indicator['indicatorAchievements']['nodes'][number];

export function AchievementTable({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { nodes } = indicator.indicatorAchievements;
  if (nodes.length === 0) return <Empty>{words.none}</Empty>;
  const columns: readonly Column<Achievement>[] = [
    {
      key: 'period',
      title: words.period,
      isHead: true,
      value: ({ year, month }) => year * 100 + month,
      cell: ({ year, month }) => format.month(year, month),
    },
    {
      key: 'region',
      title: words.region,
      value: ({ regionCode }) => regionCode,
      cell: (row) => row.regionCode,
    },
    {
      key: 'value',
      title: `${words.value} (${indicator.unit})`,
      align: 'right',
      value: ({ value }) => Number(value),
      cell: ({ value }) => format.decimal(value),
    },
    {
      key: 'state',
      title: words.state,
      value: ({ isProvisional }) => (isProvisional ? words.provisional : words.final),
      cell: ({ isProvisional }) => (isProvisional ? words.provisional : words.final),
    },
    {
      key: 'source',
      title: words.source,
      value: ({ provenance }) => provenance.source,
      cell: ({ provenance }) => provenance.source,
    },
    {
      key: 'recordedAt',
      title: words.recordedAt,
      value: ({ provenance }) => provenance.recordedAt,
      cell: ({ provenance }) => <span className="number">{format.moment(provenance.recordedAt)}</span>,
    },
  ];
  return (
    <DataTable
      caption={words.caption}
      rows={nodes}
      columns={columns}
      keyOf={({ year, month, regionCode }) => `${year} ${month} ${regionCode}`}
      order="-period"
    />
  );
}
