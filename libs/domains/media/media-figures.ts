import type { FigureBasis } from '#catalog';
import { HOURS, shareFigure, type FigureType } from '#core/figures';
import { HUB_ZONE } from '#core/scalars';
import { addDays } from '#dataset';
import { RESPONSE_TERM_HOURS_2025_01_01 as TERM_HOURS } from './formulas/response-term.js';
import type { NegativeCounts } from './sql/sentiment.sql.js';

export interface MediaFigureContext {
  readonly from: string;
  readonly to: string;
  readonly basis: readonly FigureBasis[];
}

/** Negative mentions answered in time, of those whose time is over. One that may still be answered in time counts for nobody. */
export function inTermFigure(
  { inTerm, judged, organizationCodes }: InTermOf,
  context: MediaFigureContext,
): FigureType {
  return shareFigure({
    numerator: inTerm,
    denominator: judged,
    formula: {
      id: `berita negatif yang ditanggapi ≤ ${TERM_HOURS} jam ÷ berita negatif yang batas waktunya sudah lewat atau yang sudah ditanggapi tepat waktu × 100`,
      en: `negative mentions answered within ${TERM_HOURS} h ÷ negative mentions whose term is over or that were answered within it × 100`,
    },
    records: negativeMentions(organizationCodes, context),
    basis: context.basis,
    withoutDenominator: NOTHING_JUDGED,
  });
}

export interface InTermOf {
  readonly inTerm: number;
  readonly judged: number;
  /** Whose mentions: an organization and those below it that were mentioned. */
  readonly organizationCodes: readonly string[];
}

/** Negative mentions that nobody answered yet, of all negative ones of the period. */
export function unansweredFigure(
  { negative, unanswered }: NegativeCounts,
  organizationCodes: readonly string[],
  context: MediaFigureContext,
): FigureType {
  return shareFigure({
    numerator: unanswered,
    denominator: negative,
    formula: {
      id: 'berita negatif yang belum ditanggapi ÷ semua berita negatif × 100',
      en: 'negative mentions that were not answered yet ÷ all negative mentions × 100',
    },
    records: negativeMentions(organizationCodes, context),
    basis: context.basis,
    withoutDenominator: NOTHING_NEGATIVE,
  });
}

export function medianResponseFigure(
  { hours, answered, organizationCodes }: MedianOf,
  context: MediaFigureContext,
): FigureType {
  return {
    value: hours,
    unit: HOURS,
    formula: {
      id: 'median (waktu tanggapan − waktu terbit) atas berita negatif yang sudah ditanggapi',
      en: 'median (time of answer − time of publication) over the negative mentions that were answered',
    },
    source: null,
    numerator: null,
    denominator: String(answered),
    records: negativeMentions(organizationCodes, context),
    basis: context.basis,
    reason: hours === null ? NOTHING_ANSWERED : null,
  };
}

export interface MedianOf {
  readonly hours: string | null;
  readonly answered: number;
  readonly organizationCodes: readonly string[];
}

export function medianClarificationFigure(
  {
    hours,
    clarified,
    verdict,
  }: { readonly hours: string | null; readonly clarified: number; readonly verdict: string | null },
  { from, to, basis }: MediaFigureContext,
): FigureType {
  const found = { foundAt: { gte: beginsAt(from), lt: beginsAt(to, 1) } };
  return {
    value: hours,
    unit: HOURS,
    formula: {
      id: 'median (waktu klarifikasi − waktu ditemukan) atas klaim yang sudah diklarifikasi',
      en: 'median (time of clarification − time found) over the claims that were set right',
    },
    source: null,
    numerator: null,
    denominator: String(clarified),
    records: [
      {
        dataset: 'media.hoax_claims',
        filter: verdict === null ? found : { ...found, verdict: { eq: verdict } },
      },
    ],
    basis,
    reason: hours === null ? NOTHING_CLARIFIED : null,
  };
}

function negativeMentions(codes: readonly string[], { from, to }: MediaFigureContext): FigureType['records'] {
  const filter = {
    sentiment: { eq: 'negative' },
    publishedAt: { gte: beginsAt(from), lt: beginsAt(to, 1) },
    ...(codes.length === 0 ? {} : { organizationCode: { in: codes } }),
  };
  return [{ dataset: 'media.media_mentions', filter }];
}

function beginsAt(day: string, daysLater = 0): string {
  return `${addDays(day, daysLater)}T00:00:00${HUB_ZONE.offset}`;
}

const NOTHING_NEGATIVE = {
  code: 'NOTHING_NEGATIVE',
  text: {
    id: 'Tidak ada berita negatif pada masa ini.',
    en: 'There is no negative mention in this period.',
  },
};
const NOTHING_JUDGED = {
  code: 'NOTHING_JUDGED',
  text: {
    id: 'Tidak ada berita negatif yang batas waktunya sudah lewat.',
    en: 'There is no negative mention whose term is over.',
  },
};
const NOTHING_ANSWERED = {
  code: 'NOTHING_ANSWERED',
  text: { id: 'Belum ada berita negatif yang ditanggapi.', en: 'No negative mention has been answered.' },
};
const NOTHING_CLARIFIED = {
  code: 'NOTHING_CLARIFIED',
  text: { id: 'Belum ada klaim yang diklarifikasi.', en: 'No claim has been set right.' },
};
