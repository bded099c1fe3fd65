import type { FigureRecordsType, FigureType } from '#core/figures';
import { OPEN_STATUSES } from '../clocks/complaint-facts.js';
import type { AgeBucket } from '../sql/open-by-age.sql.js';
import type { ResponseFigures } from '../sql/response-figures.sql.js';
import { countFigure, hoursFigure, shareFigure, type FigureContext } from './figure.js';

export interface Performance {
  readonly received: FigureType;
  readonly answered: FigureType;
  readonly answeredPercent: FigureType;
  readonly firstResponseMedianHours: FigureType;
  readonly firstResponseP90Hours: FigureType;
  readonly inTimePercent: FigureType;
  readonly reopenedPercent: FigureType;
  readonly escalated: FigureType;
  readonly escalatedToHead: FigureType;
  readonly rejected: FigureType;
  readonly rejectedPercent: FigureType;
  readonly open: FigureType;
  readonly openByAge: readonly AgeBucket[];
}

/** The figures of one agency (or of all) over the complaints of a period; what is open is counted as of now. */
export function buildPerformance(
  figures: ResponseFigures,
  openByAge: readonly AgeBucket[],
  context: FigureContext & { readonly open: Readonly<Record<string, unknown>> },
): Performance {
  const { basis } = context;
  const of = (formula: { id: string; en: string }, more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ formula, basis, records: [recordsOf({ ...context.received, ...more })] },
  });
  const answered = { firstResponseAt: { isNull: false } };
  return {
    received: countFigure(figures.received, of(FORMULAS.received)),
    answered: countFigure(figures.answered, of(FORMULAS.answered, answered)),
    answeredPercent: shareFigure(figures.answered, figures.received, of(FORMULAS.answeredPercent)),
    firstResponseMedianHours: hoursFigure(
      figures.medianHours,
      figures.answered,
      of(FORMULAS.median, answered),
    ),
    firstResponseP90Hours: hoursFigure(figures.p90Hours, figures.answered, of(FORMULAS.p90, answered)),
    inTimePercent: shareFigure(figures.inTime, figures.decided, {
      ...of(FORMULAS.inTime),
      source: 'complaints.response_policies',
    }),
    reopenedPercent: shareFigure(
      figures.reopened,
      figures.resolvedOnce,
      of(FORMULAS.reopened, { reopenedCount: { gt: 0 } }),
    ),
    escalated: countFigure(figures.escalated, of(FORMULAS.escalated, { escalatedAt: { isNull: false } })),
    escalatedToHead: countFigure(
      figures.escalatedToHead,
      of(FORMULAS.escalatedToHead, { escalatedAt: { isNull: false } }),
    ),
    rejected: countFigure(figures.rejected, of(FORMULAS.rejected, { status: { eq: 'rejected' } })),
    rejectedPercent: shareFigure(
      figures.rejected,
      figures.received,
      of(FORMULAS.rejectedPercent, { status: { eq: 'rejected' } }),
    ),
    open: countFigure(
      openByAge.reduce((sum, { count }) => sum + count, 0),
      { formula: FORMULAS.open, basis, records: [recordsOf(context.open)] },
    ),
    openByAge,
  };
}

/** The filter of what is open, added to who is asked about. */
export const OPEN_FILTER = { status: { in: OPEN_STATUSES } } as const;

function recordsOf(filter: Readonly<Record<string, unknown>>): FigureRecordsType {
  return { dataset: 'complaints.complaints', filter };
}

const FORMULAS = {
  received: {
    id: 'banyaknya aduan yang diterima dalam periode',
    en: 'complaints that came in during the period',
  },
  answered: {
    id: 'aduan periode ini yang sudah ditanggapi, atau selesai tanpa tanggapan',
    en: 'of these, answered, or resolved without an answer',
  },
  answeredPercent: { id: 'ditanggapi ÷ diterima × 100', en: 'answered ÷ received × 100' },
  median: {
    id: 'median jam dari diterima sampai tanggapan pertama, jeda ikut terhitung',
    en: 'median of the hours from receipt to the first answer, pauses included',
  },
  p90: {
    id: 'persentil ke-90 jam dari diterima sampai tanggapan pertama, jeda ikut terhitung',
    en: '90th percentile of the hours from receipt to the first answer, pauses included',
  },
  inTime: {
    id: 'ditanggapi sebelum batasnya ÷ (ditanggapi + belum ditanggapi yang sudah lewat batas) × 100; batas menurut aturan pada hari aduan diterima, jeda tidak dihitung; aduan ditolak atau diarsipkan tanpa tanggapan tidak dinilai',
    en: 'answered in time ÷ (answered + overdue without an answer) × 100; the limit is that of the day of receipt, pauses do not count; complaints rejected or archived without an answer are not judged',
  },
  reopened: {
    id: 'pernah dibuka kembali ÷ pernah selesai × 100',
    en: 'ever reopened ÷ ever resolved × 100',
  },
  escalated: { id: 'aduan periode ini yang dieskalasi', en: 'of these, escalated' },
  escalatedToHead: {
    id: 'aduan periode ini yang dieskalasi ke kepala daerah',
    en: 'of these, escalated to the head of the government',
  },
  rejected: { id: 'aduan periode ini yang ditolak', en: 'of these, rejected' },
  rejectedPercent: { id: 'ditolak ÷ diterima × 100', en: 'rejected ÷ received × 100' },
  open: {
    id: 'aduan yang belum selesai saat ini, kapan pun diterima',
    en: 'complaints that are open now, whenever they came in',
  },
} as const;
