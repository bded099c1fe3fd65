import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { lastDays } from '../../format/days.js';
import { REFRESH_MS, ROWS_MAX, type WallPanel } from './panel.js';
import { useDoubt } from './use-doubt.js';
import { WALL_MEDIA } from './wall-media.graphql.js';
import { WALL_WORDS } from './wall-words.js';

const WORDS = defineWords(
  {
    title: 'Berita negatif belum dijawab',
    caption: (late: string) => `${late} lewat 24 jam, 30 hari terakhir`,
    rows: 'Berita negatif yang paling lama menunggu jawaban',
    nobody: 'tanpa menyebut organisasi',
    days: (days: string) => `${days} hari`,
    hours: (hours: string) => `${hours} jam`,
    calm: 'Semua berita negatif sudah dijawab.',
  },
  {
    title: 'Negative news unanswered',
    caption: (late: string) => `${late} over 24 h, last 30 days`,
    rows: 'Negative news that waits longest for an answer',
    nobody: 'naming no organization',
    days: (days: string) => `${days} days`,
    hours: (hours: string) => `${hours} h`,
    calm: 'All negative news was answered.',
  },
);

export function useMediaPanel(now: Date): WallPanel {
  const words = useWords(WORDS);
  const { noData } = useWords(WALL_WORDS);
  const format = useFormat();
  const doubt = useDoubt();
  const answer = useHub(WALL_MEDIA, lastDays(DAYS, now), { refreshMs: REFRESH_MS });
  const { nodes = [], hasNextPage = false } = answer.data?.unansweredNegatives ?? {};
  const isEmpty = answer.data !== undefined && (answer.data.mediaMentionsAggregate[0]?.count ?? 0) === 0;
  const oldest = Math.max(1, ...nodes.map(({ ageHours }) => Number(ageHours)));
  return {
    key: 'media',
    title: words.title,
    headline:
      answer.data === undefined || isEmpty
        ? null
        : `${hasNextPage ? '> ' : ''}${format.decimal(nodes.length)}`,
    caption: words.caption(format.decimal(nodes.filter(({ isOverdue }) => isOverdue).length)),
    tone: nodes.length === 0 ? 5 : 1,
    doubt: isEmpty ? noData : doubt(answer),
    rowsTitle: words.rows,
    rows: nodes.slice(0, ROWS_MAX).map(({ url, title, organizationName, ageHours, isOverdue }) => ({
      key: url,
      name: title,
      value:
        Number(ageHours) < 48
          ? words.hours(format.decimal(ageHours, { most: 0 }))
          : words.days(format.decimal(Math.floor(Number(ageHours) / 24))),
      note: organizationName ?? words.nobody,
      share: Number(ageHours) / oldest,
      tone: isOverdue ? 1 : 3,
    })),
    calm: words.calm,
  };
}

const DAYS = 30;
