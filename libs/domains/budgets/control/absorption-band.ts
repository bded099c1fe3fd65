/** Percent of the yearly budget that should be spent by the end of a month. */
export interface AbsorptionBand {
  readonly month: number;
  readonly lower: string;
  readonly upper: string;
}

/**
 * The expected absorption of each month, lower to upper bound in percent of the budget, January to December. Not a law: the band of a
 * control application in use at a regional government (table `bulan` of prp2pemkab), as read on 2026-11-20. A province that sets its
 * own band replaces this table and its date.
 */
export const ABSORPTION_BANDS_2026_11_20: readonly AbsorptionBand[] = [
  [1, 1],
  [1, 5],
  [3, 7],
  [5, 10],
  [7, 20],
  [10, 30],
  [20, 40],
  [30, 50],
  [40, 60],
  [50, 70],
  [60, 80],
  [70, 85],
].map(([lower, upper], index) => ({ month: index + 1, lower: String(lower), upper: String(upper) }));

export const ABSORPTION_BAND_SOURCE =
  'Pita serapan per bulan aplikasi pengendalian daerah (prp2pemkab, tabel bulan), dibaca 2026-11-20';

/** The band of a month, 1 to 12. */
export function absorptionBandOf(month: number): AbsorptionBand {
  const band = ABSORPTION_BANDS_2026_11_20[month - 1];
  if (band === undefined) throw new RangeError(`there is no month ${month}`);
  return band;
}
