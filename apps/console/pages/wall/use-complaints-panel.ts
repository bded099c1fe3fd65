import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { REFRESH_MS, ROWS_MAX, type WallPanel } from './panel.js';
import { useDoubt } from './use-doubt.js';
import { WALL_COMPLAINTS } from './wall-complaints.graphql.js';
import { WALL_WORDS } from './wall-words.js';

const WORDS = defineWords(
  {
    title: 'Aduan belum dijawab > 24 jam',
    caption: (agencies: string) => `di ${agencies} perangkat daerah`,
    rows: 'Aduan yang lewat 24 jam tanpa jawaban, menurut perangkat daerah',
    nobody: 'Belum ada penanggung jawab',
    value: (count: string) => `${count} aduan`,
    calm: 'Semua aduan sudah dijawab dalam 24 jam.',
  },
  {
    title: 'Complaints unanswered > 24 h',
    caption: (agencies: string) => `at ${agencies} agencies`,
    rows: 'Complaints over 24 hours without an answer, by agency',
    nobody: 'Nobody is in charge yet',
    value: (count: string) => `${count} complaints`,
    calm: 'Every complaint was answered within 24 hours.',
  },
);

export function useComplaintsPanel(now: Date): WallPanel {
  const words = useWords(WORDS);
  const { noData } = useWords(WALL_WORDS);
  const format = useFormat();
  const doubt = useDoubt();
  const dayAgo = new Date(now.getTime() - DAY_MS).toISOString();
  const answer = useHub(WALL_COMPLAINTS, { dayAgo }, { refreshMs: REFRESH_MS });
  const groups = (answer.data?.late ?? []).toSorted(
    (a, b) => b.count - a.count || ((a.organizationCode ?? '') < (b.organizationCode ?? '') ? -1 : 1),
  );
  const late = groups.reduce((sum, { count }) => sum + count, 0);
  const isEmpty = answer.data !== undefined && (answer.data.complaintsAggregate[0]?.count ?? 0) === 0;
  const most = Math.max(1, ...groups.map(({ count }) => count));
  return {
    key: 'aduan',
    title: words.title,
    headline: answer.data === undefined || isEmpty ? null : format.decimal(late),
    caption: words.caption(format.decimal(groups.filter((group) => group.organizationCode !== null).length)),
    tone: late === 0 ? 5 : 1,
    doubt: isEmpty ? noData : doubt(answer),
    rowsTitle: words.rows,
    rows: groups.slice(0, ROWS_MAX).map(({ organizationCode, organization, count }) => ({
      key: organizationCode ?? '',
      name: organization?.name ?? words.nobody,
      value: words.value(format.decimal(count)),
      note: '',
      share: count / most,
      tone: 1,
    })),
    calm: words.calm,
  };
}

const DAY_MS = 86_400_000;
