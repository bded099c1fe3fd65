import type { FigureBasisType, FigureType } from '#core/figures';
import { WAITING_CLOCKS, type WaitingClock } from '../clocks/waiting-clocks.js';
import { countFigure } from './figure.js';
import { lateRecords, type LateRecordsOf } from './late-records.js';
import { bothOf, complaintRecords, type RecordsFilter } from './records.js';

/** How many are late now, by one clock or by any. The records are those very complaints, and the policies that judge. */
export function lateFigure(
  count: number,
  of: {
    readonly clock: WaitingClock | null;
    readonly basis: readonly FigureBasisType[];
    readonly asked: RecordsFilter;
    readonly late: LateRecordsOf;
  },
): FigureType {
  return countFigure(count, {
    formula: of.clock === null ? BY_ANY : BY_ONE,
    source: 'complaints.response_policies',
    basis: of.basis,
    records: [
      complaintRecords(bothOf(of.asked, lateRecords(of.clock, of.late))),
      {
        dataset: 'complaints.response_policies',
        filter: { clock: { in: of.clock === null ? WAITING_CLOCKS : [of.clock] } },
      },
    ],
  });
}

const BY_ANY = {
  id: 'aduan terbuka yang kini lewat batas menurut sedikitnya satu jam: tanggapan pertama, verifikasi, tindak lanjut, atau penyelesaian; aturannya yang berlaku pada hari aduan diterima, jeda tidak dihitung; yang mungkin berkadar pengawasan baru terlambat menurut batas yang panjang',
  en: 'open complaints that are late now by one clock at least: first answer, verification, follow-up or resolution; by the policy of the day of receipt, pauses do not count; what may take an investigation is late by the longer term only',
};
const BY_ONE = {
  id: 'aduan terbuka yang kini lewat batas menurut jam ini; aturannya yang berlaku pada hari aduan diterima, jeda tidak dihitung',
  en: 'open complaints that are late now by this clock; by the policy of the day of receipt, pauses do not count',
};
