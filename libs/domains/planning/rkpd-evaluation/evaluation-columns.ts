import type { EvaluationRow } from './rkpd-evaluation.service.js';

export interface EvaluationColumn {
  readonly header: string;
  /** Rupiah: a number in a workbook where it fits. */
  readonly isAmount?: true;
  readonly of: (row: EvaluationRow) => string | number | null;
}

/** The columns of the form in its order: what was to be reached (K) beside what it may cost and did (Rp). */
export function evaluationColumns(year: number): readonly EvaluationColumn[] {
  const amount = (header: string, of: EvaluationColumn['of']): EvaluationColumn => ({
    header,
    of,
    isAmount: true,
  });
  return [
    { header: 'No', of: ({ no }) => no },
    { header: 'Sasaran', of: ({ objective }) => objective },
    { header: 'Kode', of: ({ code }) => code },
    { header: 'Program/Kegiatan/Sub Kegiatan', of: ({ title }) => title },
    { header: 'Indikator', of: ({ indicator }) => indicator },
    { header: 'Satuan', of: ({ unit }) => unit },
    { header: 'Target akhir RPJMD (K)', of: ({ targetEnd }) => targetEnd },
    amount('Target akhir RPJMD (Rp)', ({ amounts }) => amounts.ceilingEnd),
    { header: `Realisasi s.d. RKPD ${year - 1} (K)`, of: ({ reachedBefore }) => reachedBefore },
    amount(`Realisasi s.d. RKPD ${year - 1} (Rp)`, ({ amounts }) => amounts.spentBefore),
    { header: `Target RKPD ${year} (K)`, of: ({ targetYear }) => targetYear },
    amount(`Target RKPD ${year} (Rp)`, ({ amounts }) => amounts.budgetYear),
    ...['I', 'II', 'III', 'IV'].flatMap((name, at): EvaluationColumn[] => [
      { header: `Realisasi TW ${name} (K)`, of: ({ quarters }) => quarters[at] ?? null },
      amount(`Realisasi TW ${name} (Rp)`, ({ amounts }) => amounts.quarters[at] ?? null),
    ]),
    { header: `Realisasi RKPD ${year} (K)`, of: ({ reachedYear }) => reachedYear },
    amount(`Realisasi RKPD ${year} (Rp)`, ({ amounts }) => amounts.spentYear),
    { header: `Realisasi RPJMD s.d. ${year} (K)`, of: ({ reachedTotal }) => reachedTotal },
    amount(`Realisasi RPJMD s.d. ${year} (Rp)`, ({ amounts }) => amounts.spentTotal),
    { header: 'Tingkat capaian (K, %)', of: ({ achievementPercent }) => achievementPercent },
    { header: 'Tingkat capaian (Rp, %)', of: ({ amounts }) => amounts.percent },
    {
      header: 'Unit penanggung jawab',
      of: ({ organizationName, organizationCode }) => organizationName ?? organizationCode,
    },
    { header: 'Faktor pendorong', of: ({ drivers }) => drivers },
    { header: 'Faktor penghambat', of: ({ obstacles }) => obstacles },
    { header: 'Tindak lanjut', of: ({ followUp }) => followUp },
  ];
}
