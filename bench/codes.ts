import type { Pool } from 'pg';

/** Codes of the master data that the hub brings along, so that the bench's records are ordinary ones, without warnings. */
export interface Codes {
  readonly organizations: readonly string[];
  readonly activities: readonly string[];
  readonly accounts: readonly string[];
}

export async function readCodes(pool: Pool): Promise<Codes> {
  return {
    organizations: await codes(
      pool,
      `select code from reference.organizations where kind = 'agency' order by code limit 60`,
    ),
    activities: await codes(
      pool,
      `select code from reference.program_codes where level = 'sub_activity' and government_level = 'province'
       and code not like 'X%' order by code limit 2000`,
    ),
    accounts: await codes(
      pool,
      `select code from reference.account_codes where level = 6 and code like '5.%' and valid_from is null and valid_to is null
       order by code limit 50`,
    ),
  };
}

async function codes(pool: Pool, sql: string): Promise<string[]> {
  const result = await pool.query<{ code: string }>(sql);
  if (result.rows.length < 10) throw new Error(`the master data lack codes for the bench: ${sql}`);
  return result.rows.map(({ code }) => code);
}
