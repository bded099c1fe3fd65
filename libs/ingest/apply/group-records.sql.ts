import type { AnyRecord } from '#dataset';
import type { Tx } from '#core/database';
import { RULE_RECORDS_MAX } from '#core/limits';
import type { RegisteredDataset } from '#dataset-runtime';
import type { GroupValue } from './check-groups.js';
import { recordFromRow } from './record-from-row.js';
import { columnIn } from './table-layout.js';

/** Current records whose `on` fields have one of the combinations of values; one more than the limit when there are more. */
export async function recordsOfGroups(
  tx: Tx,
  { definition, layout }: RegisteredDataset,
  {
    on,
    fields,
    values,
  }: {
    readonly on: readonly string[];
    readonly fields: readonly string[];
    readonly values: readonly (readonly GroupValue[])[];
  },
): Promise<readonly AnyRecord[]> {
  const selected = fields.map((field) => `record.${columnIn(layout, field).quoted} as "${field}"`).join(', ');
  const definitions = on.map((field, place) => `v${place} ${columnIn(layout, field).sqlType}`).join(', ');
  const matches = on
    .map((field, place) => `record.${columnIn(layout, field).quoted} = touched.v${place}`)
    .join(' and ');
  const { rows } = await tx.query<Readonly<Record<string, unknown>>>(
    `select ${selected} from (select distinct * from json_to_recordset($1::json) as touched (${definitions})) as touched
     join ${layout.qualified} as record on ${matches}
     order by record.key limit $2`,
    [
      JSON.stringify(
        values.map((group) => Object.fromEntries(group.map((value, place) => [`v${place}`, value]))),
      ),
      RULE_RECORDS_MAX + 1,
    ],
  );
  return rows.map((row) => recordFromRow(definition, row));
}
