import { datasetTitle } from '../../client/dataset-title.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { lastDays } from '../../format/days.js';
import { REFRESH_MS, ROWS_MAX, type WallPanel } from './panel.js';
import { useDoubt } from './use-doubt.js';
import { WALL_SOURCES } from './wall-sources.graphql.js';
import { WALL_WORDS } from './wall-words.js';

const WORDS = defineWords(
  {
    title: 'Sumber senyap',
    caption: (all: string) => `dari ${all} yang wajib lapor, 30 hari`,
    rows: 'Sumber yang paling lama diam',
    missing: (count: string) => `${count} laporan belum datang`,
    never: 'belum pernah melapor',
    calm: 'Semua sumber yang wajib lapor sudah melapor.',
  },
  {
    title: 'Silent sources',
    caption: (all: string) => `of ${all} that owe reports, 30 days`,
    rows: 'Sources that are silent longest',
    missing: (count: string) => `${count} reports have not come`,
    never: 'never reported',
    calm: 'Every source that owes reports has reported.',
  },
);

export function useSourcesPanel(now: Date): WallPanel {
  const words = useWords(WORDS);
  const { noData } = useWords(WALL_WORDS);
  const format = useFormat();
  const local = useLocal();
  const doubt = useDoubt();
  const answer = useHub(WALL_SOURCES, lastDays(DAYS, now), { refreshMs: REFRESH_MS });
  const silent = answer.data?.silentSources ?? [];
  const count = new Set(silent.map(({ sourceCode }) => sourceCode)).size;
  const owing = (answer.data?.reportingDiscipline ?? []).filter(({ due }) => due > 0).length;
  const most = Math.max(1, ...silent.map(({ missing }) => missing));
  const isEmpty = answer.data !== undefined && owing === 0 && count === 0;
  return {
    key: 'sumber',
    title: words.title,
    headline: answer.data === undefined || isEmpty ? null : format.decimal(count),
    caption: words.caption(format.decimal(owing)),
    tone: count === 0 ? 5 : 1,
    doubt: isEmpty ? noData : doubt(answer),
    rowsTitle: words.rows,
    rows: silent.slice(0, ROWS_MAX).map(({ sourceCode, sourceName, dataset, missing, lastReceivedAt }) => ({
      key: `${sourceCode} ${dataset}`,
      name: `${sourceName} · ${local(datasetTitle(dataset))}`,
      value: lastReceivedAt === null ? words.never : format.age(lastReceivedAt),
      note: words.missing(format.decimal(missing)),
      share: missing / most,
      tone: 1,
    })),
    calm: words.calm,
  };
}

const DAYS = 30;
