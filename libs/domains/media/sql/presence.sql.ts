import type { Queryable } from '#core/database';
import { MEDIA_ORGANIZATIONS_MAX, OFFICIAL_ACCOUNTS_MAX } from '#core/limits';
import { dayBegins, isWithin, LINEAGE } from './organization-tree.sql.js';
import type { PeriodOf } from './sentiment.sql.js';

export interface PublicationRow {
  readonly organizationCode: string;
  readonly name: string;
  readonly kind: string;
  readonly channel: string;
  readonly count: number;
  readonly latestAt: string;
}

export interface AccountRow {
  readonly organizationCode: string;
  readonly name: string;
  readonly kind: string;
  readonly platform: string;
  readonly handle: string;
  readonly url: string | null;
  readonly isVerified: boolean;
  readonly belongsToHead: boolean;
}

/** What organizations published themselves, by organization and channel. */
export async function readPublications(
  database: Queryable,
  { from, to, organizationCode }: PeriodOf,
): Promise<readonly PublicationRow[]> {
  const { rows } = await database.query<PublicationRow>(
    `with recursive ${LINEAGE}
     select organization.code as "organizationCode", organization.name, organization.kind, publication.channel,
       count(*)::int as count, max(publication.published_at) as "latestAt"
     from media.agency_publications as publication
     join reference.organizations as organization on organization.code = publication.organization_code
     where publication.organization_code in (
         select code from lineage where $3::text is null or ancestor = $3
       )
       and publication.published_at >= ${dayBegins('$1')} and publication.published_at < ${dayBegins('$2', 1)}
     group by organization.code, organization.name, organization.kind, publication.channel
     order by organization.code, publication.channel limit $4`,
    [from, to, organizationCode, MEDIA_ORGANIZATIONS_MAX],
  );
  return rows;
}

export async function readOfficialAccounts(
  database: Queryable,
  organizationCode: string | null,
): Promise<readonly AccountRow[]> {
  const { rows } = await database.query<AccountRow>(
    `with recursive ${LINEAGE}
     select organization.code as "organizationCode", organization.name, organization.kind, account.platform, account.handle,
       account.url, account.is_verified as "isVerified", account.belongs_to_head as "belongsToHead"
     from reference.official_accounts as account
     join reference.organizations as organization on organization.code = account.organization_code
     where ${isWithin('account.organization_code', '$1')}
     order by account.organization_code, account.platform, account.handle limit $2`,
    [organizationCode, OFFICIAL_ACCOUNTS_MAX],
  );
  return rows;
}
