import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useWords } from '../../i18n/index.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { Answer, Empty, Figure, Sentence, Sentences, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import { damagePoints } from './damage-points.js';
import { DamageMap } from './damage-map.js';
import { DuplicateGroups } from './duplicate-groups.js';
import { usePeriodWords } from './period-choice.js';
import type { PeriodName } from './period.js';
import { ROAD_DAMAGE, type RoadDamageQuery } from './road-damage.graphql.js';

const WORDS = defineWords(
  {
    which: 'Titik yang tampak',
    all: 'Semua',
    open: 'Terbuka',
    closed: 'Sudah ditutup',
    sentence: (period: string) => `laporan kerusakan jalan ${period}:`,
    state: (resolved: string, open: string) => `${resolved} sudah selesai, ${open} masih terbuka.`,
    resolvedTitle: 'Bagian laporan yang sudah selesai',
    resolvedMeans: 'sudah tertangani.',
    repair: (days: string) => `${days} hari`,
    repairMeans: 'atau kurang ditunggu separuh laporan sampai selesai',
    noRepair: 'Belum ada yang selesai, jadi lama perbaikan belum dapat dihitung.',
    receivedTitle: 'Laporan kerusakan jalan',
    repairTitle: 'Lama sampai selesai',
    withoutTitle: 'Laporan tanpa titik',
    withoutMeans: 'tidak punya titik di peta: rahasia, atau tanpa koordinat; tetap terhitung di angka lain',
    none: 'Tidak ada titik kerusakan jalan dengan pilihan ini.',
    newest: (shown: string) =>
      `Hanya ${shown} titik terbaru yang digambar; pilih periode yang lebih pendek untuk melihat semuanya.`,
  },
  {
    which: 'Points shown',
    all: 'All',
    open: 'Open',
    closed: 'Closed',
    sentence: (period: string) => `reports of road damage in ${period}:`,
    state: (resolved: string, open: string) => `${resolved} are resolved, ${open} are open.`,
    resolvedTitle: 'Share of reports that are resolved',
    resolvedMeans: 'have been dealt with.',
    repair: (days: string) => counted(days, 'day'),
    repairMeans: 'or less from report to resolution for half of the reports',
    noRepair: 'None has been resolved, so the time of repair cannot be reckoned yet.',
    receivedTitle: 'Reports of road damage',
    repairTitle: 'Time to resolution',
    withoutTitle: 'Reports without a point',
    withoutMeans: 'have no point on the map: secret, or without coordinates; the other figures count them',
    none: 'No points of road damage with this choice.',
    newest: (shown: string) =>
      `Only the newest ${shown} points are drawn; choose a shorter period to see all.`,
  },
);

/** Jalan Cantik: where roads are reported as broken, and what became of it. */
export function RoadDamageView({
  period,
  names,
}: {
  readonly period: PeriodName;
  readonly names: ComplaintNamesQuery;
}): ReactNode {
  const [which] = useUrlState('points', 'all');
  const isOpen = which === 'open' ? true : which === 'closed' ? false : null;
  const answer = useHub(ROAD_DAMAGE, { period, isOpen });
  return (
    <Answer of={answer} skeleton={<Skeleton lines={3} height="8rem" />}>
      {({ roadDamage }) => <Body damage={roadDamage} names={names} period={period} />}
    </Answer>
  );
}

function Body({
  damage,
  names,
  period,
}: {
  readonly damage: RoadDamageQuery['roadDamage'];
  readonly names: ComplaintNamesQuery;
  readonly period: PeriodName;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [which, setWhich] = useUrlState('points', 'all');
  const points = damagePoints(damage.nodes);
  return (
    <div className="stack">
      <DamageSentences damage={damage} period={period} />
      <ChoiceButtons
        label={words.which}
        value={which}
        options={(['all', 'open', 'closed'] as const).map((value) => ({ value, label: words[value] }))}
        onChoose={setWhich}
      />
      {points.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <DamageMap points={points} regions={names.regions.nodes} drawnAs={`${period} ${which}`} />
      )}
      {damage.hasNextPage && <p className="small quiet">{words.newest(format.decimal(points.length))}</p>}
      <DuplicateGroups period={period} names={names} isOfRoads />
    </div>
  );
}

function DamageSentences({
  damage: { totals, figures },
  period,
}: {
  readonly damage: Pick<RoadDamageQuery['roadDamage'], 'totals' | 'figures'>;
  readonly period: PeriodName;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const inWords = usePeriodWords();
  const count = (value: string): string => format.decimal(value);
  const days = (value: string): string => words.repair(format.decimal(value, { most: 1 }));
  return (
    <Sentences width="14rem">
      <Sentence figure={<Figure of={figures.received} title={words.receivedTitle} show={count} />}>
        {words.sentence(inWords(period))}{' '}
        {words.state(format.decimal(totals.resolved), format.decimal(totals.open))}{' '}
        <b>
          <Figure
            of={figures.resolvedPercent}
            title={words.resolvedTitle}
            show={(value) => format.percent(value)}
          />
        </b>{' '}
        {words.resolvedMeans}
      </Sentence>
      <Sentence figure={<Figure of={figures.medianRepairDays} title={words.repairTitle} show={days} />}>
        {figures.medianRepairDays.value === null ? words.noRepair : words.repairMeans}
      </Sentence>
      <Sentence figure={<Figure of={figures.withoutPoint} title={words.withoutTitle} show={count} />}>
        {words.withoutMeans}
      </Sentence>
    </Sentences>
  );
}
