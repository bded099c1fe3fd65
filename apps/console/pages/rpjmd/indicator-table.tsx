import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useUnitName, useWords } from '../../i18n/index.js';
import {
  BandBadge,
  DataTable,
  Empty,
  Figure,
  StatusBadge,
  STATUS_WORDS,
  type Column,
} from '../../ui/index.js';
import { indicatorPath } from '../paths.js';
import { achievementFigure } from './achievement-figure.js';
import { IndicatorBullet } from './indicator-bullet.js';
import type { IndicatorRowFragment } from './rpjmd.graphql.js';
import styles from './rpjmd.module.css';

const WORDS = defineWords(
  {
    caption: 'Indikator rencana dengan target, capaian, dan status',
    none: 'Bagian rencana ini belum punya indikator.',
    name: 'Indikator',
    target: 'Target',
    value: 'Capaian',
    bullet: 'Awal · capaian · target',
    achievement: '% capaian',
    status: 'Status',
    source: 'Sumber dan usia',
    achievementTitle: (name: string) => `Capaian: ${name}`,
    provisional: 'sementara',
  },
  {
    caption: 'Indicators of the plan with targets, figures and status',
    none: 'This part of the plan has no indicators yet.',
    name: 'Indicator',
    target: 'Target',
    value: 'Actual',
    bullet: 'Baseline · actual · target',
    achievement: '% achieved',
    status: 'Status',
    source: 'Source and age',
    achievementTitle: (name: string) => `Achievement: ${name}`,
    provisional: 'provisional',
  },
);

export function IndicatorTable({
  indicators,
}: {
  readonly indicators: readonly IndicatorRowFragment[];
}): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns();
  if (indicators.length === 0) return <Empty>{words.none}</Empty>;
  return <DataTable caption={words.caption} rows={indicators} columns={columns} keyOf={({ code }) => code} />;
}

function useColumns(): readonly Column<IndicatorRowFragment>[] {
  const words = useWords(WORDS);
  const statuses = useWords(STATUS_WORDS);
  const format = useFormat();
  const local = useLocal();
  const unitName = useUnitName();
  return [
    {
      key: 'name',
      title: words.name,
      isHead: true,
      value: ({ name, code }) => `${name} ${code}`,
      cell: ({ name, code, unit }) => (
        <div className={styles.name}>
          <Link href={indicatorPath(code)}>{name}</Link>
          <br />
          <span className="small quiet">
            {code} · {unitName(unit)}
          </span>
        </div>
      ),
    },
    {
      key: 'target',
      title: words.target,
      align: 'right',
      cell: ({ target }) => targetText(target, format.decimal),
    },
    {
      key: 'value',
      title: words.value,
      align: 'right',
      cell: ({ value }) =>
        value === null ? (
          '–'
        ) : (
          <>
            {format.decimal(value.value)}
            {value.isProvisional && <div className="small quiet">{words.provisional}</div>}
          </>
        ),
    },
    {
      key: 'bullet',
      title: words.bullet,
      cell: (row) => (
        <div className={styles.bullet}>
          <IndicatorBullet indicator={row} />
        </div>
      ),
    },
    {
      key: 'achievement',
      title: words.achievement,
      align: 'right',
      value: ({ achievementPercent }) => (achievementPercent === null ? null : Number(achievementPercent)),
      cell: (row) => (
        <>
          <Figure
            of={achievementFigure(row)}
            title={words.achievementTitle(row.name)}
            show={(value) => format.percent(value)}
          />
          <div>
            <BandBadge band={row.band} />
          </div>
        </>
      ),
    },
    {
      key: 'status',
      minWidth: '14rem',
      title: words.status,
      value: ({ status }) => statuses[status],
      cell: ({ status, reason }) => (
        <>
          <StatusBadge status={status} />
          {reason !== null && <div className="small quiet">{local(reason)}</div>}
        </>
      ),
    },
    {
      key: 'source',
      minWidth: '10rem',
      title: words.source,
      value: ({ value }) => value?.recordedAt ?? null,
      cell: ({ value }) =>
        value === null ? (
          '–'
        ) : (
          <span className="small">
            {value.source?.name ?? '–'}
            <br />
            <span className="quiet">
              {format.month(value.periodYear, value.periodMonth)} · {format.age(value.recordedAt)}
            </span>
          </span>
        ),
    },
  ];
}

export function targetText(
  target: IndicatorRowFragment['target'],
  decimal: (value: string) => string,
): string {
  if (target === null) return '–';
  return target.isRange ? `${decimal(target.low)}–${decimal(target.high)}` : decimal(target.low);
}
