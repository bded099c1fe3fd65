import type { HttpCursor } from './http-source.js';

/** A whole number, or a moment with how it is written. */
export type CursorValue =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'moment'; readonly localMs: number; readonly instantMs: number; readonly shape: Shape };

interface Shape {
  readonly separator: string;
  /** Characters of the time, 0 when there is none. */
  readonly timeLength: number;
  readonly zone: string;
}

/** Reads `1234`, `2026-11-23`, `2026-11-23 07:05:00`, `2026-11-23T07:05:00.123+07:00`; undefined for anything else. */
export function cursorValue(text: string): CursorValue | undefined {
  const trimmed = text.trim();
  if (/^-?\d{1,30}$/.test(trimmed)) return { kind: 'number', value: BigInt(trimmed) };
  const found = MOMENT.exec(trimmed);
  if (found === null) return undefined;
  const [, date = '', separator = '', time = '', zone = ''] = found;
  const localMs = Date.parse(`${date}T${time === '' ? '00:00' : time}Z`);
  if (Number.isNaN(localMs)) return undefined;
  // Without a zone all of them are in the same one, whichever that is.
  const offsetMs = zone === '' || zone === 'Z' ? 0 : offsetOf(zone);
  return {
    kind: 'moment',
    localMs,
    instantMs: localMs - offsetMs,
    shape: { separator, timeLength: time.length, zone },
  };
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:([T ])(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

function offsetOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Whether `a` lies behind `b`; undefined when they cannot be compared. */
export function isLater(a: CursorValue, b: CursorValue): boolean | undefined {
  if (a.kind === 'number' && b.kind === 'number') return a.value > b.value;
  if (a.kind === 'moment' && b.kind === 'moment') return a.instantMs > b.instantMs;
  return undefined;
}

/** What a request asks from: the position with the lag taken off, written as the source writes it. */
export function askedFrom(position: string, { lag }: HttpCursor): string {
  if (lag === undefined) return position;
  const value = cursorValue(position);
  if (value?.kind !== 'moment') return position;
  const { separator, timeLength, zone } = value.shape;
  const [date = '', time = ''] = new Date(value.localMs - lagMs(lag)).toISOString().slice(0, -1).split('T');
  return timeLength === 0 ? date : `${date}${separator}${time.padEnd(15, '0').slice(0, timeLength)}${zone}`;
}

export const LAG_PATTERN = '^\\d{1,4}[smhd]$';

export function lagMs(lag: string): number {
  return Number(lag.slice(0, -1)) * UNIT_MS[lag.slice(-1) as keyof typeof UNIT_MS];
}

const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
