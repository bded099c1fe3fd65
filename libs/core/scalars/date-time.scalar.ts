import { GraphQLScalarType } from 'graphql';
import { isCalendarDay } from './calendar-day.js';
import { cannotSerialize, refuse, stringLiteral } from './refuse.js';

/** Western Indonesia, the zone of both provinces that ship; every instant of the API is written in it. */
export const HUB_ZONE = { name: 'Asia/Jakarta', offset: '+07:00', minutes: 420 } as const;

/** An instant. Comes in with any zone, goes out in the hub's, microseconds kept. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'Waktu RFC 3339 dengan zona, misalnya 2026-03-31T08:00:00+07:00. / An instant, RFC 3339 with a zone.',
  serialize(value) {
    const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
    const written = typeof text === 'string' ? inHubZone(text) : undefined;
    if (written !== undefined) return written;
    throw cannotSerialize('DateTime', value);
  },
  parseValue(value) {
    if (typeof value === 'string' && isInstant(value)) return value;
    throw refuse('DateTime', RULE, value);
  },
  parseLiteral(node) {
    const text = stringLiteral('DateTime', RULE, node);
    if (isInstant(text)) return text;
    throw refuse('DateTime', RULE, text, node);
  },
});

const RULE = {
  id: 'waktu dengan zonanya, misalnya "2026-03-31T08:00:00+07:00"',
  en: 'an instant with a zone, such as "2026-03-31T08:00:00+07:00"',
};

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function isInstant(text: string): boolean {
  const parts = INSTANT.exec(text);
  return parts !== null && isCalendarDay(parts[1] ?? '');
}

function inHubZone(text: string): string | undefined {
  const parts = INSTANT.exec(text);
  if (parts === null || !isCalendarDay(parts[1] ?? '')) return undefined;
  const [, day = '', time = '', fraction = '', zone = ''] = parts;
  if (zone === HUB_ZONE.offset) return text;
  const shifted = new Date(Date.parse(`${day}T${time}${zone}`) + HUB_ZONE.minutes * 60_000);
  return `${shifted.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}${fraction}${HUB_ZONE.offset}`;
}
