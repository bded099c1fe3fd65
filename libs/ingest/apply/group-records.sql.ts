import { joinKey, type AnyRecord, type DatasetDefinition } from '#dataset';
import type { Tx } from '#core/database';
import { RULE_RECORDS_MAX } from '#core/limits';
import type { RegisteredDataset } from '#dataset-runtime';
import type { GroupValue } from './check-groups.js';
import { recordFromRow } from './record-from-row.js';
import { columnIn } from './table-layout.js';

export interface GroupsToRead {
  readonly on: readonly string[];
  readonly fields: readonly string[];
  readonly values: readonly (readonly GroupValue[])[];
  /** Records that this batch last wrote are left out: whoever asks has them in hand. */
  readonly exceptBatch: string | null;
}

/** Current records whose `on` fields have one of the combinations of values; one more than the limit when there are more. */
export async function recordsOfGroups(
  tx: Tx,
  { definition, layout }: RegisteredDataset,
  { on, fields, values, exceptBatch }: GroupsToRead,
): Promise<readonly AnyRecord[]> {
  const columnOf = (field: string): string => columnIn(layout, field).quoted;
  const selected = fields.map((field) => `record.${columnOf(field)} as "${field}"`).join(', ');
  const definitions = on.map((field, place) => `v${place} ${columnIn(layout, field).sqlType}`).join(', ');
  const matches = on.map((field, place) => `record.${columnOf(field)} = touched.v${place}`).join(' and ');
  const begins = beginningOf(definition, on);
  // `offset 0` keeps the planner from looking past the key, whose index finds a group in one step.
  const source =
    begins === undefined
      ? `join ${layout.qualified} as record on ${matches}`
      : `cross join lateral (
           select * from ${layout.qualified} as record
           where record.key >= touched.first and record.key < touched.behind offset 0
         ) as record`;
  const { rows } = await tx.query<Readonly<Record<string, unknown>>>(
    `select ${selected}
     from (select distinct * from json_to_recordset($1::json) as touched (${definitions}, first text, behind text)) as touched
     ${source}
     where ${matches} and ($3::bigint is null or record.batch_id <> $3)
     order by record.key limit $2`,
    [JSON.stringify(values.map((group) => asked(group, begins))), RULE_RECORDS_MAX + 1, exceptBatch],
  );
  return rows.map((row) => recordFromRow(definition, row));
}

/** The leading parts of a key that the fields of a group give. */
interface Beginning {
  /** Their places among the group's fields. */
  readonly places: readonly number[];
  /** They are the key. */
  readonly isWhole: boolean;
}

/** Undefined where they would leave more than one condition to be tried row by row. */
function beginningOf({ key }: DatasetDefinition, on: readonly string[]): Beginning | undefined {
  const places: number[] = [];
  for (const part of key) {
    const place = on.indexOf(part);
    if (place < 0) break;
    places.push(place);
  }
  if (places.length === 0 || places.length < on.length - 1) return undefined;
  return { places, isWhole: places.length === key.length };
}

function asked(group: readonly GroupValue[], begins: Beginning | undefined): unknown {
  const values = Object.fromEntries(group.map((value, place) => [`v${place}`, value]));
  if (begins === undefined) return values;
  const first = joinKey(begins.places.map((place) => String(group[place] ?? '')));
  // Keys compare by their bytes and hold no control characters; `}` is the character after the separator `|`.
  return begins.isWhole
    ? { ...values, first, behind: `${first}\u0001` }
    : { ...values, first: `${first}|`, behind: `${first}}` };
}
