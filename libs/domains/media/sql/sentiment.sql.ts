import type { Queryable } from '#core/database';
import { MEDIA_ORGANIZATIONS_MAX } from '#core/limits';
import { RESPONSE_TERM_HOURS_2025_01_01 as TERM_HOURS } from '../formulas/response-term.js';
import { dayBegins, LINEAGE, readOrganizationAndBelow } from './organization-tree.sql.js';

export interface PeriodOf {
  /** Calendar days in the province, both included. */
  readonly from: string;
  readonly to: string;
  /** With all below it; null: all organizations. */
  readonly organizationCode: string | null;
}

export interface SentimentRow {
  readonly organizationCode: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly parentCode: string | null;
  /** Of the organization itself. */
  readonly ownPositive: number;
  readonly ownNeutral: number;
  readonly ownNegative: number;
  /** With everything below it. */
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly answered: number;
  readonly unanswered: number;
  /** Negative mentions whose term is over, or that were answered within it. */
  readonly judged: number;
  readonly inTerm: number;
  readonly medianResponseHours: string | null;
}

/** Mentions of organizations and their units; those that were never mentioned are left out. By code. */
export async function readSentiment(
  database: Queryable,
  { from, to, organizationCode }: PeriodOf,
): Promise<readonly SentimentRow[]> {
  // What is said of others is in none of the sums that are asked for; codes at hand let the server find these by an index.
  const codes = organizationCode === null ? null : await readOrganizationAndBelow(database, organizationCode);
  const values = [from, to, organizationCode, MEDIA_ORGANIZATIONS_MAX, codes];
  const { rows } = await database.query<SentimentRow>(SENTIMENT, values);
  return rows;
}

/** Mentions that name no organization. */
export async function readUnattributed(
  database: Queryable,
  { from, to }: Pick<PeriodOf, 'from' | 'to'>,
): Promise<Pick<SentimentRow, 'positive' | 'neutral' | 'negative'>> {
  const { rows } = await database.query<Pick<SentimentRow, 'positive' | 'neutral' | 'negative'>>(
    `select ${counts('sentiment', '')}
     from media.media_mentions
     where organization_code is null and published_at >= ${dayBegins('$1')} and published_at < ${dayBegins('$2', 1)}
     order by 1 limit 1`,
    [from, to],
  );
  return rows[0] ?? { positive: 0, neutral: 0, negative: 0 };
}

/** Negative mentions of the period, with and without an organization, and how many of them nobody answered. */
export async function readNegatives(
  database: Queryable,
  { from, to, organizationCode }: PeriodOf,
): Promise<NegativeCounts> {
  const codes = organizationCode === null ? null : await readOrganizationAndBelow(database, organizationCode);
  const { rows } = await database.query<NegativeCounts>(
    `select count(*)::int as negative, (count(*) filter (where responded_at is null))::int as unanswered
     from media.media_mentions
     where sentiment = 'negative' and published_at >= ${dayBegins('$1')} and published_at < ${dayBegins('$2', 1)}
       and ($3::text[] is null or organization_code = any($3))`,
    [from, to, codes],
  );
  return rows[0] ?? { negative: 0, unanswered: 0 };
}

export interface NegativeCounts {
  readonly negative: number;
  readonly unanswered: number;
}

function counts(sentiment: string, condition: string, prefix = ''): string {
  return ['positive', 'neutral', 'negative']
    .map((value) => {
      const name = prefix === '' ? value : `${prefix}${value[0]?.toUpperCase() ?? ''}${value.slice(1)}`;
      return `(count(*) filter (where ${sentiment} = '${value}'${condition}))::int as "${name}"`;
    })
    .join(', ');
}

const SENTIMENT = `
  with recursive ${LINEAGE},
  mention as materialized (
    select organization_code, sentiment, published_at, responded_at,
      responded_at <= published_at + interval '${TERM_HOURS} hours' as is_in_term,
      published_at + interval '${TERM_HOURS} hours' <= now() as is_over
    from media.media_mentions
    where organization_code is not null
      and published_at >= ${dayBegins('$1')} and published_at < ${dayBegins('$2', 1)}
      and ($5::text[] is null or organization_code = any($5))
  ),
  summed as (
    select lineage.ancestor as code, ${counts('sentiment', ' and lineage.depth = 0', 'own')}, ${counts('sentiment', '')},
      (count(responded_at) filter (where sentiment = 'negative'))::int as answered,
      (count(*) filter (where sentiment = 'negative' and responded_at is null))::int as unanswered,
      (count(*) filter (where sentiment = 'negative' and (is_over or is_in_term)))::int as judged,
      (count(*) filter (where sentiment = 'negative' and is_in_term))::int as "inTerm",
      percentile_cont(0.5) within group (order by extract(epoch from responded_at - published_at))
        filter (where sentiment = 'negative' and responded_at is not null) as median_seconds
    from mention join lineage on lineage.code = mention.organization_code
    group by lineage.ancestor
  )
  select organization.code as "organizationCode", organization.name, organization.short_name as "shortName", organization.kind,
    organization.parent_code as "parentCode", summed."ownPositive", summed."ownNeutral", summed."ownNegative",
    summed.positive, summed.neutral, summed.negative, summed.answered, summed.unanswered, summed.judged, summed."inTerm",
    round(summed.median_seconds::numeric / 3600, 2)::text as "medianResponseHours"
  from summed join reference.organizations as organization on organization.code = summed.code
  where $3::text is null or organization.code in (select code from lineage where ancestor = $3)
  order by organization.code limit $4`;
