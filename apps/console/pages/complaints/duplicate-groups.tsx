import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Empty } from '../../ui/index.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import { useDuplicateColumns } from './duplicate-columns.js';
import { DUPLICATES, type DuplicatesQuery } from './duplicates.graphql.js';
import { usePeriodWords } from './period-choice.js';
import { isWholeYear, type PeriodName } from './period.js';

const WORDS = defineWords(
  {
    title: 'Aduan yang agaknya sama',
    none: (period: string) => `Tidak ada aduan ${period} yang agaknya sama.`,
    noneOfRoads: (period: string) => `Tidak ada laporan kerusakan jalan ${period} yang agaknya sama.`,
    lead: (groups: string, complaints: string, period: string) =>
      `${complaints} aduan ${period} agaknya hanya tentang ${groups} hal: satu penanganan dapat menjawab semuanya.`,
    year: 'Yang agaknya sama dicari dalam satu triwulan atau satu bulan',
    chooseShorter: 'Pilih periode yang lebih pendek dari setahun di atas.',
    caption: 'Kelompok aduan yang agaknya tentang hal yang sama, terbesar lebih dulu',
    how: 'Cara mencarinya',
    shown: (shown: string, all: string) => `Tampak ${shown} kelompok terbesar dari ${all}.`,
    truncated:
      'Pasangan aduan yang berdekatan terlalu banyak: tidak semuanya diperiksa. Pilih periode yang lebih pendek.',
  },
  {
    title: 'Complaints that are probably the same',
    none: (period: string) => `No complaints of ${period} are probably the same.`,
    noneOfRoads: (period: string) => `No reports of road damage of ${period} are probably the same.`,
    lead: (groups: string, complaints: string, period: string) =>
      `${complaints} complaints of ${period} are probably about ${groups === '1' ? 'one and the same matter' : `no more than ${groups} matters`}: dealing with one may answer all.`,
    year: 'What is probably the same is looked for within a quarter or a month',
    chooseShorter: 'Choose a period shorter than a year above.',
    caption: 'Groups of complaints that are probably about the same thing, largest first',
    how: 'How they are found',
    shown: (shown: string, all: string) => `The largest ${shown} groups of ${all} are shown.`,
    truncated:
      'There are too many pairs of complaints close to each other: not all were examined. Choose a shorter period.',
  },
);

type Answered = DuplicatesQuery['duplicateComplaints'];

interface Shown {
  readonly period: PeriodName;
  readonly names: ComplaintNamesQuery;
  /** Of road damage alone. */
  readonly isOfRoads?: boolean;
}

/** Complaints that one answer may settle: what they have in common, and where to read them. */
export function DuplicateGroups(shown: Shown): ReactNode {
  const words = useWords(WORDS);
  const isYear = isWholeYear(shown.period);
  const answer = useHub(DUPLICATES, { period: shown.period }, { isWanted: !isYear });
  return (
    <section className="stack" aria-labelledby="duplicates">
      <h2 id="duplicates">{words.title}</h2>
      {isYear ? (
        <Empty title={words.year}>
          <p>{words.chooseShorter}</p>
        </Empty>
      ) : (
        <Answer of={answer}>
          {({ duplicateComplaints }) => <Groups found={duplicateComplaints} {...shown} />}
        </Answer>
      )}
    </section>
  );
}

function Groups({
  found,
  period,
  names,
  isOfRoads = false,
}: Shown & { readonly found: Answered }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const local = useLocal();
  const inWords = usePeriodWords();
  const columns = useDuplicateColumns(names);
  const groups = isOfRoads ? ofRoads(found.groups, names) : found.groups;
  if (groups.length === 0)
    return <Empty title={(isOfRoads ? words.noneOfRoads : words.none)(inWords(period))} />;
  const complaints = groups.reduce((sum, group) => sum + group.complaints.length, 0);
  return (
    <>
      <p>{words.lead(format.decimal(groups.length), format.decimal(complaints), inWords(period))}</p>
      <DataTable
        caption={words.caption}
        name="duplicates"
        rows={groups}
        columns={columns}
        keyOf={({ complaints: [first] }) => `${first?.sourceSystem} ${first?.ticket}`}
      />
      <div className="small quiet">
        {found.isTruncated && <p>{words.truncated}</p>}
        {found.groups.length < found.groupCount && (
          <p>{words.shown(format.decimal(found.groups.length), format.decimal(found.groupCount))}</p>
        )}
        <p>
          {words.how}: {local(found.method)}.
        </p>
      </div>
    </>
  );
}

function ofRoads(
  groups: Answered['groups'],
  { complaintCategories }: ComplaintNamesQuery,
): Answered['groups'] {
  const codes = new Set(
    complaintCategories.nodes.filter(({ isRoadDamage }) => isRoadDamage === true).map(({ code }) => code),
  );
  return groups.filter(({ categoryCode }) => codes.has(categoryCode));
}
