import type { Queryable } from '#core/database';
import type { ComplaintFacts } from '../clocks/complaint-facts.js';
import { FACT_COLUMNS, factsOf, STEPS_OF_COMPLAINT, type FactRow } from './complaint-facts.sql.js';

export async function readComplaint(
  database: Queryable,
  { sourceSystem, ticket }: { readonly sourceSystem: string; readonly ticket: string },
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
