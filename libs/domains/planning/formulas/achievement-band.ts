import type { LocalText } from '#dataset';
import { Exact } from '#core/exact';

export type AchievementBand = 'very_low' | 'low' | 'medium' | 'high' | 'very_high';

export interface AchievementBandRange {
  readonly band: AchievementBand;
  readonly title: LocalText;
  /** Percent, not included; null: no lower end. */
  readonly above: string | null;
  /** Percent, included; null: no upper end. */
  readonly upTo: string | null;
}

/**
 * The five bands of Permendagri 86/2017 (known, not verified against the annex), which prints whole numbers: ≤ 50, 51–65, 66–75,
 * 76–90, 91–100. Read literally they leave holes (90.5?), so here each band is open below and closed above.
 */
export const ACHIEVEMENT_BANDS_2017: readonly AchievementBandRange[] = [
  { band: 'very_low', title: { id: 'Sangat Rendah', en: 'Very low' }, above: null, upTo: '50' },
  { band: 'low', title: { id: 'Rendah', en: 'Low' }, above: '50', upTo: '65' },
  { band: 'medium', title: { id: 'Sedang', en: 'Medium' }, above: '65', upTo: '75' },
  { band: 'high', title: { id: 'Tinggi', en: 'High' }, above: '75', upTo: '90' },
  { band: 'very_high', title: { id: 'Sangat Tinggi', en: 'Very high' }, above: '90', upTo: null },
];

/** The band of an achievement as it is shown, so that 90.004 (shown 90.00) is `high`. Below zero is `very_low`. */
export function achievementBand(percent: string): AchievementBand {
  const shown = new Exact(percent);
  const found = UPPER_ENDS.find(({ upTo }) => upTo === null || shown.lte(upTo));
  if (found === undefined) throw new Error(`no band holds ${percent}`);
  return found.band;
}

const UPPER_ENDS = ACHIEVEMENT_BANDS_2017.map(({ band, upTo }) => ({
  band,
  upTo: upTo === null ? null : new Exact(upTo),
}));
