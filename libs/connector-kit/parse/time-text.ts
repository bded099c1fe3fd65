import { type Reading, refusal } from '../refusal.js';

export interface TimeText {
  /** `14:05:00`, with a fraction if there was one. */
  readonly time: string;
  /** `+07:00` or `Z`; undefined when the text names no zone. */
  readonly zone: string | undefined;
}

/** Reads what follows a date: `14:05`, `pukul 14.05 WIB`, `T07:05:00Z`, `2:05 PM`. An empty text is midnight. */
export function readTimeText(raw: string): Reading<TimeText> {
  const text = raw
    .replace(/^[T,\s]+/i, '')
    .replace(/^(?:pukul|jam|pkl\.?)\s*/i, '')
    .trim();
  if (text === '') return { value: { time: '00:00:00', zone: undefined } };
  const found = TIME.exec(text);
  if (found === null) return notATime();
  const [, hours = '', minutes = '00', seconds = '00', fraction = '', half, zoneText = ''] = found;
  const zone = zoneText === '' ? undefined : zoneOffset(zoneText);
  if (zoneText !== '' && zone === undefined) return notATime();
  const hour = half === undefined ? Number(hours) : twelveHour(Number(hours), half);
  if (hour === undefined || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return notATime();
  const time = `${String(hour).padStart(2, '0')}:${minutes}:${seconds}${fraction}`;
  return { value: { time, zone } };
}

const TIME =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(\.\d{1,9})?)?\s*([AP]M)?\s*(Z|WIB|WITA|WIT|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?$/i;

/** The three zones of Indonesia and the usual notations: `WITA` → `+08:00`, `+0700` → `+07:00`. */
export function zoneOffset(zone: string): string | undefined {
  const name = zone.trim().toUpperCase();
  const named = NAMED_ZONES[name];
  if (named !== undefined) return named;
  const offset = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (offset === null) return undefined;
  const [, sign = '', hours = '', minutes = '00'] = offset;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

const NAMED_ZONES: Readonly<Record<string, string>> = {
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
};

function twelveHour(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

function notATime(): Reading<never> {
  return refusal('NOT_A_DATE', {
    id: 'jamnya tidak dikenal; tulis seperti 14:05 atau 14.05 WIB',
    en: 'the time is not in a known form; write it like 14:05 or 14.05 WIB',
  });
}
