import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useUnitName, useWords } from '../../i18n/index.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { DataTable, StatusBadge, STATUS_WORDS, type Column } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { indicatorPath } from '../paths.js';
import type { Comparison, IndicatorAt } from './compare-indicators.js';
import styles from './planning-desk.module.css';

const WORDS = defineWords(
  {
    caption: 'Indikator pada dua tanggal',
    which: 'Indikator yang tampak',
    changed: 'Yang berubah',
    all: 'Semua',
    nothing: 'Di antara kedua tanggal ini tidak ada yang berubah.',
    name: 'Indikator',
    change: 'Perubahan',
    status: 'Status',
    value: 'Capaian',
    target: 'Target',
    added: 'baru',
    removed: 'tidak ada lagi',
    statusChange: 'status',
    valueChange: 'capaian',
    targetChange: 'target',
    same: 'tetap',
    to: 'menjadi',
  },
  {
    caption: 'Indicators on two days',
    which: 'Indicators shown',
    changed: 'What changed',
    all: 'All',
    nothing: 'Nothing changed between these two days.',
    name: 'Indicator',
    change: 'Change',
    status: 'Status',
    value: 'Actual',
    target: 'Target',
    added: 'new',
    removed: 'gone',
    statusChange: 'status',
    valueChange: 'actual',
    targetChange: 'target',
    same: 'the same',
    to: 'becomes',
  },
);

export function ComparisonTable({
  rows,
  changed,
}: {
  readonly rows: readonly Comparison[];
  readonly changed: readonly Comparison[];
}): ReactNode {
  const words = useWords(WORDS);
  const [asked, setWhich] = useUrlState('show', 'changed');
  const which = asked === 'all' ? 'all' : 'changed';
  const columns = useColumns();
  const shown = which === 'all' ? rows : changed;
  return (
    <>
      <ChoiceButtons
        label={words.which}
        value={which}
        options={(['changed', 'all'] as const).map((value) => ({ value, label: words[value] }))}
        onChoose={setWhich}
      />
      {shown.length === 0 ? (
        <p className="quiet">{words.nothing}</p>
      ) : (
        <DataTable caption={words.caption} rows={shown} columns={columns} keyOf={({ code }) => code} />
      )}
    </>
  );
}

function useColumns(): readonly Column<Comparison>[] {
  const words = useWords(WORDS);
  const statuses = useWords(STATUS_WORDS);
  const format = useFormat();
  const unitName = useUnitName();
  const changes = {
    ...{ added: words.added, removed: words.removed, status: words.statusChange },
    ...{ value: words.valueChange, target: words.targetChange },
  };
  const changeText = (row: Comparison): string =>
    row.changes.length === 0 ? words.same : row.changes.map((change) => changes[change]).join(', ');
  const valueText = (at: IndicatorAt): string =>
    at.value === null ? '–' : format.decimal(at.value.value, { most: 2 });
  const targetText = ({ target }: IndicatorAt): string => {
    if (target === null) return '–';
    if (!target.isRange) return format.decimal(target.low);
    return `${format.decimal(target.low)}–${format.decimal(target.high)}`;
  };
  return [
    {
      ...{ key: 'name', title: words.name, isHead: true, minWidth: '17rem' },
      value: ({ name, code }) => `${name} ${code}`,
      cell: ({ name, code, unit }) => (
        <>
          <Link href={indicatorPath(code)}>{name}</Link>
          <br />
          <span className="small quiet">
            {code} · {unitName(unit)}
          </span>
        </>
      ),
    },
    { ...{ key: 'change', title: words.change }, value: changeText, cell: changeText },
    {
      ...{ key: 'status', title: words.status, minWidth: '17rem' },
      value: ({ before, after }) => {
        const status = (after ?? before)?.status;
        return status === undefined ? null : statuses[status];
      },
      cell: (row) => (
        <FromTo
          row={row}
          textOf={({ status }) => status}
          show={({ status }) => <StatusBadge status={status} />}
        />
      ),
    },
    {
      ...{ key: 'value', title: words.value, align: 'right', minWidth: '9rem' },
      cell: (row) => <FromTo row={row} textOf={valueText} show={valueText} />,
    },
    {
      ...{ key: 'target', title: words.target, align: 'right', minWidth: '9rem' },
      cell: (row) => <FromTo row={row} textOf={targetText} show={targetText} />,
    },
  ];
}

/** "4,9 → 5,1", or the one that both days have. */
function FromTo({
  row: { before, after },
  textOf,
  show,
}: {
  readonly row: Comparison;
  readonly textOf: (at: IndicatorAt) => string;
  readonly show: (at: IndicatorAt) => ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  if (before === null || after === null) {
    const known = before ?? after;
    return known === null ? '–' : show(known);
  }
  if (textOf(before) === textOf(after)) return <span className="quiet">{show(after)}</span>;
  return (
    <span className={styles.fromTo}>
      {show(before)}
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">{words.to}</span>
      <b>{show(after)}</b>
    </span>
  );
}
