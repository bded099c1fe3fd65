import type { Pool } from 'pg';

const ORGANIZATIONS = 60;

/** The master data that the bench's budget lines refer to: one province, sixty agencies, one program, one account branch. */
export async function seedReferences(pool: Pool): Promise<void> {
  await insertReference(pool, 'regions', 'code, name, level', [['33', 'Provinsi sintetis', 'province']]);
  await insertReference(
    pool,
    'organizations',
    'code, name, kind, region_code, function_codes',
    Array.from({ length: ORGANIZATIONS }, (_, n) => [
      `1.03.0.00.0.00.${String(n + 1).padStart(2, '0')}.0000`,
      `Dinas sintetis ${n + 1}`,
      'agency',
      '33',
      '{1.03}',
    ]),
  );
  await insertReference(pool, 'program_codes', 'code, government_level, level, name, is_minimum_service', [
    ['1', 'province', 'affair', 'Urusan sintetis', 'false'],
    ['1.03', 'province', 'field', 'Bidang sintetis', 'false'],
    ['1.03.10', 'province', 'program', 'Program sintetis', 'false'],
  ]);
  await insertReference(pool, 'account_codes', 'code, level, name, kind', [
    ['5', '1', 'Belanja', 'expenditure'],
    ['5.1', '2', 'Belanja operasi', 'expenditure'],
    ['5.1.02', '3', 'Belanja barang dan jasa', 'expenditure'],
  ]);
  await insertReference(pool, 'fund_sources', 'code, name', [
    ['1', 'Dana umum'],
    ['1.1', 'Pendapatan asli daerah'],
  ]);
}

/** Table and column names are this file's own constants; only values are parameters. */
async function insertReference(
  pool: Pool,
  table: string,
  columns: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const hasLevelKey = table === 'program_codes';
  for (const values of rows) {
    const key = hasLevelKey ? `${values[0]}|${values[1]}` : values[0];
    const places = values.map((_, at) => `$${at + 2}`).join(', ');
    await pool.query(
      `insert into reference.${table} (${columns}, key, source_id, batch_id, hash, recorded_at, change_seq)
       values (${places}, $1, 0, 0, decode(md5($1), 'hex'), now(), pg_current_xact_id()::text::bigint) on conflict (key) do nothing`,
      [key, ...values],
    );
  }
}
