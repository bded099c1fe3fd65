/** `2026-03-31`, `2026-03-31 10:20:30.123`, the same with `T`, and with an offset at the end: as databases write them. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:([ T])(\d{2}:\d{2}:\d{2})(\.\d{1,9})?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?)?$/;

export function isMomentText(text: string): boolean {
  return MOMENT.test(text) && !Number.isNaN(millisecondsOf(text));
}

/** The same form of text, some milliseconds later or earlier. A bare day becomes the day that holds the instant. */
export function shiftMoment(text: string, byMs: number): string {
  const [, , separator, , fraction = '', offset = ''] = MOMENT.exec(text) ?? [];
  const shifted = new Date(millisecondsOf(text) + byMs).toISOString();
  const day = shifted.slice(0, 10);
  if (separator === undefined) return day;
  // Digits below the millisecond stay: shifting goes by whole milliseconds.
  const milliseconds = shifted.slice(20, 23);
  const digits = fraction === '' ? '' : `.${milliseconds}${fraction.slice(4)}`.slice(0, fraction.length);
  const gap = text.endsWith(` ${offset}`) && offset !== '' ? ' ' : '';
  return `${day}${separator}${shifted.slice(11, 19)}${digits}${gap}${offset}`;
}

/** The same instant as its text would be at another offset, without the offset. */
export function momentAtOffset(text: string, offset: string): string {
  const [, , , , , written] = MOMENT.exec(text) ?? [];
  if (written === undefined) return text;
  const bare = text.slice(0, text.length - written.length).trimEnd();
  return shiftMoment(bare, offsetMs(offset) - offsetMs(written));
}

/** Milliseconds of the clock on the wall since 1970, whatever the zone. NaN for text that is no moment. */
export function millisecondsOf(text: string): number {
  const [, day = '', , time = '00:00:00', fraction = ''] = MOMENT.exec(text) ?? [];
  return Date.parse(`${day}T${time}${fraction === '' ? '' : fraction.padEnd(4, '0').slice(0, 4)}Z`);
}

/** Milliseconds since 1970 of a moment with an offset; those without one are all in the same zone, whichever that is. */
export function instantOf(text: string): number {
  const [, , , , , offset] = MOMENT.exec(text) ?? [];
  return millisecondsOf(text) - (offset === undefined ? 0 : offsetMs(offset));
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.replace(':', '').slice(3) || '0');
  return sign * (hours * 60 + minutes) * 60_000;
}
