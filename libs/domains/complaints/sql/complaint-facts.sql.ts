import { RESPONSES_PER_COMPLAINT_MAX } from '#core/limits';
import type { ComplaintFacts } from '../clocks/complaint-facts.js';

/** The columns of `ComplaintFacts` but for the steps, of a row called `complaint`. No words, no reporter. */
export const FACT_COLUMNS = `complaint.source_system as "sourceSystem", complaint.ticket, complaint.channel, complaint.kind,
       complaint.category_code as "categoryCode", complaint.status,
       complaint.organization_code as "organizationCode", complaint.region_code as "regionCode",
       complaint.received_at as "receivedAt", complaint.verified_at as "verifiedAt",
       complaint.forwarded_at as "forwardedAt", complaint.first_response_at as "firstResponseAt",
       complaint.resolved_at as "resolvedAt"`;

/** The steps of a row called `complaint`, oldest first, as one JSON list. */
export const STEPS_OF_COMPLAINT = `(
       select coalesce(json_agg(json_build_object('at', floor(extract(epoch from step.responded_at) * 1000), 'kind', step.kind)
         order by step.responded_at, step.sequence), '[]')
       from (
         select responded_at, sequence, kind
         from complaints.complaint_responses
         where source_system = complaint.source_system and ticket = complaint.ticket
         order by responded_at, sequence
         limit ${RESPONSES_PER_COMPLAINT_MAX}
       ) as step
     ) as steps`;

type Instant = 'receivedAt' | 'verifiedAt' | 'forwardedAt' | 'firstResponseAt' | 'resolvedAt';

/** The same with instants as the database writes them. */
export type FactRow = Omit<ComplaintFacts, Instant> & {
  readonly [I in Instant]: I extends 'receivedAt' ? string : string | null;
};

export function factsOf(row: FactRow): ComplaintFacts {
  return {
    ...row,
    receivedAt: Date.parse(row.receivedAt),
    verifiedAt: instant(row.verifiedAt),
    forwardedAt: instant(row.forwardedAt),
    firstResponseAt: instant(row.firstResponseAt),
    resolvedAt: instant(row.resolvedAt),
  };
}

function instant(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}
