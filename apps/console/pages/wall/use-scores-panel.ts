import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { BAND_TONES } from '../../ui/index.js';
import { defaultPeriod } from '../cetar/periods.js';
import { usePeriodName } from '../cetar/period-choice.js';
import { scoreBand } from '../cetar/score-band.js';
import { REFRESH_MS, ROWS_MAX, type WallPanel } from './panel.js';
import { useDoubt } from './use-doubt.js';
import { WALL_SCORES } from './wall-scores.graphql.js';
import { WALL_WORDS } from './wall-words.js';

const WORDS = defineWords(
  {
    title: 'CETAR bergerak',
    caption: (scored: string, all: string) => `${scored} dari ${all} OPD punya skor`,
    rows: (period: string, before: string) =>
      `Peringkat CETAR yang paling bergerak, ${period} terhadap ${before}`,
    up: (places: number, rank: number) => `naik ${places}, kini ke-${rank}`,
    down: (places: number, rank: number) => `turun ${places}, kini ke-${rank}`,
    score: (score: string) => `skor ${score}`,
    calm: 'Tidak ada peringkat yang bergerak.',
  },
  {
    title: 'CETAR on the move',
    caption: (scored: string, all: string) => `${scored} of ${all} agencies have a score`,
    rows: (period: string, before: string) => `CETAR ranks that moved most, ${period} against ${before}`,
    up: (places: number, rank: number) => `up ${places}, now no. ${rank}`,
    down: (places: number, rank: number) => `down ${places}, now no. ${rank}`,
    score: (score: string) => `score ${score}`,
    calm: 'No rank has moved.',
  },
);

export function useScoresPanel(now: Date): WallPanel {
  const words = useWords(WORDS);
  const { noData } = useWords(WALL_WORDS);
  const format = useFormat();
  const nameOf = usePeriodName();
  const doubt = useDoubt();
  const period = defaultPeriod(now);
  const answer = useHub(WALL_SCORES, { period }, { refreshMs: REFRESH_MS });
  const { agencies = [], scoredCount = 0, previousPeriod = period } = answer.data?.cetar ?? {};
  const moved = agencies
    .flatMap(({ rank, previousRank, score, ...agency }) =>
      rank === null || previousRank === null || score === null || rank === previousRank
        ? []
        : [{ ...agency, rank, score, places: previousRank - rank }],
    )
    .toSorted((a, b) => Math.abs(b.places) - Math.abs(a.places) || a.rank - b.rank);
  const most = Math.max(1, ...moved.map(({ places }) => Math.abs(places)));
  const isEmpty = answer.data !== undefined && scoredCount === 0;
  return {
    key: 'cetar',
    title: words.title,
    headline: answer.data === undefined || isEmpty ? null : format.decimal(moved.length),
    caption: words.caption(format.decimal(scoredCount), format.decimal(agencies.length)),
    tone: 0,
    doubt: isEmpty ? noData : doubt(answer),
    rowsTitle: words.rows(nameOf(period), nameOf(previousPeriod)),
    rows: moved.slice(0, ROWS_MAX).map(({ code, name, rank, places, score }) => ({
      key: code,
      name,
      value: places > 0 ? `▲ ${words.up(places, rank)}` : `▼ ${words.down(-places, rank)}`,
      note: words.score(format.decimal(score, { least: 1, most: 1 })),
      share: Math.abs(places) / most,
      tone: BAND_TONES[scoreBand(score)],
    })),
    calm: words.calm,
  };
}
