import type { Queryable } from '#core/database';
import { HOLIDAYS_MAX } from '#core/limits';
import type { Holiday } from './holiday.js';

/** The rows of decrees as they are recorded now. */
export async function readHolidays(database: Queryable): Promise<readonly Holiday[]> {
  const { rows } = await database.query<Holiday>(
    `select date, kind, name, legal_basis as "legalBasis", is_verified as "isVerified"
     from reference.holidays
     order by date, kind
     limit ${HOLIDAYS_MAX}`,
  );
  return rows;
}
