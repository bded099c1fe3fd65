import type { Queryable } from '#core/database';
import { RESPONSE_TERM_HOURS_2025_01_01 as TERM_HOURS } from '../formulas/response-term.js';
import { dayBegins, isWithin, LINEAGE } from './organization-tree.sql.js';
import type { PeriodOf } from './sentiment.sql.js';

export interface UnansweredRow {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly outlet: string;
  readonly platform: string;
  readonly topic: string | null;
  readonly reach: number | null;
  readonly publishedAt: string;
  readonly organizationCode: string | null;
  readonly organizationName: string | null;
  readonly ageHours: string;
  readonly isOverdue: boolean;
}

/** The last mention of the page before. */
export interface UnansweredAfter {
  readonly publishedAt: string;
  readonly id: string;
}

/** Oldest first: who has waited longest is to be answered first. One row more than the page, to tell whether another one follows. */
export async function readUnanswered(
  database: Queryable,
  { from, to, organizationCode }: PeriodOf,
  { after, first }: { readonly after: UnansweredAfter | null; readonly first: number },
): Promise<readonly UnansweredRow[]> {
  const { rows } = await database.query<UnansweredRow>(UNANSWERED, [
    from,
    to,
    organizationCode,
    after?.publishedAt ?? null,
    after?.id ?? null,
    first + 1,
  ]);
  return rows;
}

const UNANSWERED = `
  with recursive ${LINEAGE}
  select mention.id, mention.url, mention.title, mention.outlet, mention.platform, mention.topic, mention.reach,
    mention.published_at as "publishedAt", mention.organization_code as "organizationCode",
    organization.name as "organizationName",
    round((extract(epoch from now() - mention.published_at) / 3600)::numeric, 1)::text as "ageHours",
    mention.published_at + interval '${TERM_HOURS} hours' < now() as "isOverdue"
  from media.media_mentions as mention
  left join reference.organizations as organization on organization.code = mention.organization_code
  where mention.sentiment = 'negative' and mention.responded_at is null
    and mention.published_at >= ${dayBegins('$1')} and mention.published_at < ${dayBegins('$2', 1)}
    and ($4::timestamptz is null or (mention.published_at, mention.id) > ($4::timestamptz, $5::bigint))
    and ${isWithin('mention.organization_code', '$3')}
  order by mention.published_at, mention.id limit $6`;
