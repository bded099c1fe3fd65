import { Cron } from 'croner';
import type { LocalText } from '#dataset';

/** When a stream is due, in the clock of a zone. */
export interface Schedule {
  readonly text: string;
  /** The first moment after another at which the stream is due. */
  next(afterMs: number): number;
  /** The last moment before another at which it was due. */
  previous(beforeMs: number): number | undefined;
}

export const ZONE_DEFAULT = 'Asia/Jakarta';

/** When a stream may ask to be compared with the hub. */
export const RECONCILE_TIMES = ['nightly'] as const;
export type ReconcileTime = (typeof RECONCILE_TIMES)[number];

/** Reads a cron schedule (five fields, or six with seconds in front), or says in a sentence why it is no schedule. */
export function parseSchedule(text: string, zone: string): Schedule | { readonly fault: LocalText } {
  try {
    const cron = new Cron(text, { timezone: zone, paused: true, mode: '5-or-6-parts' });
    if (cron.nextRun() === null) return { fault: NEVER };
    return {
      text,
      next: (afterMs) => cron.nextRun(new Date(afterMs))?.getTime() ?? Number.POSITIVE_INFINITY,
      previous: (beforeMs) => cron.previousRuns(1, new Date(beforeMs))[0]?.getTime(),
    };
  } catch (cause) {
    const reason = (cause as Error).message.replace(/^CronPattern: /, '');
    return {
      fault: {
        id: `${JSON.stringify(text)} bukan jadwal cron (${reason}); tulis lima kolom, misalnya ${EXAMPLES.id}`,
        en: `${JSON.stringify(text)} is not a cron schedule (${reason}); write five fields, such as ${EXAMPLES.en}`,
      },
    };
  }
}

/** The name of a time zone as the calendar knows it; WIB, WITA and WIT are taken, too. Undefined when there is none. */
export function zoneNamed(name: string): string | undefined {
  const zone = INDONESIAN_ZONES[name] ?? name;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}

const INDONESIAN_ZONES: Readonly<Record<string, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};

const EXAMPLES = {
  id: '"*/15 * * * *" (tiap 15 menit) atau "0 2 * * *" (pukul 02.00)',
  en: '"*/15 * * * *" (every 15 minutes) or "0 2 * * *" (at 02:00)',
};

const NEVER = {
  id: 'jadwal ini tidak pernah tiba (misalnya 31 Februari)',
  en: 'this schedule never comes (such as 31 February)',
};
