// Rows that a test makes by SQL in their thousands, when writing them one by one would take its whole time.

/** The system columns that every record must have. */
export const SYSTEM_NAMES = 'key, source_id, batch_id, hash, recorded_at, change_seq';

/** Values for them; `key` is an expression of SQL. */
export function systemValues(key: string): string {
  return `${key}, 1, 1, '\\x00', timestamptz '2026-01-01', 1`;
}

/** Rows 0 to 49,999 as `made`: 2,500 of each year 2007–2026, 50 of each of 50 agencies in it, and the activity and month of each. */
export const FROM_TWENTY_YEARS = `from (select i, 2007 + i / 2500 as year, 'A' || i / 50 % 50 as agency, i % 12 + 1 as month,
  '1.' || lpad((i % 50)::text, 2, '0') || '.02.1.01.0001' as activity from generate_series(0, 49999) i) as made`;

/** Those agencies, for `reference.organizations`. */
export const INSERT_FIFTY_AGENCIES = `
  insert into reference.organizations (code, name, kind, region_code, function_codes, ${SYSTEM_NAMES})
  select 'A' || i, 'Dinas contoh ' || i, 'agency', '33', '{}', ${systemValues(`'A' || i`)} from generate_series(0, 49) i`;
