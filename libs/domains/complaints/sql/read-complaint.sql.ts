import type { Queryable } from '#core/database';
import { COMPLAINTS_JUDGED_MAX } from '#core/limits';
import type { ComplaintFacts } from '../clocks/complaint-facts.js';
import { FACT_COLUMNS, factsOf, STEPS_OF_COMPLAINT, type FactRow } from './complaint-facts.sql.js';

export interface ComplaintKey {
  readonly sourceSystem: string;
  readonly ticket: string;
}

export async function readComplaint(
  database: Queryable,
  { sourceSystem, ticket }: ComplaintKey,
): Promise<ComplaintFacts | null> {
  const { rows } = await database.query<FactRow>(
    `select ${FACT_COLUMNS}, ${STEPS_OF_COMPLAINT}
     from complaints.complaints as complaint
     where complaint.source_system = $1 and complaint.ticket = $2
     order by complaint.id
     limit 1`,
    [sourceSystem, ticket],
  );
  return rows[0] === undefined ? null : factsOf(rows[0]);
}

/** Those of many tickets that are known, in any order. */
export async function readComplaints(
  database: Queryable,
  keys: readonly ComplaintKey[],
): Promise<readonly ComplaintFacts[]> {
  if (keys.length === 0) return [];
  const { rows } = await database.query<FactRow>(
    `select ${FACT_COLUMNS}, ${STEPS_OF_COMPLAINT}
     from unnest($1::text[], $2::text[]) as asked (source_system, ticket)
     join complaints.complaints as complaint
       on complaint.source_system = asked.source_system and complaint.ticket = asked.ticket
     order by complaint.id
     limit ${COMPLAINTS_JUDGED_MAX}`,
    [keys.map(({ sourceSystem }) => sourceSystem), keys.map(({ ticket }) => ticket)],
  );
  return rows.map(factsOf);
}
