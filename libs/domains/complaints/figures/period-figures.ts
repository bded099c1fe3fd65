import type { LocalText } from '#core/errors';
import type { FigureType } from '#core/figures';
import { OPEN_STATUSES } from '../clocks/complaint-facts.js';
import { escalatedTo } from '../escalation-targets.js';
import type { ResponseFigures } from '../sql/response-figures.sql.js';
import { countFigure, hoursFigure, shareFigure, type FigureContext } from './figure.js';
import { bothOf, complaintRecords, policyRecords, type RecordsFilter } from './records.js';

/** What became of the complaints that came in during a period: those of one agency, of one region, or of all. */
export interface PeriodFigures {
  readonly received: FigureType;
  readonly answered: FigureType;
  readonly answeredPercent: FigureType;
  readonly firstResponseMedianHours: FigureType;
  readonly firstResponseP90Hours: FigureType;
  readonly inTimePercent: FigureType;
  readonly within24HoursPercent: FigureType;
  readonly resolved: FigureType;
  readonly openOfPeriod: FigureType;
  readonly reopened: FigureType;
  readonly reopenedPercent: FigureType;
  readonly escalated: FigureType;
  readonly escalatedToGovernor: FigureType;
  readonly escalatedToRegionalHead: FigureType;
  readonly escalatedToHead: FigureType;
  readonly rejected: FigureType;
  readonly rejectedPercent: FigureType;
}

export function periodFigures(counts: ResponseFigures, context: FigureContext): PeriodFigures {
  const of = (formula: LocalText, more: RecordsFilter = {}) => ({
    formula,
    basis: context.basis,
    records: [complaintRecords(bothOf(context.received, more))],
  });
  const count = (value: number, name: keyof typeof FORMULAS, more?: RecordsFilter) =>
    countFigure(value, of(FORMULAS[name], more));
  const inTime = of(FORMULAS.inTime);
  return {
    received: count(counts.received, 'received'),
    answered: count(counts.answered, 'answered', ANSWERED),
    answeredPercent: shareFigure(counts.answered, counts.received, of(FORMULAS.answeredPercent)),
    firstResponseMedianHours: hoursFigure(counts.medianHours, counts.answered, of(FORMULAS.median, ANSWERED)),
    firstResponseP90Hours: hoursFigure(counts.p90Hours, counts.answered, of(FORMULAS.p90, ANSWERED)),
    inTimePercent: shareFigure(counts.inTime, counts.decided, {
      ...inTime,
      source: 'complaints.response_policies',
      records: [...inTime.records, policyRecords('first_response')],
    }),
    within24HoursPercent: shareFigure(
      counts.within24Hours,
      counts.decidedIn24Hours,
      of(FORMULAS.within24Hours),
    ),
    resolved: count(counts.resolved, 'resolved', { status: { eq: 'resolved' } }),
    openOfPeriod: count(openOf(counts), 'openOfPeriod', OPEN_FILTER),
    reopened: count(counts.reopened, 'reopened', REOPENED),
    reopenedPercent: shareFigure(
      counts.reopened,
      counts.resolvedOnce,
      of(FORMULAS.reopenedPercent, REOPENED),
    ),
    escalated: count(counts.escalated, 'escalated', { escalatedAt: { isNull: false } }),
    escalatedToGovernor: count(counts.escalatedToGovernor, 'toGovernor', escalatedTo('governor')),
    escalatedToRegionalHead: count(
      counts.escalatedToRegionalHead,
      'toRegionalHead',
      escalatedTo('regional_head'),
    ),
    escalatedToHead: count(
      counts.escalatedToGovernor + counts.escalatedToRegionalHead,
      'toHead',
      escalatedTo('any_head'),
    ),
    rejected: count(counts.rejected, 'rejected', REJECTED),
    rejectedPercent: shareFigure(counts.rejected, counts.received, of(FORMULAS.rejectedPercent, REJECTED)),
  };
}

/** Complaints of the period that are still somebody's work. */
export function openOf({ received, resolved, rejected, archived }: ResponseFigures): number {
  return received - resolved - rejected - archived;
}

/** The filter of what is open. */
export const OPEN_FILTER = { status: { in: OPEN_STATUSES } } as const;

const ANSWERED = {
  and: [{ or: [{ firstResponseAt: { isNull: false } }, { resolvedAt: { isNull: false } }] }],
};
const REOPENED = { reopenedCount: { gt: 0 } };
const REJECTED = { status: { eq: 'rejected' } };

const FORMULAS = {
  received: {
    id: 'banyaknya aduan yang diterima dalam periode; rahasia dan anonim ikut terhitung',
    en: 'complaints that came in during the period; secret and anonymous ones are counted, too',
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
  within24Hours: {
    id: 'ditanggapi dalam 24 jam ÷ (ditanggapi + terbuka lebih dari 24 jam tanpa tanggapan) × 100, apa pun aturannya; jeda ikut terhitung',
    en: 'answered within 24 hours ÷ (answered + open for more than 24 hours without an answer) × 100, whatever the policy; pauses included',
  },
  resolved: { id: 'aduan periode ini yang sudah selesai', en: 'of these, resolved' },
  openOfPeriod: {
    id: 'aduan periode ini yang belum selesai, ditolak, atau diarsipkan',
    en: 'of these, neither resolved, rejected nor archived',
  },
  reopened: { id: 'aduan periode ini yang pernah dibuka kembali', en: 'of these, ever reopened' },
  reopenedPercent: {
    id: 'pernah dibuka kembali ÷ pernah selesai × 100',
    en: 'ever reopened ÷ ever resolved × 100',
  },
  escalated: { id: 'aduan periode ini yang dieskalasi', en: 'of these, escalated' },
  toGovernor: {
    id: 'aduan periode ini yang tujuan eskalasinya menyebut gubernur atau wakilnya',
    en: 'of these, escalated to the governor or the deputy, as the target names them',
  },
  toRegionalHead: {
    id: 'aduan periode ini yang tujuan eskalasinya menyebut bupati, wali kota, atau kepala daerah, dan bukan gubernur',
    en: 'of these, escalated to a regent, a mayor or a regional head, and not to the governor',
  },
  toHead: {
    id: 'ke gubernur + ke kepala daerah lain',
    en: 'to the governor + to other regional heads',
  },
  rejected: { id: 'aduan periode ini yang ditolak', en: 'of these, rejected' },
  rejectedPercent: { id: 'ditolak ÷ diterima × 100', en: 'rejected ÷ received × 100' },
} as const;
