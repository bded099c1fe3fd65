import { dayOf } from '#core/calendar';
import { parsePeriod } from '#measures';

/**
 * The month (1–12) by whose scale the figures of a period are judged: its last, or, while the period runs, the last one of its year that
 * is over, since nobody has spent what a month to come will bring.
 */
export function scaleMonth(period: string, now: Date): number {
  const [year = 0, last = 12] = parsePeriod(period).to.split('-').map(Number);
  const [thisYear = year, thisMonth = 1] = dayOf(now.getTime()).split('-').map(Number);
  const monthsOver = (thisYear - year) * 12 + thisMonth - 1;
  return Math.max(1, Math.min(last, monthsOver));
}
