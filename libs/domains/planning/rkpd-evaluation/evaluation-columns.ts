import type { EvaluationRow } from './rkpd-evaluation.service.js';

export interface EvaluationColumn {
  readonly header: string;
  /** Rupiah: a number in a workbook where it fits. */
  readonly isAmount?: true;
  /** What was to be reached or was, in the unit of the row: a number in a workbook, unless it is a range. */
  readonly isValue?: true;
  readonly of: (row: EvaluationRow) => string | number | null;
}

/** The columns of the form in its order: what was to be reached (K) beside what it may cost and did (Rp). */
export function evaluationColumns(year: number): readonly EvaluationColumn[] {
  const amount = (header: string, of: EvaluationColumn['of']): EvaluationColumn => ({
    header,
    of,
    isAmount: true,
  });
  const value = (header: string, of: EvaluationColumn['of']): EvaluationColumn => ({
    header,
    of,
    isValue: true,
  });
  const before = `Realisasi RPJMD s.d. RKPD ${year - 1}`;
  return [
    { header: 'No', of: ({ no }) => no },
    { header: 'Sasaran', of: ({ objective }) => objective },
    { header: 'Urusan/Bidang', of: ({ fieldCode, fieldName }) => fieldName ?? fieldCode },
    { header: 'Kode', of: ({ code }) => code },
    { header: 'Program/Kegiatan/Sub Kegiatan', of: ({ title }) => title },
    { header: 'Indikator', of: ({ indicator }) => indicator },
    { header: 'Satuan', of: ({ unit }) => unit },
    value('Target akhir RPJMD (K)', ({ targetEnd }) => targetEnd),
    amount('Target akhir RPJMD (Rp)', ({ amounts }) => amounts.ceilingEnd),
    value(`${before} (K)`, ({ reachedBefore }) => reachedBefore),
    amount(`${before} (Rp)`, ({ amounts }) => amounts.spentBefore),
    value(`Target RKPD ${year} (K)`, ({ targetYear }) => targetYear),
    amount(`Target RKPD ${year} (Rp)`, ({ amounts }) => amounts.budgetYear),
    ...['I', 'II', 'III', 'IV'].flatMap((name, at): EvaluationColumn[] => [
      value(`Realisasi TW ${name} (K)`, ({ quarters }) => quarters[at] ?? null),
      amount(`Realisasi TW ${name} (Rp)`, ({ amounts }) => amounts.quarters[at] ?? null),
    ]),
    value(`Realisasi RKPD ${year} (K)`, ({ reachedYear }) => reachedYear),
    amount(`Realisasi RKPD ${year} (Rp)`, ({ amounts }) => amounts.spentYear),
    value(`Realisasi RPJMD s.d. ${year} (K)`, ({ reachedTotal }) => reachedTotal),
    amount(`Realisasi RPJMD s.d. ${year} (Rp)`, ({ amounts }) => amounts.spentTotal),
    value('Tingkat capaian (K, %)', ({ achievementPercent }) => achievementPercent),
    value('Tingkat capaian (Rp, %)', ({ amounts }) => amounts.percent),
    {
      header: 'Unit penanggung jawab',
      of: ({ organizationName, organizationCode }) => organizationName ?? organizationCode,
    },
    { header: 'Keterangan', of: ({ isProvisional }) => (isProvisional ? 'Angka sementara' : null) },
    { header: 'Faktor pendorong', of: ({ drivers }) => drivers },
    { header: 'Faktor penghambat', of: ({ obstacles }) => obstacles },
    { header: 'Tindak lanjut', of: ({ followUp }) => followUp },
  ];
}
