import type { Band } from '../../ui/index.js';

/**
 * The five bands of Permendagri 86/2017 for a score from 0 to 100: up to 50 very low, up to 65 low, up to 75 medium, up to 90 high,
 * above very high. The regulation leaves gaps between whole numbers; a band here begins where the one below ends.
 */
export function scoreBand(score: string): Band {
  const value = Number(score);
  return BANDS.find(({ upTo }) => value <= upTo)?.band ?? 'very_high';
}

const BANDS: readonly { readonly band: Band; readonly upTo: number }[] = [
  { band: 'very_low', upTo: 50 },
  { band: 'low', upTo: 65 },
  { band: 'medium', upTo: 75 },
  { band: 'high', upTo: 90 },
];
