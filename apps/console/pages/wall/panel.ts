import type { HubAnswer } from '../../client/index.js';
import type { Tone } from '../../ui/index.js';

/** One of the subjects of the wall: a headline that is always seen, and rows that fill the stage in its turn. */
export interface WallPanel {
  readonly key: string;
  readonly title: string;
  /** Null: nothing can be said; `doubt` says why. */
  readonly headline: string | null;
  readonly caption: string;
  readonly tone: Tone;
  /** Why this cannot be vouched for; null when it can. */
  readonly doubt: string | null;
  readonly rowsTitle: string;
  readonly rows: readonly WallRow[];
  /** What stands there when there are no rows, and that is good. */
  readonly calm: string;
}

export interface WallRow {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** Length of the bar, 0–1. */
  readonly share: number;
  readonly tone: Tone;
}

export interface DoubtWords {
  readonly failed: (moment: string) => string;
  readonly unreachable: string;
  readonly incomplete: (percent: string) => string;
  readonly coming: string;
}

interface Basis {
  readonly completenessPercent: string | null;
}

/** Why an answer cannot be vouched for: it is not there, it could not be renewed, or reports are missing under it. */
export function doubtOf(
  answer: HubAnswer<unknown>,
  basis: readonly Basis[],
  words: DoubtWords,
  say: {
    readonly moment: (at: Date) => string;
    readonly percent: (value: string) => string;
  },
): string | null {
  if (answer.data === undefined) return answer.isError ? words.unreachable : words.coming;
  if (answer.isError) return words.failed(say.moment(new Date(answer.dataUpdatedAt)));
  const known = basis.flatMap(({ completenessPercent }) => completenessPercent ?? []);
  const least = known.toSorted((a, b) => Number(a) - Number(b))[0];
  return least !== undefined && Number(least) < 100 ? words.incomplete(say.percent(least)) : null;
}

export const ROWS_MAX = 6;
export const REFRESH_MS = 60_000;
