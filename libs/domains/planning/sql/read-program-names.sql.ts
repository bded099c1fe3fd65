import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

export interface ProgramNamesOf {
  readonly codes: readonly string[];
  readonly governmentLevel: 'province' | 'regency';
  readonly asOf: string | null;
}

/** Names of programs by code, for the codes that the national list has. */
export async function readProgramNames(
  tx: Queryable,
  { codes, governmentLevel, asOf }: ProgramNamesOf,
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const programs = tableAsOf({
    table: 'reference.program_codes',
    columns: ['code', 'government_level', 'name'],
    asOf: asOf === null ? null : '$4::timestamptz',
  });
  const { rows } = await tx.query<{ code: string; name: string }>(
    `select program.code, program.name
     from ${programs} as program
     where program.code = any($1::text[]) and program.government_level = $2
     order by program.code
     limit $3`,
    [codes, governmentLevel, codes.length, ...(asOf === null ? [] : [asOf])],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
