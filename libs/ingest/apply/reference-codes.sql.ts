import type { Tx } from '#core/database';
import { SUGGESTION_CANDIDATES_MAX } from '#core/limits';
import type { RegisteredDataset } from '#dataset-runtime';
import { columnIn } from './table-layout.js';
import type { Validity } from './validity.js';

/** One master record that carries a code. */
export interface MasterRow extends Validity {
  readonly successorCode: string | null;
}

/** Which of the codes the dataset has, with the days they are in use where it says so. */
export async function knownCodes(
  tx: Tx,
  target: RegisteredDataset,
  { on, codes }: { readonly on: string; readonly codes: readonly string[] },
): Promise<Map<string, MasterRow[]>> {
  const known = new Map<string, MasterRow[]>();
  if (codes.length === 0) return known;
  const { layout } = target;
  const { quoted: code } = columnIn(layout, on);
  const { rows } = await tx.query<{ code: string } & MasterRow>(
    `select ${code} as code, ${optional(target, 'validFrom')}, ${optional(target, 'validTo')},
       ${optional(target, 'successorCode')}
     from ${layout.qualified} where ${code} = any($1::text[]) order by ${code}, key`,
    [codes],
  );
  for (const { code: found, ...row } of rows) {
    const others = known.get(found);
    if (others === undefined) known.set(found, [row]);
    else others.push(row);
  }
  return known;
}

/** Which of the codes have others below them. */
export async function codesWithDescendants(
  tx: Tx,
  { layout }: RegisteredDataset,
  { on, codes }: { readonly on: string; readonly codes: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const column = `master.${columnIn(layout, on).quoted} collate "C"`;
  // '/' is the character after '.': a range that the index of the codes serves.
  const { rows } = await tx.query<{ code: string }>(
    `select asked.code from unnest($1::text[]) as asked (code)
     where exists (
       select 1 from ${layout.qualified} as master
       where ${column} > asked.code || '.' and ${column} < asked.code || '/')
     order by asked.code`,
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}

/** Which of the combinations of values the dataset has; each is given and returned as its values in the order of `on`. */
export async function knownCombinations(
  tx: Tx,
  { layout }: RegisteredDataset,
  {
    on,
    combinations,
  }: { readonly on: readonly string[]; readonly combinations: readonly (readonly string[])[] },
): Promise<readonly (readonly string[])[]> {
  if (combinations.length === 0) return [];
  const columns = on.map((field) => columnIn(layout, field).quoted);
  const asked = on.map((_, place) => `v${place}`);
  const definition = on.map((field, place) => `v${place} ${columnIn(layout, field).sqlType}`).join(', ');
  const matches = columns.map((column, place) => `target.${column} = asked.v${place}`).join(' and ');
  const { rows } = await tx.query<{ found: string[] }>(
    `select array[${asked.map((name) => `asked.${name}::text`).join(', ')}] as found
     from json_to_recordset($1::json) as asked (${definition})
     where exists (select 1 from ${layout.qualified} as target where ${matches})
     order by found`,
    [
      JSON.stringify(
        combinations.map((values) => Object.fromEntries(values.map((value, place) => [`v${place}`, value]))),
      ),
    ],
  );
  return rows.map(({ found }) => found);
}

/** Codes among which a mistyped one may be meant. */
export async function candidateCodes(
  tx: Tx,
  { layout }: RegisteredDataset,
  on: string,
): Promise<readonly string[]> {
  const { quoted: column } = columnIn(layout, on);
  const { rows } = await tx.query<{ code: string }>(
    `select distinct ${column} as code from ${layout.qualified} where ${column} is not null order by ${column} limit $1`,
    [SUGGESTION_CANDIDATES_MAX],
  );
  return rows.map(({ code }) => code);
}

/** Which code says that it came after each of these. */
export async function successorsOf(
  tx: Tx,
  { definition, layout }: RegisteredDataset,
  { on, codes }: { readonly on: string; readonly codes: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0 || !('predecessorCode' in definition.fields)) return new Map();
  const { quoted: code } = columnIn(layout, on);
  const { quoted: predecessor } = columnIn(layout, 'predecessorCode');
  const { rows } = await tx.query<{ code: string; successor: string }>(
    `select distinct on (${predecessor}) ${predecessor} as code, ${code} as successor from ${layout.qualified}
     where ${predecessor} = any($1::text[]) order by ${predecessor}, key`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row.successor]));
}

function optional({ definition, layout }: RegisteredDataset, field: string): string {
  const column = field in definition.fields ? `${columnIn(layout, field).quoted}::text` : 'null::text';
  return `${column} as "${field}"`;
}
