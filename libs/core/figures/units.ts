import type { LocalText } from '#core/errors';

// Units that figures of several domains have in common.
export const PERCENT: LocalText = { id: 'persen', en: 'percent' };
export const PERCENTAGE_POINTS: LocalText = { id: 'poin persen', en: 'percentage points' };
export const RUPIAH: LocalText = { id: 'rupiah', en: 'rupiah' };
export const HOURS: LocalText = { id: 'jam', en: 'hours' };
export const DAYS: LocalText = { id: 'hari', en: 'days' };
