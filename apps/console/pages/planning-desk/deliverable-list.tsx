import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { NOWHERE, useBoardChoice, type BoardChoice } from './board-choice.js';
import type { DaysQuery } from './days.graphql.js';
import { DeliverableTable, type Deliverable } from './deliverable-table.js';
import styles from './planning-desk.module.css';

const WORDS = defineWords(
  {
    title: 'Hasil',
    shown: 'Yang ditampilkan',
    late: 'Terlambat',
    all: 'Semua',
    none: 'Tidak ada hasil dengan pilihan ini.',
    nobody: 'Tidak ada hasil yang terlambat.',
    stage: (stage: string) => `tahap ${stage}`,
    nowhere: 'tanpa wilayah koordinasi',
    only: (what: string) => `Hanya ${what}.`,
    clear: 'Tampilkan semua tahap dan tempat',
  },
  {
    title: 'Deliverables',
    shown: 'What is shown',
    late: 'Late',
    all: 'All',
    none: 'There is no deliverable with this choice.',
    nobody: 'Nothing is late.',
    stage: (stage: string) => `stage ${stage}`,
    nowhere: 'without a coordination area',
    only: (what: string) => `Only ${what}.`,
    clear: 'Show all stages and places',
  },
);

/** What is late, or everything, of the stage and place that were chosen on the board above. */
export function DeliverableList({ board }: { readonly board: DaysQuery['ninetyNineDays'] }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [choice, choose, hrefOf] = useBoardChoice();
  const { stage, place } = choice;
  const isNarrowed = stage !== '' || place !== '';
  const show = choice.show === '' ? (isNarrowed ? 'all' : 'late') : choice.show;
  const chosen = board.stages
    .flatMap(({ deliverables }) => deliverables)
    .filter((one) => stage === '' || String(one.stage) === stage)
    .filter((one) => place === '' || placeOf(one, choice) === place);
  const rows = show === 'all' ? chosen : chosen.filter(({ isLate }) => isLate);
  const places = choice.by === 'organizations' ? board.organizations : board.coordinationAreas;
  const placeName = places.find(({ code }) => (code ?? NOWHERE) === place)?.name ?? words.nowhere;
  const narrowed = [
    ...(stage === '' ? [] : [words.stage(format.decimal(stage))]),
    ...(place === '' ? [] : [placeName]),
  ];
  return (
    <section className="stack" aria-labelledby="deliverables">
      <div className={styles.sectionHead}>
        <h2 id="deliverables">{words.title}</h2>
        <ChoiceButtons
          label={words.shown}
          value={show}
          options={(['late', 'all'] as const).map((value) => ({ value, label: words[value] }))}
          onChoose={(value) => {
            choose({ show: value === 'all' ? 'all' : 'late' });
          }}
        />
      </div>
      {isNarrowed && (
        <p>
          {words.only(narrowed.join(', '))}{' '}
          <Link href={hrefOf({ stage: '', place: '', show: '' })}>{words.clear}</Link>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="quiet">{show === 'late' ? words.nobody : words.none}</p>
      ) : (
        <DeliverableTable deliverables={rows} />
      )}
    </section>
  );
}

function placeOf(
  { organizationCode, coordinationAreaCode }: Deliverable,
  { by }: Pick<BoardChoice, 'by'>,
): string {
  return by === 'organizations' ? organizationCode : (coordinationAreaCode ?? NOWHERE);
}
