import pg from 'pg';

/**
 * How values of PostgreSQL become values of JavaScript. Numbers that a double cannot hold stay text, dates stay dates without a
 * time zone, and moments become RFC 3339 text with all their microseconds. JSON is parsed: the hub writes decimals into it
 * as strings; whoever must pass a payload on to the byte selects `payload::text`.
 */
export const exactTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format: 'text' | 'binary' = 'text'): Parse {
    return (format === 'text' ? EXACT.get(oid) : undefined) ?? usualParser(oid, format);
  },
};

const asText = (value: string): string => value;

const asTextArray = (value: string): unknown => parseTextArray(value);

const toRfc3339Array = (value: string): unknown =>
  parseTextArray(value).map((element) => (typeof element === 'string' ? toRfc3339(element) : element));

/** '2026-03-31 10:00:00.123456+00' → '2026-03-31T10:00:00.123456Z'; 'infinity' and years before Christ stay as they are. */
export function toRfc3339(value: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d(?::\d\d)*)?$/u.exec(value);
  if (parts === null) return value;
  const [, date = '', time = '', zone] = parts;
  return `${date}T${time}${zone === undefined ? '' : rfc3339Zone(zone)}`;
}

function rfc3339Zone(zone: string): string {
  if (zone === '+00') return 'Z';
  return zone.includes(':') ? zone : `${zone}:00`;
}

/** Splits an array and leaves each element text; arrays of arrays are not used by the hub. */
function parseTextArray(value: string): readonly unknown[] {
  const elements = usualParser(TEXT_ARRAY_OID, 'text')(value);
  return Array.isArray(elements) ? elements : [];
}

type Parse = (value: string) => unknown;

// The package's types list the built-in scalars only, while the parsers of arrays are there as well.
const usualParser = pg.types.getTypeParser as (oid: number, format: 'text' | 'binary') => Parse;
const TEXT_ARRAY_OID = 1009;

const EXACT = new Map<number, Parse>([
  [20, asText], // int8
  [1700, asText], // numeric
  [1082, asText], // date
  [1114, toRfc3339], // timestamp
  [1184, toRfc3339], // timestamptz
  [1186, asText], // interval
  [600, asText], // point
  [1016, asTextArray], // int8[]
  [1231, asTextArray], // numeric[]
  [1182, asTextArray], // date[]
  [1115, toRfc3339Array], // timestamp[]
  [1185, toRfc3339Array], // timestamptz[]
  [1187, asTextArray], // interval[]
]);
