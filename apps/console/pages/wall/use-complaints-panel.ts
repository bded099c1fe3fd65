import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { CLOCK_WORDS } from '../complaints/clock-words.js';
import { REFRESH_MS, type WallPanel } from './panel.js';
import { useDoubt } from './use-doubt.js';
import { WALL_COMPLAINTS } from './wall-complaints.graphql.js';
import { WALL_WORDS } from './wall-words.js';

const WORDS = defineWords(
  {
    title: 'Aduan lewat batas',
    caption: (agencies: string, since: string) => `di ${agencies} perangkat daerah, tertua sejak ${since}`,
    rows: 'Aduan yang kini lewat batas menurut aturannya, per perangkat daerah',
    nobody: 'Belum ada penanggung jawab',
    value: (count: string) => `${count} aduan`,
    clock: (clock: string, count: string) => `${clock} ${count}`,
    note: (clocks: string, since: string) => `${clocks}; tertua sejak ${since}`,
    calm: 'Tidak ada aduan yang lewat batas.',
  },
  {
    title: 'Complaints overdue',
    caption: (agencies: string, since: string) => `at ${agencies} agencies, the first since ${since}`,
    rows: 'Complaints that are late now by their policies, by agency',
    nobody: 'Nobody is in charge yet',
    value: (count: string) => `${count} complaints`,
    clock: (clock: string, count: string) => `${clock} ${count}`,
    note: (clocks: string, since: string) => `${clocks}; the first since ${since}`,
    calm: 'No complaint is late.',
  },
);

/** Late by the clock of the policy under which each complaint came in, not by an age that is the same for all. */
export function useComplaintsPanel(): WallPanel {
  const words = useWords(WORDS);
  const clocks = useWords(CLOCK_WORDS);
  const { noData } = useWords(WALL_WORDS);
  const format = useFormat();
  const doubt = useDoubt();
  const answer = useHub(WALL_COMPLAINTS, {}, { refreshMs: REFRESH_MS });
  const late = answer.data?.lateComplaints;
  const agencies = late?.agencies ?? [];
  const count = Number(late?.total.value ?? 0);
  const isEmpty = answer.data !== undefined && (answer.data.complaintsAggregate[0]?.count ?? 0) === 0;
  const most = Math.max(1, ...agencies.map((agency) => agency.count));
  const since = (moment: string | null): string => (moment === null ? '–' : format.day(moment));
  return {
    key: 'aduan',
    title: words.title,
    headline: late === undefined || isEmpty ? null : format.decimal(count),
    caption:
      count === 0
        ? words.calm
        : words.caption(format.decimal(late?.agencyCount ?? 0), since(late?.breachedSince ?? null)),
    tone: count === 0 ? 5 : 1,
    doubt: isEmpty ? noData : doubt(answer, late?.basis),
    rowsTitle: words.rows,
    rows: agencies.map((agency) => ({
      key: agency.organizationCode ?? '',
      name: agency.name ?? words.nobody,
      value: words.value(format.decimal(agency.count)),
      note: words.note(
        agency.byClock.map((one) => words.clock(clocks[one.clock], format.decimal(one.count))).join(', '),
        since(agency.breachedSince),
      ),
      share: agency.count / most,
      tone: 1,
    })),
    calm: words.calm,
  };
}
